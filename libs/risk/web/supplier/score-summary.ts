import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ConfidenceBadge,
  FbDatePipe,
  FbDateTimePipe,
  FbNumberPipe,
  Icon,
  RiskBadge,
  Session,
  injectTexts,
} from '@firebreak/platform/web';
import { shownScore, type ConfidencePart, type SupplierScoreView } from '@firebreak/risk/model';

/** The tabs and forms of the supplier where somebody can give what a part of the confidence is missing. */
const REMEDIES: Readonly<Partial<Record<ConfidencePart, 'edit' | 'site' | 'questionnaires' | 'audits'>>> = {
  'sector-division': 'edit',
  'goods-known': 'site',
  'site-located': 'site',
  'workforce-known': 'site',
  'questionnaire-fresh': 'questionnaires',
  'audited-recently': 'audits',
};

/** The number with its range, how sure it is, what is missing and where to give it. */
@Component({
  selector: 'fb-score-summary',
  imports: [ConfidenceBadge, FbDatePipe, FbDateTimePipe, FbNumberPipe, Icon, RiskBadge, RouterLink],
  templateUrl: './score-summary.html',
  styleUrl: './score-summary.scss',
})
export class ScoreSummary {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  readonly score = input.required<SupplierScoreView>();
  readonly supplierId = input.required<string>();

  protected readonly shown = computed(() => shownScore(this.score().value));
  /** What flows up from suppliers below, in points; null where nothing does. */
  protected readonly fromBelow = computed(() => {
    const { value, own } = this.score();
    return value - own >= 0.05 ? value - own : null;
  });
  protected readonly parts = computed(() =>
    this.score().confidence.parts.map(({ part, points, most }) => ({
      part,
      ratio: points / most,
      state: points >= most - 0.05 ? 'known' : points > 0.05 ? 'partly' : 'missing',
    })),
  );

  /** A remedy is shown to those who may do it. */
  protected linkOf(part: ConfidencePart): readonly string[] | null {
    const remedy = REMEDIES[part];
    const record = ['/suppliers', this.supplierId()];
    if (remedy === 'questionnaires') return [...record, remedy];
    if (remedy === 'audits') return [...record, remedy];
    if (remedy === undefined || !this.session.can('supplier:write')) return null;
    return remedy === 'edit' ? [...record, 'edit'] : [...record, ...this.siteForm()];
  }

  /** The form of the only site; a new one where there is none yet; the record where there are several. */
  private siteForm(): readonly string[] {
    const [site, ...others] = this.score().sites;
    if (!site || others.length > 0) return [];
    return ['sites', site.siteId === this.supplierId() ? 'new' : site.siteId];
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats, Icon, StatusChip, Texts, type IconName, type Tone } from '@firebreak/platform/web';
import {
  fill,
  labelOf,
  statementTexts,
  type BreakdownId,
  type CriterionCheck,
  type CriterionStatus,
  type FigureId,
  type SectionKind,
  type DecidedCheck,
  type QualityCheck,
  type QualityStatus,
  type StatementWarning,
} from '@firebreak/statements/model';
import { DecisionPanel } from './decision';

const LOOKS: Readonly<Record<CriterionStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  met: { tone: 'good', icon: 'check-circle' },
  partly: { tone: 'warning', icon: 'schedule' },
  missing: { tone: 'danger', icon: 'radio-button-unchecked' },
  'not-applicable': { tone: 'neutral', icon: 'info' },
  'by-hand': { tone: 'neutral', icon: 'person' },
};

const QUALITY_LOOKS: Readonly<Record<QualityStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  shown: LOOKS.met,
  weak: LOOKS.partly,
  admitted: LOOKS['not-applicable'],
  'not-shown': LOOKS.missing,
  ask: LOOKS['by-hand'],
};

/** What the law asks for here, which sentence answers it, what to add, and what should not be published. */
@Component({
  selector: 'fb-checks-panel',
  imports: [DecisionPanel, Icon, StatusChip],
  templateUrl: './checks-panel.html',
  styleUrl: './checks-panel.scss',
})
export class ChecksPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  protected readonly looks = LOOKS;
  protected readonly qualityLooks = QUALITY_LOOKS;

  readonly check = input.required<DecidedCheck>();
  /** Quoted figures that the records have changed since. */
  readonly changes = input<readonly (FigureId | BreakdownId)[]>([]);
  /** Only what concerns this section; null for all of it. */
  readonly section = input<SectionKind | null>(null);
  readonly canWrite = input(false);
  readonly refresh = output();

  /** Of which law; the empty text is all of them. */
  protected readonly framework = signal('');
  protected readonly words = computed(() => statementTexts(this.texts.language()));
  protected readonly criteria = computed(() => {
    const [section, framework] = [this.section(), this.framework()];
    return this.check().criteria.filter(
      (each) =>
        (section === null || each.section === section) &&
        (framework === '' || each.frameworkId === framework),
    );
  });
  protected readonly warnings = computed(() => {
    const section = this.section();
    return this.check().warnings.filter((each) => section === null || each.section === section);
  });
  /** Where the whole statement is looked at: most of them are of no single section. */
  protected readonly quality = computed(() => {
    const section = this.section();
    return this.check().quality.filter(
      ({ evidence, status }) =>
        section === null || (evidence?.section === section && status !== 'shown' && status !== 'ask'),
    );
  });
  protected readonly changed = computed(() => this.changes().map((id) => labelOf(id, this.texts.language())));

  protected nameOf({ frameworkId }: CriterionCheck): string {
    return this.check().frameworks.find((each) => each.frameworkId === frameworkId)?.name ?? frameworkId;
  }

  /** Our translation of a criterion's title; undefined where the official English one is shown. */
  protected translated({ criterionId }: CriterionCheck): string | undefined {
    return this.words().criteria[criterionId];
  }

  /** Our translation of a question; undefined where the English one of the data is shown. */
  protected questionOf({ metricId }: QualityCheck): string | undefined {
    return this.words().qualityQuestions[metricId];
  }

  protected warningText({ code, written, recorded, share }: StatementWarning): string {
    return fill(this.words().warnings[code], {
      written: written ?? '',
      recorded: recorded ?? '',
      share: share === undefined ? '' : this.formats.percent(share),
    });
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbCountryPipe, FbNumberPipe, Formats, Icon, RiskBadge, Texts } from '@firebreak/platform/web';
import { shownScore, type ScoreMovement, type Mover } from '@firebreak/risk/model';
import { ChangeList } from '../supplier/change-list';
import { StepWords } from '../words/step-words';

/** Smaller than this a mean reads 0.00. */
const LEAST_SHOWN = 0.005;
/** Nor does a move that reads 0.0 speak of anybody. */
const LEAST_MOVE = 0.05;

/** How scores moved, in a run or a trial: counts, bands, the steps that did it, and who moved furthest. */
@Component({
  selector: 'fb-movement-view',
  imports: [ChangeList, FbCountryPipe, FbNumberPipe, Icon, RiskBadge, RouterLink],
  templateUrl: './movement-view.html',
  styleUrl: './movement-view.scss',
})
export class MovementView {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;

  readonly movement = input.required<ScoreMovement>();

  protected readonly headline = computed(() => {
    const { moved, suppliers, meanBefore, meanAfter } = this.movement().summary;
    return this.t('riskEditions.movement.headline', {
      moved,
      of: this.formats.number(suppliers),
      before: this.formats.number(meanBefore ?? 0, 1),
      after: this.formats.number(meanAfter ?? 0, 1),
    });
  });
  /** Steps whose part in the mean can be seen. */
  protected readonly steps = computed(() =>
    this.movement().steps.filter(({ meanPoints }) => Math.abs(meanPoints) >= LEAST_SHOWN),
  );

  protected readonly movers = computed(() =>
    this.movement().movers.filter(({ before, after }) => Math.abs(after.value - before.value) >= LEAST_MOVE),
  );

  /** `+0.12`, `−0.03`: means are small beside the moves of single suppliers. */
  protected meanText(points: number): string {
    const size = this.formats.number(Math.abs(points), 2);
    return points < 0 ? `−${size}` : `+${size}`;
  }

  /** `Corruption`, `Suppliers below`: what the steps of a score are called elsewhere. */
  protected stepName(key: string): string {
    const [kind = '', index = ''] = key.split('/');
    return this.t(kind === 'country' ? `risk.index.${index}` : `risk.kind.${kind}`);
  }

  protected moveText({ before, after }: Mover): string {
    return this.words.points(after.value - before.value);
  }
}

import { Component, computed, input } from '@angular/core';
import { FbDateTimePipe, Icon, injectTexts } from '@firebreak/platform/web';
import { shownScore, type ScoreMove } from '@firebreak/risk/model';
import type { Names } from '../words/step-words';
import { ChangeList } from './change-list';

/** What moved the score last, in a sentence and the steps behind it. */
@Component({
  selector: 'fb-score-move',
  imports: [ChangeList, FbDateTimePipe, Icon],
  template: `
    <section class="fb-card">
      <h2>
        <fb-icon [name]="icon()" [size]="20" />
        {{ t('risk.move.' + direction(), { from: from(), to: to() }) }}
      </h2>
      <p class="fb-quiet">{{ t('risk.move.since', { when: move().from.computedAt | fbDateTime }) }}</p>
      <fb-change-list [changes]="move().changes" [names]="names()" [most]="4" />
    </section>
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0;
    }
    p {
      margin: 4px 0 8px;
    }
  `,
})
export class ScoreMoveCard {
  protected readonly t = injectTexts();

  readonly move = input.required<ScoreMove>();
  /** The score that it moved to. */
  readonly value = input.required<number>();
  readonly names = input.required<Names>();

  protected readonly from = computed(() => shownScore(this.move().from.value));
  protected readonly to = computed(() => shownScore(this.value()));
  protected readonly direction = computed(() => {
    if (this.from() === this.to()) return 'same';
    return this.to() > this.from() ? 'up' : 'down';
  });
  protected readonly icon = computed(() =>
    this.value() >= this.move().from.value ? ('trending-up' as const) : ('trending-down' as const),
  );
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Formats, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { shownScore, type ScoreDifferenceView } from '@firebreak/risk/model';
import { ChangeList } from '../supplier/change-list';

/** Any two days, and which steps moved the score in between. */
@Component({
  selector: 'fb-difference-between-days',
  imports: [ChangeList, ProblemMessage, Skeleton],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskActions.days.heading') }}</h2>
      <p class="fb-quiet">{{ t('riskActions.days.lead') }}</p>
      <div class="days">
        <label>
          {{ t('riskActions.days.from') }}
          <input
            #earlier
            class="fb-control"
            type="date"
            [min]="first()"
            [max]="last()"
            [value]="from()"
            (change)="from.set(earlier.value)"
          />
        </label>
        <label>
          {{ t('riskActions.days.to') }}
          <input
            #later
            class="fb-control"
            type="date"
            [min]="first()"
            [max]="last()"
            [value]="to()"
            (change)="to.set(later.value)"
          />
        </label>
      </div>
      <div aria-live="polite">
        @if (!asked()) {
          <p class="fb-quiet">{{ t('riskActions.days.same') }}</p>
        } @else if (difference.error(); as error) {
          <fb-problem [error]="error" (retry)="difference.reload()" />
        } @else if (difference.hasValue()) {
          <p>{{ moved() }}</p>
          <fb-change-list [changes]="difference.value().changes" [names]="difference.value().names" />
        } @else {
          <fb-skeleton [rows]="3" />
        }
      </div>
    </section>
  `,
  styles: `
    h2 {
      margin: 0;
    }
    p {
      margin: 4px 0 12px;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 280px));
      gap: 12px;
      margin-block-end: 12px;
    }
    label {
      display: grid;
      gap: 4px;
    }
    input {
      min-block-size: 44px;
    }
  `,
})
export class DifferenceBetweenDays {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly supplierId = input.required<string>();
  /** Calendar dates (UTC) of the first and the newest score. */
  readonly first = input.required<string>();
  readonly last = input.required<string>();

  protected readonly from = linkedSignal(() => this.first());
  protected readonly to = linkedSignal(() => this.last());
  protected readonly asked = computed(
    () => this.from() !== this.to() && this.from() !== '' && this.to() !== '',
  );
  protected readonly difference = httpResource<ScoreDifferenceView>(() =>
    this.asked()
      ? {
          url: `/api/risk/suppliers/${this.supplierId()}/difference-between-days`,
          params: { from: this.from(), to: this.to() },
        }
      : undefined,
  );
  protected readonly moved = computed(() => {
    if (!this.difference.hasValue()) return '';
    const { from, to } = this.difference.value();
    return this.t('riskActions.days.moved', {
      from: shownScore(from.value),
      to: shownScore(to.value),
      fromDay: this.formats.date(this.from()),
      toDay: this.formats.date(this.to()),
    });
  });
}

import { Component, computed, inject, input } from '@angular/core';
import { FbDatePipe, StatusChip, injectTexts } from '@firebreak/platform/web';
import { ReceivedFills } from './received-fills';

/** Says of an answer that it was filled in from the supplier's signed copy, whether it still is what was signed, and until when it counts. */
@Component({
  selector: 'fb-from-vault',
  imports: [FbDatePipe, StatusChip],
  template: `
    @if (place(); as filled) {
      <p>
        @if (filled.unchanged) {
          <fb-status-chip tone="good" icon="check-circle">{{ t('vault.filled.signed') }}</fb-status-chip>
        }
        <span class="fb-quiet">{{
          t(filled.unchanged ? 'vault.filled.unchanged' : 'vault.filled.changed')
        }}</span>
        @if (filled.unchanged) {
          @if (filled.expired) {
            <fb-status-chip tone="warning" icon="history">{{
              t('vault.answer.ranOut', { day: filled.validUntil | fbDate })
            }}</fb-status-chip>
          } @else {
            <span class="fb-quiet">{{
              t('vault.answer.validUntil', { day: filled.validUntil | fbDate })
            }}</span>
          }
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      margin: 4px 0;
    }
  `,
})
export class FromVault {
  protected readonly t = injectTexts();
  private readonly fills = inject(ReceivedFills, { optional: true });

  /** Key of the place. */
  readonly question = input.required<string>();
  protected readonly place = computed(() => this.fills?.at(this.question()) ?? null);
}

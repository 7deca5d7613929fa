import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';

/** Ends the review: the supplier can read the result from then on. */
@Component({
  selector: 'fb-finish-box',
  imports: [Field, FieldControl, MatButton],
  template: `
    <section class="fb-card" aria-labelledby="finish-heading">
      <h2 id="finish-heading">{{ t('questionnaireReview.finish.heading') }}</h2>
      <p>{{ t('questionnaireReview.finish.text', { count: left() }) }}</p>
      @if (marked() > 0) {
        <p>{{ t('questionnaireReview.finish.marked', { count: marked() }) }}</p>
      }
      <form (submit)="$event.preventDefault(); finished.emit({ note: note.value, tell: tell.checked })">
        <fb-field [label]="t('questionnaireReview.finish.note')" [optional]="true">
          <textarea #note fbControl rows="3" maxlength="4000"></textarea>
        </fb-field>
        <label class="tell">
          <input #tell type="checkbox" checked />
          <span>{{ t('questionnaireReview.finish.tell') }}</span>
        </label>
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ t('questionnaireReview.finish.done') }}
        </button>
      </form>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    p {
      margin: 0 0 12px;
    }
    .tell {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
      margin-block-end: 8px;
    }
    .tell input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      margin: 0;
      accent-color: var(--fb-primary);
    }
  `,
})
export class FinishBox {
  protected readonly t = injectTexts();

  /** Questions that still need a look, and those marked but not sent back. */
  readonly left = input.required<number>();
  readonly marked = input.required<number>();
  readonly busy = input(false);
  readonly finished = output<{ note: string; tell: boolean }>();
}

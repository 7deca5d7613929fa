import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { QuestionnaireView } from '@firebreak/questionnaires/model';

/** Ends the review, with a note for colleagues. */
@Component({
  selector: 'fb-review-box',
  imports: [Field, FieldControl, MatButton],
  template: `
    <section class="fb-card" aria-labelledby="review-heading">
      <h2 id="review-heading">{{ t('questionnaires.review.heading') }}</h2>
      <p>{{ t('questionnaires.review.text', { count: undecided() }) }}</p>
      <form (submit)="$event.preventDefault(); reviewed.emit(note.value)">
        <fb-field [label]="t('questionnaires.review.note')" [optional]="true">
          <textarea #note fbControl rows="3" maxlength="4000"></textarea>
        </fb-field>
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ t('questionnaires.review.done') }}
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
  `,
})
export class ReviewBox {
  protected readonly t = injectTexts();
  readonly view = input.required<QuestionnaireView>();
  readonly busy = input(false);
  readonly reviewed = output<string>();

  protected readonly undecided = computed(
    () => this.view().evidence.filter(({ state }) => state === 'offered').length,
  );
}

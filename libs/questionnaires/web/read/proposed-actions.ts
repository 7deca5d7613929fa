import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDatePipe, StatusChip, injectTexts } from '@firebreak/platform/web';
import { keyOf, type QuestionnaireView } from '@firebreak/questionnaires/model';

/** What to agree with the supplier because of its answers, the most pressing first. */
@Component({
  selector: 'fb-proposed-actions',
  imports: [FbDatePipe, RouterLink, StatusChip],
  template: `
    <section class="fb-card" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{{ t('questionnaires.actions.heading') }}</h2>
      <p class="fb-quiet">{{ t('questionnaires.actions.lead') }}</p>
      <ol>
        @for (action of view().proposedActions; track keyOf(action.question, action.site ?? null)) {
          <li>
            <p>
              <a [routerLink]="[]" [fragment]="keyOf(action.question, action.site ?? null)">{{
                action.question
              }}</a>
              {{ action.text }}
            </p>
            <p class="fb-quiet">
              {{ t('questionnaires.actions.by', { day: action.dueOn | fbDate }) }}
              @if (action.critical) {
                <fb-status-chip tone="danger" icon="warning">{{
                  t('questionnaires.answer.critical')
                }}</fb-status-chip>
              }
            </p>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    p {
      margin: 0;
    }
    ol {
      display: grid;
      gap: 12px;
      margin: 12px 0 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class ProposedActions {
  protected readonly t = injectTexts();
  protected readonly keyOf = keyOf;
  readonly view = input.required<QuestionnaireView>();
}

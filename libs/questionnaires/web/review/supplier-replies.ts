import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDateTimePipe, injectTexts } from '@firebreak/platform/web';
import type { QuestionnaireView, ReviewView } from '@firebreak/questionnaires/model';

/** What the supplier wrote about the result, each beside the step or document that it is about. */
@Component({
  selector: 'fb-supplier-replies',
  imports: [FbDateTimePipe, RouterLink],
  template: `
    <section class="fb-card" aria-labelledby="replies-heading">
      <h2 id="replies-heading">{{ t('questionnaireReview.replies.heading', { count: found().length }) }}</h2>
      <ul>
        @for (reply of found(); track reply.id) {
          <li>
            <p class="fb-quiet">{{ reply.writtenAt | fbDateTime }}</p>
            <p class="text" dir="auto">{{ reply.text }}</p>
            @if (reply.question) {
              <a class="fb-link" [routerLink]="[]" [queryParams]="{ at: reply.question }">{{
                reply.about
              }}</a>
            } @else {
              <span class="fb-quiet">{{ t('questionnaireReview.replies.gone') }}</span>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    p {
      margin: 0;
    }
    ul {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .text {
      white-space: pre-line;
    }
    .text,
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class SupplierReplies {
  protected readonly t = injectTexts();

  readonly view = input.required<QuestionnaireView>();
  readonly review = input.required<ReviewView>();

  /** The newest first. */
  protected readonly found = computed(() =>
    this.review()
      .replies.map((reply) => {
        const [kind, id] = reply.point.split(':');
        const measure = this.review().measures.find((one) => kind === 'measure' && one.id === id);
        const document = this.view().evidence.find((one) => kind === 'document' && one.id === id);
        return {
          ...reply,
          question: (measure ?? document)?.question ?? null,
          about: measure?.finding?.action ?? document?.name ?? measure?.question ?? '',
        };
      })
      .reverse(),
  );
}

import { Component, computed, effect, inject, input } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import { partsOfKey } from '@firebreak/questionnaires/model';
import { CommentThread } from './comment-thread';
import { PortalComments } from './portal-comments';

/** Everything that was written about questions, to read and reply to once the answers are sent. */
@Component({
  selector: 'fb-comment-threads',
  imports: [CommentThread],
  template: `
    @if (places().length > 0) {
      <section aria-labelledby="comments">
        <h2 id="comments">{{ t('questionComments.heading') }}</h2>
        @for (place of places(); track place) {
          <h3>{{ t('questionComments.place', { code: codeOf(place) }) }}</h3>
          <fb-comment-thread [question]="place" [buyer]="buyer()" />
        }
      </section>
    }
  `,
})
export class CommentThreads {
  protected readonly t = inject(Texts).t;
  private readonly comments = inject(PortalComments);

  /** Of the questionnaire's portal in the API. */
  readonly address = input.required<string>();
  readonly buyer = input.required<string>();
  protected readonly places = computed(() => [
    ...new Set(
      [...(this.comments.items() ?? []), ...this.comments.waiting()].map(({ question }) => question),
    ),
  ]);

  constructor() {
    effect(() => void this.comments.open(this.address()));
  }

  protected codeOf(place: string): string {
    return partsOfKey(place).question;
  }
}

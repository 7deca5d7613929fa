import { Component, computed, inject, input, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import { Answering } from '../answering';
import { CommentThread } from './comment-thread';
import { PortalComments } from './portal-comments';

/** Opens what was written about the question above. */
@Component({
  selector: 'fb-question-comments',
  imports: [CommentThread],
  template: `
    @if (answering.address && comments.ready()) {
      <button type="button" class="fb-link" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ t('questionComments.link') }}
        @if (count(); as count) {
          <span>({{ t('questionComments.count', { count }) }})</span>
        }
        <span class="fb-visually-hidden">{{ name() }}</span>
      </button>
      @if (waits() && !open()) {
        <p class="fb-quiet waits">{{ t('questionnairePortal.save.waiting') }}</p>
      }
      @if (open()) {
        <fb-comment-thread [question]="question()" [buyer]="answering.view()?.buyer ?? ''" />
      }
    }
  `,
  styles: `
    .fb-link {
      min-block-size: 44px;
    }
    .waits {
      margin: 0;
      color: var(--fb-warning);
      font-size: 14px;
    }
  `,
})
export class QuestionComments {
  protected readonly t = inject(Texts).t;
  protected readonly answering = inject(Answering);
  protected readonly comments = inject(PortalComments);

  /** Key of the place. */
  readonly question = input.required<string>();
  /** The question's text, for those who hear the button. */
  readonly name = input.required<string>();
  protected readonly open = signal(false);
  private readonly own = computed(() =>
    this.comments.waiting().filter((one) => one.question === this.question()),
  );
  protected readonly waits = computed(() => this.comments.unreachable() && this.own().length > 0);
  protected readonly count = computed(
    () =>
      this.own().length +
      (this.comments.items()?.filter(({ question }) => question === this.question()).length ?? 0),
  );

  constructor() {
    // A template that is only tried out has no portal to write in.
    if (this.answering.address) void this.comments.open(this.answering.address);
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { MAX_COMMENT_LENGTH, type CommentAudience } from '@firebreak/questionnaires/model';
import { PortalComments } from './portal-comments';

let count = 0;

/** What was written about one question, who may read each, and a place to write. What was typed stays when sending fails. */
@Component({
  selector: 'fb-comment-thread',
  templateUrl: './comment-thread.html',
  styleUrl: './comment-thread.scss',
})
export class CommentThread {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly comments = inject(PortalComments);
  protected readonly longest = MAX_COMMENT_LENGTH;
  protected readonly audiences: readonly CommentAudience[] = ['buyer', 'colleagues'];
  protected readonly id = `comment-${++count}`;

  /** Key of the place. */
  readonly question = input.required<string>();
  readonly buyer = input.required<string>();
  protected readonly audience = signal<CommentAudience>('buyer');
  protected readonly sending = signal(false);
  protected readonly fault = signal<string | null>(null);
  protected readonly thread = computed(
    () => this.comments.items()?.filter(({ question }) => question === this.question()) ?? [],
  );

  protected async write(box: HTMLTextAreaElement): Promise<void> {
    const text = box.value.trim();
    this.fault.set(text ? null : this.t('questionComments.empty'));
    if (!text) return;
    this.sending.set(true);
    try {
      await this.comments.write({ question: this.question(), audience: this.audience(), text });
      box.value = '';
    } catch (error) {
      this.fault.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.sending.set(false);
    }
  }
}

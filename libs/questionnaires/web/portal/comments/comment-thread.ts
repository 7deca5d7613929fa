import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText } from '@firebreak/platform/web/light';
import { MAX_COMMENT_LENGTH, type CommentAudience } from '@firebreak/questionnaires/model';
import type { WaitingComment } from './comment-queue';
import { PortalComments } from './portal-comments';

let count = 0;

/** What was written about one question, who may read each, and a place to write, with or without a connection. */
@Component({
  selector: 'fb-comment-thread',
  templateUrl: './comment-thread.html',
  styleUrl: './comment-thread.scss',
})
export class CommentThread {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  protected readonly comments = inject(PortalComments);
  protected readonly longest = MAX_COMMENT_LENGTH;
  protected readonly audiences: readonly CommentAudience[] = ['buyer', 'colleagues'];
  protected readonly id = `comment-${++count}`;

  /** Key of the place. */
  readonly question = input.required<string>();
  readonly buyer = input.required<string>();
  protected readonly audience = signal<CommentAudience>('buyer');
  protected readonly fault = signal<string | null>(null);
  protected readonly thread = computed(
    () => this.comments.items()?.filter(({ question }) => question === this.question()) ?? [],
  );
  protected readonly waiting = computed(() =>
    this.comments.waiting().filter(({ question }) => question === this.question()),
  );

  protected write(box: HTMLTextAreaElement): void {
    const text = box.value.trim();
    this.fault.set(text ? null : this.t('questionComments.empty'));
    if (!text) return box.focus();
    this.comments.write({ question: this.question(), audience: this.audience(), text });
    box.value = '';
  }

  /** What became of it, in words. */
  protected stateOf({ problem }: WaitingComment): string {
    if (problem) return problemText(this.texts, problem);
    return this.t(`questionnairePortal.save.${this.comments.unreachable() ? 'waiting' : 'saving'}`);
  }
}

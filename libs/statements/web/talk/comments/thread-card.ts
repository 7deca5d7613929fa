import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { FbRelativePipe, Icon, StatusChip, Texts, Toasts } from '@firebreak/platform/web';
import {
  findQuote,
  inWords,
  parseInline,
  readableText,
  type CommentThread,
  type StatementView,
  type WriteReply,
} from '@firebreak/statements/model';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import { TalkDesk } from './talk-desk';

/** A comment on a section with its replies: what it is about, what was said, and what to do with it. */
@Component({
  selector: 'fb-thread-card',
  imports: [CommentForm, CommentItem, FbRelativePipe, Icon, MatButton, StatusChip],
  templateUrl: './thread-card.html',
  styleUrl: './thread-card.scss',
})
export class ThreadCard {
  protected readonly t = inject(Texts).t;
  private readonly desk = inject(TalkDesk);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  readonly thread = input.required<CommentThread>();
  readonly statement = input.required<StatementView>();
  readonly mayWrite = input(false);

  protected readonly replying = signal(false);
  protected readonly sending = signal(false);
  protected readonly quote = computed(() => {
    const { figures, language } = this.statement();
    const { anchor } = this.thread();
    return anchor && inWords(parseInline(anchor.text), figures, language);
  });
  /** By the text as it stands on this desk, which may be newer than what the server looked at. */
  protected readonly words = computed(() => {
    const { anchor, section } = this.thread();
    const text = this.statement().sections.find(({ kind }) => kind === section)?.text ?? '';
    return anchor && findQuote(readableText(text), anchor).state;
  });

  protected readonly reply = (written: WriteReply): Promise<void> =>
    this.desk.reply(this.thread().id, written);

  protected async show(): Promise<void> {
    // The section may show its history or suggestions in place of its text.
    await this.router.navigate([], { queryParams: { show: null }, queryParamsHandling: 'merge' });
    this.desk.shown.set({ id: this.thread().id });
  }

  protected async resolve(resolved: boolean): Promise<void> {
    this.sending.set(true);
    try {
      await this.desk.resolve(this.thread().id, resolved);
      void this.toasts.say(this.t(resolved ? 'talk.thread.resolvedNow' : 'talk.thread.reopenedNow'));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.sending.set(false);
    }
  }
}

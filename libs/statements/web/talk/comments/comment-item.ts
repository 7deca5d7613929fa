import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, FbDateTimePipe, FbRelativePipe, Texts, Toasts } from '@firebreak/platform/web';
import { cutMentions, type CommentView, type WriteReply } from '@firebreak/statements/model';
import { CommentForm } from './comment-form';
import { TalkDesk } from './talk-desk';

/** One comment; its author changes it in its place, or takes it back. */
@Component({
  selector: 'fb-comment-item',
  imports: [CommentForm, FbDateTimePipe, FbRelativePipe, MatButton],
  templateUrl: './comment-item.html',
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    .said {
      white-space: pre-wrap;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: baseline;
    }
    .mention {
      color: var(--fb-primary);
      font-weight: 500;
    }
    button {
      min-block-size: 44px;
    }
  `,
})
export class CommentItem {
  protected readonly t = inject(Texts).t;
  private readonly desk = inject(TalkDesk);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly comment = input.required<CommentView>();
  readonly mayWrite = input(false);

  protected readonly editing = signal(false);
  protected readonly parts = computed(() => cutMentions(this.comment().text, this.comment().mentions));

  protected readonly save = ({ text, mentions }: WriteReply): Promise<void> => {
    const { id, version } = this.comment();
    return this.desk.edit(id, { text, mentions, version });
  };

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('talk.comment.removeHeading'),
      text: this.t('talk.comment.removeText'),
      action: this.t('talk.comment.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await this.desk.remove(this.comment().id);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}

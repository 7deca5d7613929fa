import {
  Component,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
  afterNextRender,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProblemMessage, Texts } from '@firebreak/platform/web';
import type { WriteReply } from '@firebreak/statements/model';
import { MentionBox } from './mention-box';
import { TalkDesk } from './talk-desk';

/** Writes a comment: new, in reply, or anew. What was typed stays until it is kept. */
@Component({
  selector: 'fb-comment-form',
  imports: [MatButton, MentionBox, ProblemMessage],
  template: `
    <form novalidate (submit)="keep($event)" (keydown)="onKey($event)">
      <fb-mention-box
        [label]="label()"
        [colleagues]="desk.colleagues()"
        [error]="tried() && isEmpty() ? t('talk.comment.missing') : null"
        [(text)]="text"
      />
      @if (problem(); as error) {
        <fb-problem [error]="error" [canRetry]="false" />
      }
      <p class="buttons">
        <button matButton="filled" type="submit" [disabled]="sending()">{{ action() }}</button>
        <button matButton type="button" (click)="closed.emit()">{{ t('platform.action.cancel') }}</button>
      </p>
    </form>
  `,
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 8px 0 0;
    }
  `,
})
export class CommentForm {
  protected readonly t = inject(Texts).t;
  protected readonly desk = inject(TalkDesk);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly box = viewChild.required(MentionBox);

  readonly label = input.required<string>();
  /** The verb on the button. */
  readonly action = input.required<string>();
  /** The words to begin with. */
  readonly initial = input('');
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(written: WriteReply) => Promise<void>>();
  readonly closed = output();

  protected readonly text = linkedSignal(() => this.initial());
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    // Whoever opens the form wants to write.
    afterNextRender(() => this.box().focus());
  }

  protected isEmpty(): boolean {
    return this.text().trim() === '';
  }

  /** Ctrl or Cmd with Enter sends, as in a mail. */
  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.host.querySelector('form')?.requestSubmit();
    }
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.isEmpty() || this.sending()) return this.box().focus();
    this.problem.set(null);
    this.sending.set(true);
    try {
      await this.save()({ text: this.text().trim(), mentions: this.box().mentions() });
      this.closed.emit();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}

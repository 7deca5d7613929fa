import { Component, inject, input, output, signal } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import { MAX_REPLY_LENGTH } from '@firebreak/questionnaires/model';

let count = 0;

/** What the supplier wrote about one point of the result, and a place to write more. */
@Component({
  selector: 'fb-point-replies',
  template: `
    @for (reply of replies(); track $index) {
      <p class="reply">
        <span class="fb-quiet">{{
          t('questionnaireResult.reply.yours', { at: formats.dateTime(reply.at) })
        }}</span>
        <bdi dir="auto">{{ reply.text }}</bdi>
      </p>
    }
    @if (open()) {
      <form (submit)="$event.preventDefault(); send(box.value)">
        <label [for]="id">{{ t('questionnaireResult.reply.label') }}</label>
        <textarea
          #box
          [id]="id"
          class="fb-control"
          rows="3"
          [attr.maxlength]="longest"
          [attr.aria-invalid]="fault() ? true : null"
        ></textarea>
        @if (fault(); as text) {
          <p class="fault" role="alert">{{ text }}</p>
        }
        <button type="submit" class="main" [disabled]="sending()">
          {{ t('questionnaireResult.reply.send') }}
        </button>
        <button type="button" class="quiet" (click)="open.set(false)">
          {{ t('platform.action.cancel') }}
        </button>
      </form>
    } @else {
      <button type="button" class="quiet" (click)="open.set(true)">
        {{ t('questionnaireResult.reply.write') }}<span class="fb-visually-hidden"> {{ name() }}</span>
      </button>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    .main {
      @include portal.main-button;
    }
    .quiet {
      @include portal.quiet-button;
    }
    .reply {
      margin: 0 0 8px;
      padding-inline-start: 12px;
      border-inline-start: 4px solid var(--fb-line-strong);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .reply span {
      display: block;
      font-size: 12px;
    }
    textarea {
      inline-size: 100%;
      margin-block: 4px 8px;
    }
    .fault {
      color: var(--fb-danger);
    }
  `,
})
export class PointReplies {
  protected readonly t = injectTexts();
  protected readonly formats = inject(Formats);
  protected readonly longest = MAX_REPLY_LENGTH;
  protected readonly id = `reply-${++count}`;

  /** What the point is about, for those who hear the button. */
  readonly name = input.required<string>();
  readonly replies = input.required<readonly { readonly text: string; readonly at: string }[]>();
  readonly written = output<string>();

  protected readonly open = signal(false);
  protected readonly sending = signal(false);
  protected readonly fault = signal<string | null>(null);

  /** The reply has arrived. */
  sent(): void {
    this.sending.set(false);
    this.open.set(false);
  }

  /** It has not: what was typed stays. */
  failed(why: string): void {
    this.sending.set(false);
    this.fault.set(why);
  }

  protected send(text: string): void {
    this.fault.set(text.trim() ? null : this.t('questionnaireResult.reply.empty'));
    if (this.fault()) return;
    this.sending.set(true);
    this.written.emit(text.trim());
  }
}

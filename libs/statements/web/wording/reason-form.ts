import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Texts } from '@firebreak/platform/web';

/** Asks for a reason that somebody else will read; nothing is sent without one. */
@Component({
  selector: 'fb-reason-form',
  imports: [MatButton],
  template: `
    <form (submit)="send($event)" novalidate>
      <label>
        {{ label() }}
        <textarea
          #words
          class="fb-control"
          rows="2"
          maxlength="2000"
          dir="auto"
          required
          [attr.aria-invalid]="isMissing()"
          (input)="reason.set(words.value)"
        ></textarea>
      </label>
      @if (isMissing()) {
        <p role="alert">{{ t('wording.refuse.missing') }}</p>
      }
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="sending()">{{ action() }}</button>
        <button matButton type="button" (click)="cancelled.emit()">
          {{ t('platform.action.cancel') }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form,
    label {
      display: grid;
      gap: 4px;
    }
    p {
      margin: 0;
      color: var(--fb-danger);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
  `,
})
export class ReasonForm {
  protected readonly t = inject(Texts).t;

  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly sending = input(false);
  readonly given = output<string>();
  readonly cancelled = output();

  private readonly words = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly isMissing = () => this.tried() && this.reason().trim() === '';

  constructor() {
    afterNextRender(() => this.words().nativeElement.focus());
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.reason().trim() !== '') this.given.emit(this.reason().trim());
  }
}

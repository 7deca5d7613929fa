import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Texts } from '@firebreak/platform/web';

/** Confirms or dismisses, with the reason. Says before what it does to the score. */
@Component({
  selector: 'fb-decide-signal',
  imports: [Field, FieldControl, MatButton],
  template: `
    <form novalidate (submit)="$event.preventDefault(); decide(note.value)">
      <h3>{{ t('signals.decide.' + decision() + 'Heading') }}</h3>
      <p>{{ t('signals.decide.' + decision() + 'Text') }}</p>
      @if (!asked()) {
        <p class="fb-quiet">{{ t('signals.decide.notAsked') }}</p>
      }
      <fb-field
        [label]="t('signals.decide.' + decision() + 'Note')"
        [error]="missing() ? t('signals.decide.noteMissing') : null"
      >
        <textarea #note fbControl rows="3" maxlength="2000" required></textarea>
      </fb-field>
      <div class="actions">
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ t('signals.decide.' + decision()) }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ t('platform.action.cancel') }}</button>
      </div>
    </form>
  `,
  styleUrl: './signal-forms.scss',
})
export class DecideSignalForm {
  protected readonly t = inject(Texts).t;

  readonly decision = input.required<'confirm' | 'dismiss'>();
  /** Whether the supplier has had the chance to explain. */
  readonly asked = input(false);
  readonly busy = input(false);
  /** With the note, which is never blank. */
  readonly decided = output<string>();
  readonly closed = output();

  protected readonly missing = signal(false);

  protected decide(note: string): void {
    this.missing.set(note.trim() === '');
    if (!this.missing()) this.decided.emit(note.trim());
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, StatusChip, Texts } from '@firebreak/platform/web';
import {
  MAX_TRANSLATED_TEXT_LENGTH,
  type DecideText,
  type ReviewedText,
} from '@firebreak/questionnaires/model';

const TONES = { open: 'neutral', accepted: 'good', corrected: 'info' } as const;

/** One text in both languages, what was decided about it, and the three things that one can do with it. */
@Component({
  selector: 'fb-reviewed-text-row',
  imports: [Field, FieldControl, MatButton, StatusChip],
  templateUrl: './reviewed-text-row.html',
  styleUrl: './reviewed-text-row.scss',
})
export class ReviewedTextRow {
  protected readonly t = inject(Texts).t;
  protected readonly longest = MAX_TRANSLATED_TEXT_LENGTH;

  readonly text = input.required<ReviewedText>();
  /** BCP 47. */
  readonly language = input.required<string>();
  readonly mayReview = input(false);
  readonly busy = input(false);
  readonly decided = output<DecideText>();

  protected readonly correcting = signal(false);
  protected readonly tone = computed(() => TONES[this.text().state]);

  protected accept(): void {
    this.say('accepted');
  }

  protected reopen(): void {
    this.say('open');
  }

  /** The draft itself is no correction. */
  protected correct(wording: string): void {
    const { translated } = this.text();
    if (!wording.trim()) return;
    if (wording.trim() === translated) this.say('accepted');
    else this.say('corrected', wording.trim());
    this.correcting.set(false);
  }

  private say(state: DecideText['state'], text?: string): void {
    const { path, version } = this.text();
    this.decided.emit({ path, version, state, ...(text && { text }) });
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FbDatePipe, Field, FieldControl, Formats, StatusChip, injectTexts } from '@firebreak/platform/web';
import {
  MAX_REVIEW_TEXT,
  partsOfKey,
  questionOf,
  type ContradictionView,
  type DecideContradiction,
  type QuestionnaireView,
  type SiteValue,
} from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';

type Writing = Exclude<DecideContradiction['decision'], 'open'>;

/** Two things that don't go together, with both values, where each comes from, and what a person made of it. */
@Component({
  selector: 'fb-contradiction-card',
  imports: [FbDatePipe, Field, FieldControl, MatButton, RouterLink, StatusChip],
  templateUrl: './contradiction-card.html',
  styleUrl: './contradiction-card.scss',
})
export class ContradictionCard {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly maxText = MAX_REVIEW_TEXT;

  readonly contradiction = input.required<ContradictionView>();
  readonly view = input.required<QuestionnaireView>();
  readonly mayReview = input(false);
  readonly mayAgree = input(false);
  readonly busy = input(false);
  readonly decided = output<DecideContradiction>();
  /** A finding is to be written because of it. */
  readonly finding = output();

  protected readonly writing = signal<Writing | null>(null);
  protected readonly noteMissing = signal(false);

  protected readonly said = computed(() =>
    this.contradiction().said.map(({ question, value }) => {
      const code = partsOfKey(question).question;
      const asked = questionOf(this.view().template, code);
      const text = asked && answerText(asked, value, this.formats, this.view().circumstances.sites);
      return { key: question, code, question: asked?.text ?? code, text: text ?? '' };
    }),
  );
  protected readonly total = computed(() => {
    const { against } = this.contradiction();
    return against.source === 'sites' && against.total !== null ? this.value(against.total) : null;
  });

  /** A value on record in words: workers, a share, yes or no, a country. */
  protected value(value: SiteValue['value']): string {
    if (typeof value === 'boolean') return this.t(`questionnaireReview.${value ? 'yes' : 'no'}`);
    if (typeof value === 'string') return this.formats.country(value);
    return this.contradiction().rule === 'headcount'
      ? this.formats.number(value, 0)
      : this.formats.percent(value, 0);
  }

  protected decide(note: string): void {
    const decision = this.writing();
    this.noteMissing.set(!note.trim());
    if (!decision || this.noteMissing()) return;
    this.writing.set(null);
    this.decided.emit({ decision, note: note.trim(), version: this.contradiction().version });
  }

  protected undo(): void {
    this.decided.emit({ decision: 'open', version: this.contradiction().version });
  }
}

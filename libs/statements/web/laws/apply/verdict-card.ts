import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDatePipe, Formats, Icon, injectTexts, StatusChip, type IconName } from '@firebreak/platform/web';
import {
  isTyped,
  type FactKey,
  type LawFacts,
  type LawSummary,
  type LawThreshold,
  type LawVerdict,
  type Outcome,
} from '@firebreak/statements/model';
import { injectLawWords } from '../law-words';
import { fieldIdOf, injectFactWords } from './fact-words';

const SIGNS: Readonly<Record<Outcome, IconName>> = {
  yes: 'check-circle',
  likely: 'help',
  unknown: 'radio-button-unchecked',
  no: 'close',
};

/** What one law came to: verdict, each clause with the fact behind it, what is missing, and dates. */
@Component({
  selector: 'fb-verdict-card',
  imports: [FbDatePipe, Icon, NgTemplateOutlet, RouterLink, StatusChip],
  templateUrl: './verdict-card.html',
  styleUrl: './verdict-card.scss',
})
export class VerdictCard {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = injectLawWords();
  protected readonly factWords = injectFactWords();

  readonly verdict = input.required<LawVerdict>();
  readonly threshold = input.required<LawThreshold>();
  readonly law = input.required<LawSummary>();
  readonly lawNames = input.required<Readonly<Record<string, string>>>();
  /** The facts that were judged by, and those of them that somebody typed. */
  readonly facts = input.required<LawFacts>();
  readonly typed = input.required<LawFacts>();

  protected readonly missing = computed(() =>
    this.verdict().missing.map((key) => ({ field: fieldIdOf(key), name: this.factWords.name(key) })),
  );

  protected sign(outcome: Outcome): IconName {
    return SIGNS[outcome];
  }

  /** The fact in words, and where it is from. */
  protected told(key: FactKey): string {
    const name = this.factWords.name(key);
    // A question ends with its own mark.
    const fact = `${name}${/[?؟]$/.test(name) ? '' : ':'} ${this.factWords.value(key, this.facts())}`;
    return isTyped(this.typed(), key) ? fact : this.t('laws.fromRecords', { fact });
  }

  protected followed(follows: Readonly<Record<string, Outcome>>): string {
    return Object.entries(follows)
      .map(([id, outcome]) => `${this.lawNames()[id] ?? id}: ${this.t(`laws.outcome.${outcome}`)}`)
      .join('; ');
  }

  protected list(parts: readonly string[]): string {
    return parts.join(', ');
  }

  protected date(day: string): string {
    return this.formats.date(day);
  }

  /** Goes to the field of a fact, past what lies between. */
  protected goTo(event: Event, field: string): void {
    const place = document.getElementById(field);
    const control = place?.matches('input, select')
      ? place
      : place?.querySelector<HTMLElement>('input, select');
    if (!control) return;
    event.preventDefault();
    control.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
  }
}

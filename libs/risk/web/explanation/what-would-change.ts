import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FbNumberPipe, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import { shownScore, type Unknown, type WhatWouldChangeView } from '@firebreak/risk/model';
import { ActionWords } from '../actions/action-words';
import { StepWords } from '../words/step-words';

/** How many lines stand there before the reader asks for the others. */
const MOST = 6;

type Told = WhatWouldChangeView['counterfactuals'][number];

/** What would move the score, one thing at a time, and what is missing with the range it leaves: two tables. */
@Component({
  selector: 'fb-what-would-change',
  imports: [FbNumberPipe, ProblemMessage, Skeleton],
  templateUrl: './what-would-change.html',
  styleUrl: './what-would-change.scss',
})
export class WhatWouldChangeCard {
  private readonly texts = inject(Texts);
  private readonly words = inject(ActionWords);
  protected readonly steps = inject(StepWords);
  protected readonly t = this.texts.t;
  protected readonly shownScore = shownScore;

  readonly supplierId = input.required<string>();
  /** Id of the newest score: another one, other answers. */
  readonly scoreId = input.required<string>();

  protected readonly all = signal(false);
  protected readonly view = httpResource<WhatWouldChangeView>(() => {
    this.scoreId();
    return {
      url: `/api/risk/suppliers/${this.supplierId()}/what-would-change`,
      params: { language: this.texts.language() },
    };
  });
  private readonly found = computed(() => (this.view.hasValue() ? this.view.value().counterfactuals : []));
  protected readonly shown = computed(() => (this.all() ? this.found() : this.found().slice(0, MOST)));
  protected readonly hidden = computed(() => this.found().length - this.shown().length);

  /** `verified by an audit: Freedom and documents`. */
  protected sentence({ kind, subject, facts }: Told, { names, sections }: WhatWouldChangeView): string {
    return this.t(`riskActions.change.kind.${kind}`, {
      title: kind === 'below' ? '' : this.words.eventTitle(facts),
      section: this.words.section(subject, sections),
      supplier: this.words.supplier(facts, names),
      lower: shownScore(Number(facts['lower'] ?? 0)),
    });
  }

  protected range({ score: { from, to } }: Unknown): string {
    const [low, high] = [shownScore(from), shownScore(to)];
    return this.t(low === high ? 'riskActions.unknown.stays' : 'riskActions.unknown.rangeOf', {
      from: low,
      to: high,
    });
  }

  /** Where the range lies, in hundredths of the scale, for the bar beside the figures. */
  protected bar({ score: { from, to } }: Unknown): { readonly start: number; readonly length: number } {
    return { start: from, length: Math.max(1, to - from) };
  }
}

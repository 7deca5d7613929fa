import { HttpClient } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import type { AnswerProposal } from '@firebreak/questionnaires/model';
import { isGiven } from '@firebreak/questionnaires/model/light';
import { firstValueFrom } from 'rxjs';
import { Answering } from './answering';

/** Answers given earlier, shown beside questions that have none yet. None counts before it is confirmed. */
@Injectable()
export class ProposedAnswers {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly answering = inject(Answering);
  private readonly known = signal<ReadonlyMap<string, AnswerProposal>>(new Map());

  constructor() {
    const language = computed(() => (this.answering.view()?.started ? this.texts.spoken() : null));
    effect(() => {
      const spoken = language();
      if (spoken) untracked(() => void this.load(spoken));
    });
  }

  /** What may be confirmed at a place that has no answer; null where nothing may. */
  at(question: string): AnswerProposal | null {
    return isGiven(this.answering.value(question)) ? null : (this.known().get(question) ?? null);
  }

  confirm({ question, value }: AnswerProposal): void {
    this.answering.answer(question, value);
  }

  private async load(language: string): Promise<void> {
    try {
      const url = `${this.answering.address}/proposals`;
      const found = this.http.get<{ items: readonly AnswerProposal[] }>(url, { params: { language } });
      const { items } = await firstValueFrom(found);
      this.known.set(new Map(items.map((proposal) => [proposal.question, proposal])));
    } catch {
      // Without a connection there is nothing to propose; everything can be answered all the same.
    }
  }
}

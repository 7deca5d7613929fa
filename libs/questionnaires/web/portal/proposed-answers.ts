import { HttpClient } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import { isGiven, proposalsByPlace, type AnswerProposal } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { Answering } from './answering';
import { OwnVault } from './vault/own-vault';

/**
 * Answers given before, beside questions that have none yet: to this customer, and those that the respondent's own
 * company keeps. One list for each question, whatever they come from. None counts before it is confirmed.
 */
@Injectable()
export class ProposedAnswers {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly answering = inject(Answering);
  private readonly vault = inject(OwnVault);
  private readonly earlier = signal<readonly AnswerProposal[]>([]);
  private readonly byPlace = computed(() =>
    proposalsByPlace([...this.earlier(), ...(this.vault.view()?.proposals ?? [])]),
  );

  constructor() {
    const language = computed(() => (this.answering.view()?.started ? this.texts.spoken() : null));
    effect(() => {
      const spoken = language();
      if (spoken) untracked(() => void this.load(spoken));
    });
  }

  /** What may be confirmed at a place that has no answer: current ones first, the newest first. */
  at(question: string): readonly AnswerProposal[] {
    return isGiven(this.answering.value(question)) ? [] : (this.byPlace().get(question) ?? []);
  }

  confirm({ question, value }: AnswerProposal): void {
    this.answering.answer(question, value);
  }

  private async load(language: string): Promise<void> {
    try {
      const url = `${this.answering.address}/proposals`;
      const found = this.http.get<{ items: readonly AnswerProposal[] }>(url, { params: { language } });
      const { items } = await firstValueFrom(found);
      this.earlier.set([...items]);
    } catch {
      // Without a connection there is nothing to propose; everything can be answered all the same.
    }
  }
}

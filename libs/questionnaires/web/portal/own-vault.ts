import { HttpClient } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  isGiven,
  type KeepInVault,
  type PortalVaultView,
  type ProposedAnswer,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { Answering } from './answering';

/** The vault of the company that the reader is signed in to, beside the questionnaire that is open. */
@Injectable()
export class OwnVault {
  private readonly http = inject(HttpClient);
  private readonly answering = inject(Answering);

  /** Null until it is there, and without a connection. */
  readonly view = signal<PortalVaultView | null>(null);

  /** By question; only where the reader is signed in. */
  private readonly proposals = computed(
    () => new Map((this.view()?.proposals ?? []).map((proposal) => [proposal.question, proposal])),
  );

  constructor() {
    const started = computed(() => this.answering.view()?.started ?? false);
    effect(() => {
      if (started()) untracked(() => void this.load());
    });
  }

  /** What the vault offers to the questions of a section that have no answer yet. */
  offers(section: string): readonly ProposedAnswer[] {
    return this.answering.questions().flatMap(({ code, section: of }) => {
      const proposal = of === section ? this.proposals().get(code) : undefined;
      return proposal && !isGiven(this.answering.value(code)) ? [proposal] : [];
    });
  }

  use({ question, value }: ProposedAnswer): void {
    this.answering.answer(question, value);
  }

  /** Links the questionnaire to the vault; what was submitted is copied there. @throws what the server answers */
  async link(): Promise<void> {
    await firstValueFrom(this.http.post(`${this.answering.address}/vault/link`, {}));
    this.view.update((view) => view && { ...view, linked: true });
  }

  /** Makes an account at the invited address, keeps the answers there and signs in. @throws what the server answers */
  async keep(person: KeepInVault): Promise<void> {
    const url = `${this.answering.address}/vault/account`;
    const { email } = await firstValueFrom(this.http.post<{ email: string }>(url, person));
    const { password } = person;
    await firstValueFrom(this.http.post('/api/sign-in', { email, password }));
    await this.load();
  }

  async load(): Promise<void> {
    try {
      this.view.set(await firstValueFrom(this.http.get<PortalVaultView>(`${this.answering.address}/vault`)));
    } catch {
      // Without a connection there is nothing to offer; everything can be answered all the same.
      this.view.set(null);
    }
  }
}

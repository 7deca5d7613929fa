import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { Answering } from '../answering';
import { OwnVault } from './own-vault';

/** After sending: keeps the answers in a free account, or copies them into the one that is signed in. */
@Component({
  selector: 'fb-keep-answers',
  templateUrl: './keep-answers.html',
  styleUrl: './keep-answers.scss',
})
export class KeepAnswers {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly vault = inject(OwnVault);
  private readonly router = inject(Router);

  protected readonly busy = signal(false);
  /** Whether this page has just made a copy, or an account with one. */
  protected readonly kept = signal(false);
  protected readonly exists = signal(false);
  protected readonly failure = signal<string | null>(null);

  constructor() {
    void this.vault.open(inject(Answering).address);
  }

  protected get signIn(): string {
    return `/sign-in?returnUrl=${encodeURIComponent(this.router.url)}`;
  }

  protected copy(): Promise<void> {
    return this.during(() => this.vault.link());
  }

  protected async make(companyName: string, name: string, password: string): Promise<void> {
    if (!companyName.trim() || !name.trim() || !password)
      return this.failure.set(this.t('vaultPortal.keep.missing'));
    await this.during(() => this.vault.keep({ companyName, name, password }));
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await work();
      this.kept.set(true);
    } catch (error) {
      const problem = toApiProblem(error);
      this.exists.set(problem.code === 'account-exists');
      const weak = problem.errors.some(({ field }) => field === 'password');
      if (weak) this.failure.set(this.t('vaultPortal.keep.weak'));
      else if (!this.exists()) this.failure.set(problemText(this.texts, problem));
    } finally {
      this.busy.set(false);
    }
  }
}

import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import {
  PortalFrame,
  SUPPLIER_LANGUAGES,
  Texts,
  problemText,
  toApiProblem,
} from '@firebreak/platform/web/light';
import {
  FREQUENCIES,
  MAX_FEEDBACK_COMMENT,
  PURCHASING_PRACTICES,
  type FeedbackInvitation,
  type Frequency,
  type GiveFeedback,
  type PurchasingPractice,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

/** A supplier's page about the buyer: seven questions and one free text. What was said before is never shown again. */
@Component({
  selector: 'fb-give-feedback',
  imports: [PortalFrame],
  templateUrl: './give-feedback.html',
  styleUrl: './give-feedback.scss',
})
export class GiveFeedbackPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly frame = viewChild(PortalFrame);

  readonly token = input.required<string>();

  protected readonly languages = SUPPLIER_LANGUAGES;
  protected readonly practices = PURCHASING_PRACTICES;
  protected readonly frequencies = FREQUENCIES;
  protected readonly longest = MAX_FEEDBACK_COMMENT;
  protected readonly invitation = signal<FeedbackInvitation | null>(null);
  /** Why there is nothing to fill in. */
  protected readonly closed = signal<string | null>(null);
  protected readonly answers = signal<Readonly<Partial<Record<PurchasingPractice, Frequency>>>>({});
  protected readonly comment = signal('');
  protected readonly stage = signal<'form' | 'given' | 'withdrawn'>('form');
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  private readonly url = computed(
    () => `/api/portal/questionnaires/${encodeURIComponent(this.token())}/feedback`,
  );

  constructor() {
    effect(() => {
      const url = this.url();
      untracked(() => void this.open(url));
    });
    effect(() => {
      this.stage();
      untracked(() => this.frame()?.beginScreen());
    });
  }

  protected choose(practice: PurchasingPractice, frequency: Frequency | null): void {
    this.answers.update(({ [practice]: _, ...others }) =>
      frequency ? { ...others, [practice]: frequency } : others,
    );
  }

  protected async give(): Promise<void> {
    if (Object.keys(this.answers()).length === 0) {
      this.failure.set(this.t('giveFeedback.give.nothing'));
      return;
    }
    const comment = this.comment().trim();
    const body: GiveFeedback = { answers: this.answers(), ...(comment && { comment }) };
    await this.send(() => firstValueFrom(this.http.put(this.url(), body)), 'given');
  }

  protected async withdraw(): Promise<void> {
    await this.send(() => firstValueFrom(this.http.delete(this.url())), 'withdrawn');
  }

  /** An empty form: nobody can look up what was said, not even whoever said it. */
  protected again(): void {
    this.answers.set({});
    this.comment.set('');
    this.stage.set('form');
  }

  protected async open(url: string): Promise<void> {
    this.closed.set(null);
    try {
      this.invitation.set(await firstValueFrom(this.http.get<FeedbackInvitation>(url)));
    } catch (error) {
      const problem = toApiProblem(error);
      // The code is asked for where the answers are; from there the way leads back here.
      if (problem.code === 'portal-code-needed') this.askForCode();
      else this.closed.set(problemText(this.texts, problem));
    }
  }

  private askForCode(): void {
    const queryParams = { next: 'feedback' };
    void this.router.navigate(['/answer', this.token()], { queryParams, replaceUrl: true });
  }

  protected retry(): void {
    void this.open(this.url());
  }

  private async send(request: () => Promise<unknown>, stage: 'given' | 'withdrawn'): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await request();
      this.answers.set({});
      this.comment.set('');
      this.stage.set(stage);
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDatePipe,
  Field,
  FieldControl,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
  injectTexts,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  languageName,
  TEXT_STATES,
  type DecideText,
  type ReviewedText,
  type TextState,
  type TranslationReviewView,
} from '@firebreak/questionnaires/model';
import { firstValueFrom, type Observable } from 'rxjs';
import { ReviewedTextRow } from './reviewed-text-row';

/** Rows drawn at first, and with each "show more". */
const SHOWN = 40;

/** One template's translation, text by text beside the original, until somebody signs it off. */
@Component({
  selector: 'fb-translation-review',
  imports: [
    FbDatePipe,
    Field,
    FieldControl,
    MatButton,
    PageHeader,
    ProblemMessage,
    ReviewedTextRow,
    Skeleton,
  ],
  templateUrl: './translation-review.html',
  styleUrl: './translation-review.scss',
})
export class TranslationReview {
  protected readonly t = injectTexts();
  protected readonly states = TEXT_STATES;
  protected readonly languageName = languageName;
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly mayReview = inject(Session).can('questionnaire:review');

  readonly code = input.required<string>();
  readonly language = input.required<string>();

  private readonly url = computed(
    () => `/api/questionnaire-templates/${this.code()}/translations/${this.language()}`,
  );
  protected readonly view = httpResource<TranslationReviewView>(() => this.url());
  protected readonly wanted = signal<TextState | 'all'>('all');
  protected readonly words = signal('');
  protected readonly busy = signal(false);
  protected readonly unnamed = signal(false);

  protected readonly decided = computed(
    () => (this.view.value()?.texts ?? []).filter(({ state }) => state !== 'open').length,
  );
  protected readonly found = computed(() => {
    const wanted = this.wanted();
    const words = this.words().trim().toLowerCase();
    return (this.view.value()?.texts ?? []).filter(
      ({ state, source, translated, correction }) =>
        (wanted === 'all' || state === wanted) &&
        `${source}\n${translated}\n${correction ?? ''}`.toLowerCase().includes(words),
    );
  });
  private readonly limit = linkedSignal({
    source: () => [this.wanted(), this.words()],
    computation: () => SHOWN,
  });
  protected readonly shown = computed(() => this.found().slice(0, this.limit()));
  protected readonly open = computed(() => this.shown().filter(({ state }) => state === 'open'));

  protected showMore(): void {
    this.limit.update((limit) => limit + SHOWN);
  }

  protected decide(decision: DecideText): Promise<void> {
    return this.save([decision]);
  }

  protected acceptShown(): Promise<void> {
    return this.save(
      this.open().map(({ path, version }: ReviewedText) => ({ path, state: 'accepted', version })),
    );
  }

  protected async signOff(reviewer: string, note: string): Promise<void> {
    this.unnamed.set(!reviewer.trim());
    if (this.unnamed()) return;
    const body = { reviewer: reviewer.trim(), ...(note.trim() && { note: note.trim() }) };
    const done = this.t('questionnaireTemplates.review.signedOff');
    await this.change(this.http.post<TranslationReviewView>(`${this.url()}/sign-offs`, body), done);
  }

  private save(decisions: readonly DecideText[]): Promise<void> {
    return this.change(this.http.put<TranslationReviewView>(`${this.url()}/texts`, { decisions }));
  }

  /** After a conflict the newest state is shown, so that the reader decides on what is there. */
  private async change(request: Observable<TranslationReviewView>, done?: string): Promise<void> {
    this.busy.set(true);
    try {
      this.view.set(await firstValueFrom(request));
      if (done) void this.toasts.say(done);
    } catch (error) {
      void this.toasts.problem(error);
      if (toApiProblem(error).code === 'texts-changed-elsewhere') this.view.reload();
    } finally {
      this.busy.set(false);
    }
  }
}

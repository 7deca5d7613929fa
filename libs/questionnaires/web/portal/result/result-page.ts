import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  Formats,
  PortalFrame,
  SUPPLIER_LANGUAGES,
  Texts,
  problemText,
  toApiProblem,
  type ApiProblem,
  type SupplierLanguageId,
} from '@firebreak/platform/web/light';
import type { PlanStep, ResultView } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { CommentThreads } from '../comments/comment-threads';
import { PointReplies } from './point-replies';
import { stepText, type StepText } from './step-text';

/** What came of the answers: how each part stands, what was not accepted and why, and the plan. By the same link. */
@Component({
  selector: 'fb-result-page',
  imports: [CommentThreads, PointReplies, PortalFrame],
  templateUrl: './result-page.html',
  styleUrl: './result-page.scss',
})
export class ResultPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  protected readonly languages = SUPPLIER_LANGUAGES;

  readonly token = input.required<string>();

  protected readonly view = signal<ResultView | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly said = computed(() => {
    const problem = this.problem();
    return problem && problemText(this.texts, problem);
  });
  /** Parts from the weakest on: that is where something is to be done. */
  protected readonly sections = computed(() =>
    [...(this.view()?.reviewed?.sections ?? [])].sort((a, b) => a.of100 - b.of100),
  );

  /** Of the questionnaire's portal in the API. */
  protected readonly address = computed(
    () => `/api/portal/questionnaires/${encodeURIComponent(this.token())}`,
  );

  constructor() {
    effect(() => {
      this.token();
      untracked(() => void this.load());
    });
  }

  protected async speak(language: SupplierLanguageId): Promise<void> {
    await this.texts.use(language);
    await this.load();
  }

  protected async load(): Promise<void> {
    const params = { language: this.texts.spoken() };
    try {
      this.view.set(await firstValueFrom(this.http.get<ResultView>(this.url(), { params })));
      this.problem.set(null);
    } catch (error) {
      const problem = toApiProblem(error);
      // The door is on the page that answers: from there the way leads back here.
      if (problem.code === 'portal-code-needed') this.askForCode();
      else this.problem.set(problem);
    }
  }

  protected async reply(point: string, text: string, written: PointReplies): Promise<void> {
    try {
      await firstValueFrom(this.http.post<ResultView>(`${this.url()}/replies`, { point, text }));
      written.sent();
      await this.load(); // in the reader's language
    } catch (error) {
      written.failed(problemText(this.texts, toApiProblem(error)));
    }
  }

  private askForCode(): void {
    const queryParams = { next: 'result' };
    void this.router.navigate(['/answer', this.token()], { queryParams, replaceUrl: true });
  }

  protected repliesTo(point: string): readonly { readonly text: string; readonly at: string }[] {
    return this.view()?.reviewed?.replies.filter((reply) => reply.point === point) ?? [];
  }

  /** What to read of a step, in which language, and how the words came to be so. */
  protected wordsOf(step: PlanStep): StepText {
    return stepText(step, { buyer: this.view()?.buyer ?? '', reader: this.view()?.language ?? '' }, this.t);
  }

  private url(): string {
    return `${this.address()}/result`;
  }
}

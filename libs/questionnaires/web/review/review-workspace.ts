import { HttpClient, httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  PageTitle,
  ProblemMessage,
  RecordHeader,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
  toApiProblem,
} from '@firebreak/platform/web';
import type {
  AgreeFinding,
  AskBack,
  DecideAnswer,
  DecideContradiction,
  DecideEvidence,
  QuestionnaireView,
  ReviewView,
} from '@firebreak/questionnaires/model';
import { BuyerComments } from '../comments/buyer-comments';
import { firstValueFrom, type Observable } from 'rxjs';
import type { EvidenceDecision, Verification } from '../read/answer-row';
import { ReceivedFills } from '../vault/received-fills';
import { AskBackBox } from './ask-back-box';
import { FinishBox } from './finish-box';
import { ReviewOutline } from './review-outline';
import { ReviewQuestion } from './review-question';
import { SupplierReplies } from './supplier-replies';
import { firstStep, reviewSections, stepBeside, type ReviewStep } from './review-steps';

/** Somebody else decided first: what is there now has to be seen before deciding again. */
const OVERTAKEN = [
  'review-changed-elsewhere',
  'finding-already-decided',
  'contradiction-gone',
  'questions-asked-back',
];

/** Going through a supplier's answers, one question at a time. The question is in the address (`at`). */
@Component({
  selector: 'fb-review-workspace',
  imports: [
    AskBackBox,
    FinishBox,
    MatButton,
    ProblemMessage,
    RecordHeader,
    ReviewOutline,
    ReviewQuestion,
    Skeleton,
    StatusChip,
    SupplierReplies,
  ],
  providers: [BuyerComments, ReceivedFills],
  templateUrl: './review-workspace.html',
  styleUrl: './review-workspace.scss',
})
export class ReviewWorkspace {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly title = inject(PageTitle);
  private readonly place = viewChild<ElementRef<HTMLElement>>('place');
  private readonly open = viewChild(ReviewQuestion);

  readonly id = input.required<string>();
  /** Key of the question that is looked at. */
  readonly at = input<string>();

  protected readonly view = httpResource<QuestionnaireView>(() => this.url(''));
  protected readonly review = httpResource<ReviewView>(() => this.url('/review'));
  protected readonly busy = signal(false);
  protected readonly mayReview = computed(() => this.session.can('questionnaire:review'));
  protected readonly mayAgree = computed(() => this.mayReview() && this.session.can('audit:write'));

  protected readonly sections = computed(() =>
    this.view.hasValue() && this.review.hasValue()
      ? reviewSections(this.view.value(), this.review.value())
      : [],
  );
  protected readonly steps = computed(() => this.sections().flatMap(({ steps }) => steps));
  /** Stays where the reader is, even when a decision settles what made the question stand out. */
  private readonly begun = signal<string | null>(null);
  protected readonly step = computed<ReviewStep | null>(() => {
    const wanted = this.at() ?? this.begun();
    return this.steps().find(({ question }) => question.code === wanted) ?? firstStep(this.steps());
  });
  protected readonly position = computed(() => {
    const code = this.step()?.question.code;
    return {
      step: this.steps().findIndex(({ question }) => question.code === code) + 1,
      steps: this.steps().length,
    };
  });
  protected readonly section = computed(
    () => this.sections().find(({ steps }) => steps.some((one) => one === this.step()))?.section ?? null,
  );
  protected readonly left = computed(() => this.steps().filter(({ needsLook }) => needsLook).length);
  protected readonly marked = computed(() => this.steps().filter(({ state }) => state === 'ask-back').length);
  protected readonly score = computed(() => {
    const score = this.view.value()?.controlScore ?? null;
    return score === null ? null : Math.round(score);
  });

  constructor() {
    const fills = inject(ReceivedFills);
    effect(() => fills.id.set(this.id()));
    effect(() => {
      if (this.view.hasValue()) this.title.show(this.view.value().supplierName);
    });
    effect(() => {
      const step = this.step();
      if (step && this.begun() === null) this.begun.set(step.question.code);
    });
  }

  /** Letters work while the focus is in the question, not in a field: nothing happens to who types elsewhere. */
  protected onKey(event: KeyboardEvent): void {
    const { target } = event;
    const typing =
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.busy()) return;
    const act = this.actionOf(event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    act();
  }

  protected go(way: -1 | 1): void {
    const step = this.step();
    const next = step && stepBeside(this.steps(), step.question.code, way);
    if (next) this.show(next.question.code);
  }

  protected show(code: string): void {
    void this.router
      .navigate([], { queryParams: { at: code }, replaceUrl: true })
      .then(() => this.place()?.nativeElement.focus());
  }

  protected async accept(): Promise<void> {
    const step = this.step();
    if (!step || !this.mayReview() || step.state === 'asked-back') return;
    const done = await this.decide({ state: 'accepted', version: step.review?.version ?? 0 });
    if (done) this.go(1);
  }

  protected decide(decision: DecideAnswer): Promise<boolean> {
    const code = encodeURIComponent(this.step()?.question.code ?? '');
    const rounds = this.review.value()?.rounds;
    const body: DecideAnswer = { ...decision, ...(rounds !== undefined && { rounds }) };
    return this.change(this.http.put<ReviewView>(this.url(`/review/answers/${code}`), body));
  }

  protected decideContradiction(key: string, decision: DecideContradiction): Promise<boolean> {
    const url = this.url(`/review/contradictions/${encodeURIComponent(key)}`);
    return this.change(this.http.put<ReviewView>(url, decision));
  }

  protected async agree(finding: AgreeFinding): Promise<void> {
    const request = this.http.post<ReviewView>(this.url('/review/findings'), finding);
    if (await this.change(request, this.t('questionnaireReview.finding.agreed'))) this.open()?.closeForm();
  }

  protected async dismiss(question: string, reason: string): Promise<void> {
    const request = this.http.post<ReviewView>(this.url('/review/dismissals'), { question, reason });
    if (await this.change(request)) this.open()?.closeForm();
  }

  protected async decideDocument({ id, state, reason }: EvidenceDecision): Promise<void> {
    const seen = this.view.value()?.evidence.find((one) => one.id === id)?.state;
    const body: DecideEvidence = { state, ...(reason && { reason }), ...(seen && { seen }) };
    await this.change(this.http.put(this.url(`/evidence/${id}/decision`), body));
  }

  protected async verify({ question, source }: Verification): Promise<void> {
    const body = source === null ? { verified: false } : { verified: true, source };
    await this.change(this.http.put(this.url(`/verifications/${encodeURIComponent(question)}`), body));
  }

  protected async askBack(body: AskBack): Promise<void> {
    const request = this.http.post(this.url('/review/ask-back'), body);
    await this.change(request, this.t('questionnaireReview.askBack.sent'));
  }

  protected async withdraw(): Promise<void> {
    const request = this.http.post(this.url('/review/ask-back/withdraw'), {});
    await this.change(request, this.t('questionnaireReview.askBack.withdrawn'));
  }

  protected async finish(body: { note: string; tell: boolean }): Promise<void> {
    const request = this.http.post(this.url('/review'), body);
    const done = await this.change(request, this.t('questionnaireReview.finish.finished'));
    if (done) void this.router.navigate(['/questionnaires', this.id()]);
  }

  private actionOf(key: string): (() => void) | null {
    if (key === 'n' || key === 'j') return () => this.go(1);
    if (key === 'p' || key === 'k') return () => this.go(-1);
    if (key === 'a' && this.mayReview()) return () => void this.accept();
    if (key === 'b' && this.mayReview()) return () => this.open()?.startAsking();
    return null;
  }

  private url(what: string): string {
    const language = what === '' || what === '/review' ? `?language=${this.texts.language()}` : '';
    return `/api/questionnaires/${this.id()}${what}${language}`;
  }

  /** Sends a change, then shows everything as it is now: a decision moves the score, and with it what is proposed. */
  private async change(request: Observable<unknown>, done?: string): Promise<boolean> {
    this.busy.set(true);
    try {
      await firstValueFrom(request);
      this.reload();
      if (done) void this.toasts.say(done);
      return true;
    } catch (error) {
      void this.toasts.problem(error);
      if (OVERTAKEN.includes(toApiProblem(error).code)) this.reload();
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  protected reload(): void {
    this.view.reload();
    this.review.reload();
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  FbDatePipe,
  FbPercentPipe,
  Formats,
  Icon,
  PageTitle,
  ProblemMessage,
  RecordHeader,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import type { QuestionnaireView } from '@firebreak/questionnaires/model';
import { BuyerComments } from '../comments/buyer-comments';
import { RouterLink } from '@angular/router';
import { firstValueFrom, type Observable } from 'rxjs';
import { QuestionnaireStatusChip } from '../list/questionnaire-status-chip';
import { scrollBelowBar } from '../scroll-below-bar';
import { ReceivedCopies } from '../vault/received-copies';
import { ReceivedFills } from '../vault/received-fills';
import { AnswerSection } from './answer-section';
import { DeliveryFacts } from './delivery-facts';
import { FollowUp } from './follow-up';
import { IndicatorCard } from './indicator-card';
import { ProposedActions } from './proposed-actions';
import { ReviewBox } from './review-box';
import { ScoreCard } from './score-card';

/** The top bar of the frame. */
const BAR_IN_PIXELS = 80;
const OPEN = ['sent', 'opened', 'in-progress'];

/** One questionnaire as the buyer reads it: the score and why, what to do about it, then every answer. */
@Component({
  selector: 'fb-questionnaire-page',
  imports: [
    AnswerSection,
    IndicatorCard,
    DeliveryFacts,
    FbDatePipe,
    FbPercentPipe,
    FollowUp,
    Icon,
    MatButton,
    ProblemMessage,
    ProposedActions,
    QuestionnaireStatusChip,
    ReceivedCopies,
    RecordHeader,
    ReviewBox,
    RouterLink,
    ScoreCard,
    Skeleton,
    StatusChip,
  ],
  providers: [BuyerComments, ReceivedFills],
  templateUrl: './questionnaire-page.html',
  styleUrl: './questionnaire-page.scss',
})
export class QuestionnairePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly title = inject(PageTitle);
  protected readonly comments = inject(BuyerComments);

  readonly id = input.required<string>();

  protected readonly view = httpResource<QuestionnaireView>(() => ({
    url: `/api/questionnaires/${this.id()}`,
    params: { language: this.texts.language() },
  }));
  protected readonly busy = signal(false);
  protected readonly isOpen = computed(() => this.view.hasValue() && OPEN.includes(this.view.value().status));
  protected readonly isExpired = computed(
    () => this.view.hasValue() && this.view.value().status === 'expired',
  );
  protected readonly canReview = computed(
    () => this.session.can('questionnaire:review') && this.view.hasValue() && !!this.view.value().score,
  );
  protected readonly sections = computed(() =>
    this.view.hasValue() ? this.view.value().template.sections : [],
  );

  constructor() {
    scrollBelowBar(BAR_IN_PIXELS);
    const fills = inject(ReceivedFills);
    effect(() => fills.id.set(this.id()));
    effect(() => {
      if (this.view.hasValue()) this.title.show(this.view.value().supplierName);
    });
  }

  protected remind(): Promise<void> {
    return this.change(this.post('reminders', {}), this.t('questionnaires.read.reminded'));
  }

  protected sendDraft(): Promise<void> {
    return this.change(this.post('send', {}), this.t('questionnaires.read.sent'));
  }

  protected extend(dueOn: string): Promise<void> {
    const told = this.t('questionnaires.read.extended', { due: dueOn ? this.formats.date(dueOn) : '' });
    return this.change(this.http.put<QuestionnaireView>(this.url('due-date'), { dueOn }), told);
  }

  protected async close(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('questionnaires.read.closeHeading'),
      text: this.t('questionnaires.read.closeText', { supplier: this.view.value()?.supplierName }),
      action: this.t('questionnaires.read.close'),
      danger: true,
    });
    if (sure) await this.change(this.post('close', {}), this.t('questionnaires.read.closed'));
  }

  protected decide(id: string, state: string, reason?: string): Promise<void> {
    const body = { state, ...(reason && { reason }) };
    return this.change(this.http.put<QuestionnaireView>(this.url(`evidence/${id}/decision`), body));
  }

  protected verify(question: string, source: string | null): Promise<void> {
    const body = source === null ? { verified: false } : { verified: true, source };
    return this.change(this.http.put<QuestionnaireView>(this.url(`verifications/${question}`), body));
  }

  protected review(note: string): Promise<void> {
    return this.change(this.post('review', { note }), this.t('questionnaires.read.reviewed'));
  }

  private url(what: string): string {
    return `/api/questionnaires/${this.id()}/${what}`;
  }

  private post(what: string, body: object): Observable<QuestionnaireView> {
    return this.http.post<QuestionnaireView>(this.url(what), body);
  }

  /** Sends a change and says how the score moved by it, if it did. */
  private async change(request: Observable<QuestionnaireView>, done?: string): Promise<void> {
    this.busy.set(true);
    const before = this.view.value()?.controlScore ?? null;
    try {
      const { controlScore } = await firstValueFrom(request);
      this.view.reload(); // in the reader's language
      const moved =
        before !== null && controlScore !== null && Math.round(before) !== Math.round(controlScore);
      const line = moved
        ? this.t('questionnaires.read.moved', { from: Math.round(before), to: Math.round(controlScore) })
        : done;
      if (line) void this.toasts.say(line);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDatePipe,
  Field,
  FieldControl,
  ProblemMessage,
  Session,
  Skeleton,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  addDays,
  type FollowUpView,
  type PartToAsk,
  type QuestionnaireView,
  type SendFollowUp,
} from '@firebreak/questionnaires/model';
import type { SupplierView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { localDay } from '../local-day';

const TIME_TO_ANSWER_IN_DAYS = 21;

/** What the answers of a quick check call for, with the reason of each part: proposed, and sent by a person. */
@Component({
  selector: 'fb-follow-up',
  imports: [FbDatePipe, Field, FieldControl, MatButton, ProblemMessage, RouterLink, Skeleton],
  templateUrl: './follow-up.html',
  styleUrl: './follow-up.scss',
})
export class FollowUp {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly maySend = inject(Session).can('questionnaire:send');

  readonly view = input.required<QuestionnaireView>();

  private readonly supplier = httpResource<SupplierView>(() => `/api/suppliers/${this.view().supplierId}`);
  protected readonly proposal = httpResource<FollowUpView>(() => {
    if (this.supplier.isLoading()) return undefined;
    const band = this.supplier.hasValue() ? this.supplier.value().band : null;
    return {
      url: `/api/questionnaires/${this.view().id}/follow-up`,
      params: { language: this.texts.language(), ...(band && { band }) },
    };
  });
  protected readonly groups = computed(() => {
    if (!this.proposal.hasValue()) return [];
    const { sections, modules } = this.proposal.value();
    return [
      { heading: 'parts', parts: sections },
      { heading: 'modules', parts: modules },
    ].filter(({ parts }) => parts.length > 0);
  });
  /** All that is proposed, until the reader leaves some out. */
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(
    () => new Set(this.groups().flatMap(({ parts }) => parts.map(({ code }) => code))),
  );
  protected readonly today = localDay();
  protected readonly dueOn = signal(addDays(this.today, TIME_TO_ANSWER_IN_DAYS));
  protected readonly fault = signal<string | null>(null);
  protected readonly sending = signal(false);

  protected because({ reasons }: PartToAsk): string {
    const list = new Intl.ListFormat(this.texts.language(), { type: 'conjunction' });
    const said = reasons.map((reason) => this.t(`questionnaireTemplates.followUp.reason.${reason}`));
    return this.t('questionnaireTemplates.followUp.because', { reasons: list.format(said) });
  }

  protected toggle(code: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  }

  protected async send(): Promise<void> {
    const { sections, modules } = this.proposal.value() ?? { sections: [], modules: [] };
    const kept = (parts: readonly PartToAsk[]) =>
      parts.map(({ code }) => code).filter((code) => this.chosen().has(code));
    const body: SendFollowUp = { sections: kept(sections), modules: kept(modules), dueOn: this.dueOn() };
    const isDue = this.dueOn() >= this.today && this.dueOn() <= addDays(this.today, 366);
    const fault = body.sections.length === 0 ? 'chooseOne' : isDue ? null : 'dueFault';
    this.fault.set(fault && this.t(`questionnaireTemplates.followUp.${fault}`));
    if (fault) return;
    this.sending.set(true);
    try {
      await firstValueFrom(this.http.post(`/api/questionnaires/${this.view().id}/follow-up`, body));
      void this.toasts.say(this.t('questionnaireTemplates.followUp.sent'));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.sending.set(false);
      this.proposal.reload();
    }
  }
}

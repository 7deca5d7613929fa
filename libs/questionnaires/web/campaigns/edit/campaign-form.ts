import { HttpClient, httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  Confirm,
  FbDatePipe,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Toasts,
  Wizard,
  injectTexts,
} from '@firebreak/platform/web';
import type { CampaignPreview, CampaignView, LeftOutReason } from '@firebreak/questionnaires/model/campaigns';
import { firstValueFrom } from 'rxjs';
import { ConditionChoices } from '../condition-chips';
import { AudienceStep } from './audience-step';
import { CampaignEdit } from './campaign-edit';
import { MessageStep } from './message-step';
import { PlanSummary } from './plan-summary';
import { RulesStep } from './rules-step';
import { ScheduleStep } from './schedule-step';

const PAUSE_IN_MS = 400;

/** What belongs to each step: it can't be left while one of these is at fault. */
const FIELDS = {
  audience: ['name', 'audience'],
  rules: ['rules', 'additions'],
  message: ['messages', 'messageLanguage'],
  schedule: ['dueOn', 'reminders', 'escalateAfterDays'],
  check: [],
} as const satisfies Record<string, readonly string[]>;

type Step = keyof typeof FIELDS;
const STEPS = Object.keys(FIELDS) as Step[]; // keys of the object above

/** Writing a campaign, in five steps, with the count of whom it asks beside them. */
@Component({
  selector: 'fb-campaign-form',
  imports: [
    AudienceStep,
    FbDatePipe,
    MatButton,
    MessageStep,
    PageHeader,
    PlanSummary,
    ProblemMessage,
    RulesStep,
    ScheduleStep,
    Skeleton,
    Wizard,
  ],
  providers: [CampaignEdit, ConditionChoices],
  templateUrl: './campaign-form.html',
  styleUrl: './campaign-form.scss',
})
export class CampaignForm {
  protected readonly t = injectTexts();
  protected readonly edit = inject(CampaignEdit);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  /** Id of the draft that is changed; absent for a new one. */
  readonly id = input<string>();

  protected readonly draft = httpResource<CampaignView>(() => {
    const id = this.id();
    return id ? `/api/campaigns/${id}` : undefined;
  });
  protected readonly ready = computed(() => !this.id() || this.draft.hasValue());
  protected readonly step = signal<Step>('audience');
  protected readonly steps = computed(() =>
    STEPS.map((key) => ({ key, label: this.t(`campaigns.step.${key}`) })),
  );
  protected readonly saving = signal(false);
  protected readonly error = signal<unknown>(null);

  protected readonly reason = signal<LeftOutReason | null>(null);
  protected readonly from = signal(0);
  /** What the plan hangs on, as it was when the person last paused. */
  private readonly settled = signal<object | null>(null);
  protected readonly plan = httpResource<CampaignPreview>(() => {
    const body = this.settled();
    if (!body) return undefined;
    const [id, reason] = [this.id(), this.reason()];
    return {
      url: '/api/campaigns/preview',
      method: 'POST',
      params: { from: this.from(), ...(reason && { reason }), ...(id && { campaignId: id }) },
      body,
    };
  });
  protected readonly planned = computed(() => (this.plan.hasValue() ? this.plan.value() : null));

  constructor() {
    effect(() => {
      if (!this.draft.hasValue()) return;
      const {
        name,
        audience,
        rules,
        additions,
        dueOn,
        messages,
        messageLanguage,
        reminders,
        escalateAfterDays,
      } = this.draft.value();
      const content = {
        name,
        audience,
        rules,
        additions,
        dueOn,
        messages,
        messageLanguage,
        reminders,
        escalateAfterDays,
      };
      untracked(() => this.edit.content.set(content));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Name, words and dates don't change whom it asks.
    const asks = computed(
      () => {
        const { audience, rules, additions } = this.edit.content();
        const faulty = this.edit.faultIn(['audience', 'rules', 'additions']);
        return faulty || !this.ready() ? null : { audience, rules, additions };
      },
      { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    );
    effect(() => {
      const wanted = asks();
      clearTimeout(timer);
      if (!wanted) return;
      timer = setTimeout(
        () => {
          const { content, today } = this.edit;
          const rest = {
            name: '–',
            messages: {},
            messageLanguage: 'en',
            reminders: [],
            escalateAfterDays: null,
          };
          this.from.set(0);
          this.settled.set({ ...untracked(content), ...rest, dueOn: today, ...wanted });
        },
        untracked(this.settled) ? PAUSE_IN_MS : 0,
      );
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected goTo(step: string): void {
    this.edit.tried.set(false);
    this.step.set(step as Step); // only keys of `steps` and `next` come here
  }

  protected next(): void {
    if (this.edit.faultIn(FIELDS[this.step()])) this.edit.tried.set(true);
    else this.goTo(STEPS[STEPS.indexOf(this.step()) + 1] ?? 'check');
  }

  protected choose(reason: LeftOutReason | null): void {
    this.from.set(0);
    this.reason.set(reason);
  }

  /** Keeps it for later. */
  protected async keep(): Promise<void> {
    const view = await this.save();
    if (!view) return;
    void this.toasts.say(this.t('campaigns.form.kept'));
    await this.router.navigate(['/questionnaires/campaigns', view.id]);
  }

  protected async start(): Promise<void> {
    const count = this.planned()?.asked ?? 0;
    const sure = await this.confirm.ask({
      heading: this.t('campaigns.form.sureHeading', { count }),
      text: this.t('campaigns.form.sureText'),
      action: this.t('campaigns.form.start', { count }),
    });
    const view = sure ? await this.save() : null;
    if (!view) return;
    try {
      await firstValueFrom(
        this.http.post(`/api/campaigns/${view.id}/start`, {}, { params: { version: view.version } }),
      );
      await this.router.navigate(['/questionnaires/campaigns', view.id]);
    } catch (error) {
      // The draft is kept: whoever comes back to it finds it there.
      this.error.set(error);
      if (!this.id()) await this.router.navigate(['/questionnaires/campaigns', view.id, 'edit']);
    }
  }

  private async save(): Promise<CampaignView | null> {
    this.edit.tried.set(true);
    if (this.edit.faultIn(['name'])) {
      this.step.set('audience');
      return null;
    }
    this.saving.set(true);
    this.error.set(null);
    const [id, content] = [this.id(), this.edit.content()];
    try {
      return await firstValueFrom(
        id
          ? this.http.put<CampaignView>(`/api/campaigns/${id}`, content, {
              params: { version: this.draft.hasValue() ? this.draft.value().version : 0 },
            })
          : this.http.post<CampaignView>('/api/campaigns', content),
      );
    } catch (error) {
      this.error.set(error);
      return null;
    } finally {
      this.saving.set(false);
    }
  }
}

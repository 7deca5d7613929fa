import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  ExportMenu,
  FbDatePipe,
  FbNumberPipe,
  FbPercentPipe,
  FilterChip,
  JobProgress,
  ListToolbar,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Texts,
  injectList,
} from '@firebreak/platform/web';
import { languageName } from '@firebreak/questionnaires/model';
import {
  nextReminder,
  RECIPIENT_STATUSES,
  type CampaignRecipientView,
  type CampaignView,
} from '@firebreak/questionnaires/model/campaigns';
import { localDay } from '../../local-day';
import { WrittenToPeople } from '../../respondents/written-to-people';
import { CampaignStateChip } from '../campaign-state-chip';
import { CampaignActions } from './campaign-actions';
import { CampaignFiguresCard } from './campaign-figures';
import { ChosenRecipients } from './chosen-recipients';
import { RecipientStatusChip } from './recipient-status-chip';

/** One campaign: how it goes, who is where, and what can be done about it. */
@Component({
  selector: 'fb-campaign-page',
  imports: [
    CampaignActions,
    CampaignFiguresCard,
    CampaignStateChip,
    Cell,
    ChosenRecipients,
    DataList,
    EmptyState,
    ExportMenu,
    FbDatePipe,
    FbNumberPipe,
    FbPercentPipe,
    FilterChip,
    JobProgress,
    ListToolbar,
    PageHeader,
    ProblemMessage,
    RecipientStatusChip,
    RouterLink,
    Skeleton,
    WrittenToPeople,
  ],
  templateUrl: './campaign-page.html',
  styleUrl: './campaign-page.scss',
})
export class CampaignPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly languageName = languageName;
  protected readonly maySend = inject(Session).can('questionnaire:send');

  readonly id = input.required<string>();

  protected readonly campaign = httpResource<CampaignView>(() => `/api/campaigns/${this.id()}`);
  protected readonly list = injectList({ filters: ['status', 'overdue'] });
  /** After the campaign itself: of one that is being sent, its job says when to look again. */
  protected readonly page = httpResource<Page<CampaignRecipientView>>(() =>
    this.campaign.hasValue()
      ? {
          url: `/api/campaigns/${this.id()}/recipients`,
          params: { ...this.list.params(), language: this.texts.language() },
        }
      : undefined,
  );
  private readonly figures = viewChild(CampaignFiguresCard);
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly only = computed(() => {
    const [first, ...others] = this.selected();
    if (!first || others.length > 0 || !this.page.hasValue()) return null;
    return this.page.value().items.find(({ id }) => id === first) ?? null;
  });
  private readonly counts = computed(() => (this.campaign.hasValue() ? this.campaign.value().counts : null));
  /** What there is of each status, as links to the filtered board. */
  protected readonly tiles = computed(() => {
    const counts = this.counts();
    if (!counts) return [];
    const byStatus = RECIPIENT_STATUSES.flatMap((status) => {
      const count = counts[status];
      return count ? [{ key: status, count, query: { status, overdue: null, cursor: null } }] : [];
    });
    const overdue = {
      key: 'overdue',
      count: counts.overdue,
      query: { status: null, overdue: true, cursor: null },
    };
    return counts.overdue > 0 ? [...byStatus, overdue] : byStatus;
  });
  protected readonly statuses = computed(() =>
    RECIPIENT_STATUSES.map((value) => ({
      value,
      label: this.t(`campaigns.status.${value}`),
      count: this.counts()?.[value] ?? 0,
    })),
  );
  protected readonly overdue = computed(() => [
    { value: 'true', label: this.t('campaigns.board.overdueOnly'), count: this.counts()?.overdue ?? 0 },
  ]);
  protected readonly columns = computed(() => [
    { key: 'supplier', label: this.t('campaigns.column.supplier') },
    { key: 'status', label: this.t('campaigns.column.status') },
    { key: 'answered', label: this.t('campaigns.column.answered'), align: 'end' as const },
    { key: 'due', label: this.t('campaigns.column.due') },
    { key: 'email', label: this.t('campaigns.column.email') },
    { key: 'language', label: this.t('campaigns.column.language') },
    { key: 'sent', label: this.t('campaigns.column.sent'), shown: false },
    { key: 'reminded', label: this.t('campaigns.column.reminded'), shown: false },
  ]);
  protected readonly nextReminder = computed(() => {
    if (!this.campaign.hasValue()) return null;
    const { state, dueOn, reminders } = this.campaign.value();
    return state === 'running' || state === 'sending' ? nextReminder(dueOn, reminders, localDay()) : null;
  });

  /** What is on screen may be older than what was done. */
  private readonly stale = signal(false);

  constructor() {
    // An answer that is still under way may be older too: it is awaited, as a reload meanwhile would be dropped.
    effect(() => {
      if (!this.stale() || this.campaign.isLoading() || this.page.isLoading()) return;
      untracked(() => {
        this.stale.set(false);
        this.campaign.reload();
        this.page.reload();
        this.figures()?.reload();
      });
    });
  }

  protected reload(): void {
    this.stale.set(true);
  }
}

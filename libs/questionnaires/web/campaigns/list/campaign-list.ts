import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDatePipe,
  FbNumberPipe,
  PageHeader,
  Session,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import type { CampaignListItem } from '@firebreak/questionnaires/model/campaigns';
import { CampaignStateChip } from '../campaign-state-chip';

/** Every campaign, newest first. */
@Component({
  selector: 'fb-campaign-list',
  imports: [
    CampaignStateChip,
    Cell,
    DataList,
    EmptyState,
    FbDatePipe,
    FbNumberPipe,
    MatButton,
    PageHeader,
    RouterLink,
  ],
  templateUrl: './campaign-list.html',
})
export class CampaignList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  protected readonly list = injectList();
  protected readonly page = httpResource<Page<CampaignListItem>>(() => ({
    url: '/api/campaigns',
    params: this.list.params(),
  }));
  protected readonly columns = computed(() => [
    { key: 'name', label: this.t('campaigns.column.name') },
    { key: 'state', label: this.t('campaigns.column.state') },
    { key: 'asked', label: this.t('campaigns.column.asked'), align: 'end' as const },
    { key: 'submitted', label: this.t('campaigns.column.submitted'), align: 'end' as const },
    { key: 'due', label: this.t('campaigns.column.due') },
    { key: 'started', label: this.t('campaigns.column.started') },
  ]);
}

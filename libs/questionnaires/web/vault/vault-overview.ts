import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHeader, ProblemMessage, Skeleton, StatusChip, Texts } from '@firebreak/platform/web';
import type { VaultOverview } from '@firebreak/questionnaires/model';
import { GroupNames } from './group-names';
import { VaultParts } from './vault-parts';

/** How much of every built-in questionnaire the own answers cover, and where each group is edited. */
@Component({
  selector: 'fb-vault-overview',
  imports: [EmptyState, PageHeader, ProblemMessage, RouterLink, Skeleton, StatusChip, VaultParts],
  templateUrl: './vault-overview.html',
  styleUrl: './vault-overview.scss',
  providers: [GroupNames],
})
export class VaultOverviewPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly groups = inject(GroupNames);

  protected readonly view = httpResource<VaultOverview>(() => ({
    url: '/api/vault',
    params: { language: this.texts.language() },
  }));
  protected readonly isEmpty = computed(
    () =>
      this.view.hasValue() &&
      this.view.value().answers + this.view.value().documents + this.view.value().copying === 0,
  );
  /** The most answered first: what customers ask for is what matters here. */
  protected readonly templates = computed(() =>
    this.view.hasValue() ? this.view.value().templates.toSorted((a, b) => b.answered - a.answered) : [],
  );
}

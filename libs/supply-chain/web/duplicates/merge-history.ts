import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  EmptyState,
  FbDateTimePipe,
  Icon,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Toasts,
} from '@firebreak/platform/web';
import type { MergeView, UndoneMerge } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';

/** Every merge and split, who did it and why, and the way back. */
@Component({
  selector: 'fb-merge-history',
  imports: [
    EmptyState,
    FbDateTimePipe,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  template: `
    <fb-page-header
      [heading]="t('duplicates.history.title')"
      [lead]="t('duplicates.history.lead')"
      backLink="/suppliers/duplicates"
      [backLabel]="t('duplicates.title')"
    />
    @if (merges.error(); as error) {
      <fb-problem [error]="error" (retry)="merges.reload()" />
    } @else if (merges.hasValue()) {
      <ul class="fb-stack">
        @for (merge of merges.value(); track merge.id) {
          <li class="fb-card">
            <div class="what">
              <b dir="auto">{{
                t('duplicates.history.' + merge.kind, { kept: merge.keptName, other: merge.otherName })
              }}</b>
              @if (merge.undoneAt; as at) {
                <fb-status-chip tone="neutral">{{ t('duplicates.history.undone') }}</fb-status-chip>
              }
            </div>
            <p class="fb-quiet">
              {{ t('duplicates.history.by', { who: merge.madeByName, at: merge.madeAt | fbDateTime }) }}
              @if (merge.undoneAt; as at) {
                · {{ t('duplicates.history.undoneBy', { who: merge.undoneByName, at: at | fbDateTime }) }}
              }
              @if (merge.reason) {
                · <span dir="auto">“{{ merge.reason }}”</span>
              }
            </p>
            <div class="actions">
              <a matButton [routerLink]="['/suppliers', merge.keptId]">
                <fb-icon name="open-in-new" /> {{ t('duplicates.history.open') }}
              </a>
              @if (!merge.undoneAt && session.can('supplier:write')) {
                <button matButton="outlined" type="button" [disabled]="busy()" (click)="undo(merge)">
                  <fb-icon name="undo" /> {{ t('duplicates.history.undo') }}
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="fb-card">
            <fb-empty-state
              icon="history"
              [heading]="t('duplicates.history.emptyHeading')"
              [text]="t('duplicates.history.emptyText')"
            />
          </li>
        }
      </ul>
    } @else {
      <fb-skeleton kind="table" [rows]="4" />
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      max-inline-size: none;
      overflow-wrap: anywhere;
    }
    .what,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    p {
      margin: 4px 0 8px;
    }
  `,
})
export class MergeHistory {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);

  protected readonly merges = httpResource<MergeView[]>(() => '/api/supplier-merges');
  protected readonly busy = signal(false);

  protected async undo({ id, kind, keptName: kept, otherName: other }: MergeView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('duplicates.history.undoHeading'),
      text: this.t(`duplicates.history.undoText.${kind}`, { kept, other }),
      action: this.t('duplicates.history.undo'),
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      const { left } = await firstValueFrom(
        this.http.post<UndoneMerge>(`/api/supplier-merges/${id}/undo`, {}),
      );
      this.merges.reload();
      void this.toasts.say(this.t('duplicates.history.undid', { left }));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}

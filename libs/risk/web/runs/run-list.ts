import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EditionView } from '@firebreak/reference-data/model';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbDateTimePipe,
  Formats,
  PageHeader,
  ProblemMessage,
  Skeleton,
  StatusChip,
  injectTexts,
} from '@firebreak/platform/web';
import type { EditionChange, RiskRunView } from '@firebreak/risk/model';

/** Every run of the company: why it was made and how many scores moved. Filter and page stand in the address. */
@Component({
  selector: 'fb-run-list',
  imports: [
    EmptyState,
    FbDateTimePipe,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  template: `
    <fb-page-header
      [heading]="t('riskEditions.runs.title')"
      [lead]="t('riskEditions.runs.lead')"
      backLink="/risk"
      [backLabel]="t('risk.dashboard.title')"
    >
      <a matButton="outlined" routerLink="/risk/editions">{{ t('riskEditions.choice.title') }}</a>
    </fb-page-header>
    <nav [attr.aria-label]="t('riskEditions.runs.which')">
      @for (one of filters; track one.label) {
        <a
          [matButton]="one.editions === (editions() ?? null) ? 'tonal' : 'text'"
          [routerLink]="[]"
          [queryParams]="{ editions: one.editions }"
          [attr.aria-current]="one.editions === (editions() ?? null) ? 'true' : null"
          >{{ t('riskEditions.runs.' + one.label) }}</a
        >
      }
    </nav>
    @if (runs.error(); as error) {
      <fb-problem [error]="error" (retry)="runs.reload()" />
    } @else if (runs.hasValue()) {
      @let page = runs.value();
      <ol>
        @for (run of page.items; track run.id) {
          <li class="fb-card">
            <div>
              <a [routerLink]="['/risk/runs', run.id]">{{ run.computedAt | fbDateTime }}</a>
              <fb-status-chip
                [tone]="run.cause === 'editions' || run.cause === 'method' ? 'info' : 'neutral'"
                >{{ t('riskEditions.runs.cause.' + run.cause) }}</fb-status-chip
              >
              @for (change of run.switches; track change.dataset) {
                <div>{{ switchText(change) }}</div>
              }
            </div>
            <span class="fb-quiet">{{ movedText(run) }}</span>
          </li>
        } @empty {
          <li class="none">
            <fb-empty-state
              icon="history"
              [heading]="t(editions() ? 'riskEditions.runs.noEditions' : 'riskEditions.runs.none')"
              [text]="t(editions() ? 'riskEditions.runs.noEditionsText' : 'riskEditions.runs.noneText')"
            >
              <a matButton="outlined" [routerLink]="editions() ? '/reference-data' : '/suppliers'">{{
                t(editions() ? 'riskEditions.runs.toEditions' : 'riskEditions.runs.toSuppliers')
              }}</a>
            </fb-empty-state>
          </li>
        }
      </ol>
      @if (page.nextCursor; as next) {
        <a
          matButton="outlined"
          [routerLink]="[]"
          queryParamsHandling="merge"
          [queryParams]="{ cursor: next }"
          >{{ t('riskEditions.runs.older') }}</a
        >
      }
    } @else {
      <fb-skeleton kind="table" [rows]="6" />
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 12px;
    }
    nav a {
      min-block-size: 44px;
    }
    ol {
      display: grid;
      gap: 12px;
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    li:not(.none) {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      align-items: center;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }
    li a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      margin-inline-end: 12px;
      font-weight: 500;
    }
  `,
})
export class RunListPage {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly filters = [
    { editions: null, label: 'all' },
    { editions: 'other', label: 'otherEditions' },
  ] as const;

  /** `other`: only runs with other editions than the run before. From the address. */
  readonly editions = input<string>();
  /** Id of the last run seen, from the address. */
  readonly cursor = input<string>();

  protected readonly runs = httpResource<Page<RiskRunView>>(() => ({
    url: '/api/risk/runs',
    params: {
      ...(this.editions() === 'other' ? { otherEditions: true } : {}),
      ...(this.cursor() ? { cursor: this.cursor() ?? '' } : {}),
    },
  }));
  private readonly known = httpResource<readonly EditionView[]>(() => '/api/reference/editions');
  private readonly byId = computed(
    () => new Map(this.known.hasValue() ? this.known.value().map((edition) => [edition.id, edition]) : []),
  );

  /** `Corruption Perceptions Index: CPI 2025 to CPI 2026`. */
  protected switchText({ dataset, from, to }: EditionChange): string {
    const [before, after] = [this.byId().get(from ?? ''), this.byId().get(to ?? '')];
    return this.t(`riskEditions.switch.${from === null ? 'new' : to === null ? 'gone' : 'other'}`, {
      title: (after ?? before)?.title ?? dataset,
      from: before?.edition ?? from,
      to: after?.edition ?? to,
    });
  }

  /** `12 up, 3 down`; how many were scored for the first time; or that nothing moved. */
  protected movedText({ moved, firstScored }: RiskRunView): string {
    const parts = [
      ...(moved.up + moved.down > 0 ? [this.t('riskEditions.runs.moved', moved)] : []),
      ...(firstScored > 0 ? [this.t('riskEditions.runs.firstScored', { count: firstScored })] : []),
    ];
    return parts.length > 0 ? this.formats.list(parts) : this.t('riskEditions.runs.nothingMoved');
  }
}

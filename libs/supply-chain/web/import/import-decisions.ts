import { httpResource } from '@angular/common/http';
import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import { injectTexts, ProblemMessage } from '@firebreak/platform/web';
import type { ImportRowView, SupplierImportView } from '@firebreak/supply-chain/model';

const ROWS_AT_ONCE = 50;
/** The most that the API gives at once. */
const MOST = 500;

/** What people decided about the doubtful rows of an import that is done: who it is, who said so, and why. */
@Component({
  selector: 'fb-import-decisions',
  imports: [MatButton, ProblemMessage, RouterLink],
  template: `
    @if (rows.error(); as error) {
      <fb-problem [error]="error" (retry)="rows.reload()" />
    } @else if (decisions().length) {
      <h3>{{ t('supplyChain.import.decisions') }}</h3>
      <ul>
        @for (decision of decisions(); track decision.row) {
          <li>
            <span class="fb-quiet">{{ t('supplyChain.import.row', { row: decision.row }) }}</span>
            <b dir="auto">{{ decision.name }}</b>
            @if (decision.link) {
              <a [routerLink]="decision.link">{{ decision.choice }}</a>
            } @else {
              {{ decision.choice }}
            }
            <span class="fb-quiet">
              {{ decision.by }}
              @if (decision.reason) {
                · <span dir="auto">“{{ decision.reason }}”</span>
              }
            </span>
          </li>
        }
      </ul>
      @if (more()) {
        <button matButton type="button" (click)="showMore()">
          {{ t('supplyChain.import.moreDecisions') }}
        </button>
      }
    }
  `,
  styles: `
    h3 {
      margin: 28px 0 4px;
      font-size: 16px;
    }
    ul {
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
      padding-block: 8px;
      border-block-end: 1px solid var(--fb-line);
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
    }
  `,
})
export class ImportDecisions {
  protected readonly t = injectTexts();

  readonly list = input.required<SupplierImportView>();

  private readonly limit = signal(ROWS_AT_ONCE);
  protected readonly rows = httpResource<Page<ImportRowView>>(() => ({
    url: `/api/supplier-imports/${this.list().id}/rows`,
    params: { outcome: 'doubtful', limit: this.limit() },
  }));
  protected readonly more = computed(
    () => this.rows.hasValue() && this.rows.value().nextCursor !== null && this.limit() < MOST,
  );
  protected readonly decisions = computed(() => {
    const name = this.list().matching.indexOf('name');
    return (this.rows.hasValue() ? this.rows.value().items : [])
      .filter(({ chosenByName, decision }) => chosenByName !== null && decision === 'import')
      .map((row) => {
        const same =
          row.choice === 'same' ? row.candidates.find((each) => each.supplierId === row.supplierId) : null;
        return {
          row: row.rowNumber,
          name: row.cells[name]?.trim() || this.t('supplyChain.import.noName'),
          choice: same
            ? this.t('supplyChain.import.sameAs', { name: same.name })
            : this.t('supplyChain.import.somebodyNew'),
          link: this.list().state === 'imported' && row.supplierId ? ['/suppliers', row.supplierId] : null,
          by: row.chosenByName,
          reason: row.choiceReason,
        };
      });
  });

  protected showMore(): void {
    this.limit.update((limit) => Math.min(MOST, limit * 2));
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, model, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  Icon,
  injectTexts,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Toasts,
  type Tone,
} from '@firebreak/platform/web';
import {
  IMPORT_OUTCOMES,
  type DecideRows,
  type ImportDecision,
  type ImportOutcome,
  type ImportRowView,
  type RepairedRow,
  type SupplierImportView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { ImportRow } from './import-row';

const TONES: Readonly<Record<ImportOutcome, Tone>> = {
  new: 'good',
  changed: 'info',
  same: 'neutral',
  doubtful: 'warning',
  wrong: 'danger',
};

const ROWS_AT_ONCE = 20;

/** Third step: what would become of each row, and which rows to write. */
@Component({
  selector: 'fb-import-check',
  imports: [EmptyState, Icon, ImportRow, MatButton, ProblemMessage, Skeleton, StatusChip],
  templateUrl: './import-check.html',
  styleUrl: './import-check.scss',
})
export class ImportCheck {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly tones = TONES;

  readonly list = input.required<SupplierImportView>();
  readonly leaveOutWrong = model(false);
  readonly changed = output<SupplierImportView>();

  protected readonly outcomes = computed(() =>
    IMPORT_OUTCOMES.map((key) => ({ key, count: this.list().counts?.[key] ?? 0 })),
  );
  private readonly listId = computed(() => this.list().id);
  /** Begins with what needs a person: wrong rows, then doubtful ones, else the new. Stays while counts change. */
  protected readonly outcome = linkedSignal<string, ImportOutcome>({
    source: this.listId,
    computation: () => {
      const { counts } = untracked(this.list);
      return (['wrong', 'doubtful', 'new', 'changed'] as const).find((key) => counts?.[key]) ?? 'same';
    },
  });
  private readonly cursors = linkedSignal({ source: this.outcome, computation: (): readonly string[] => [] });
  protected readonly rows = httpResource<Page<ImportRowView>>(() => ({
    url: `/api/supplier-imports/${this.listId()}/rows`,
    params: { outcome: this.outcome(), limit: ROWS_AT_ONCE, cursor: this.cursors().at(-1) ?? 0 },
  }));
  protected readonly hasPrevious = computed(() => this.cursors().length > 0);
  protected readonly canDecide = computed(() => ['new', 'changed', 'doubtful'].includes(this.outcome()));

  /** A settled row stays in sight, so that whoever repaired it sees what became of it. */
  protected settle({ list, row }: RepairedRow): void {
    this.rows.update((page) => {
      if (!page) return page;
      const items = page.items.map((each) => (each.rowNumber === row.rowNumber ? row : each));
      return { ...page, items };
    });
    this.changed.emit(list);
  }

  protected next(cursor: string): void {
    this.cursors.update((cursors) => [...cursors, cursor]);
  }

  protected previous(): void {
    this.cursors.update((cursors) => cursors.slice(0, -1));
  }

  protected async decide(decision: ImportDecision, rows?: readonly number[]): Promise<void> {
    const outcome = this.outcome();
    if (outcome === 'same' || outcome === 'wrong') return;
    const body: DecideRows = { outcome, decision, ...(rows && { rows }) };
    try {
      const url = `/api/supplier-imports/${this.list().id}/decisions`;
      this.changed.emit(await firstValueFrom(this.http.put<SupplierImportView>(url, body)));
    } catch (error) {
      void this.toasts.problem(error);
    }
    this.rows.reload();
  }
}

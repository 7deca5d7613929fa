import { HttpClient } from '@angular/common/http';
import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts, Toasts } from '@firebreak/platform/web';
import type {
  ChooseRow,
  ImportChoice,
  ImportField,
  ImportRowView,
  RepairedRow,
  RepairRow,
  SupplierImportView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { injectIssueText } from './issue-text';

/** One row of the dry run: what was found, and where it is wrong or doubtful, the means to settle it on the spot. */
@Component({
  selector: 'fb-import-row',
  imports: [Field, FieldControl, Icon, MatButton],
  templateUrl: './import-row.html',
  styleUrl: './import-row.scss',
})
export class ImportRow {
  protected readonly t = injectTexts();
  protected readonly issueText = injectIssueText();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly list = input.required<SupplierImportView>();
  readonly row = input.required<ImportRowView>();
  /** The row as it is after a repair or a choice, with the import's new counts. */
  readonly settled = output<RepairedRow>();

  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  private readonly cellsAsChecked = computed(() => this.row().cells);
  /** As typed; what was typed here outlives the repair of another row, which changes the counts of the list. */
  protected readonly cells = linkedSignal({
    source: this.cellsAsChecked,
    computation: (cells) => this.allColumns(cells),
  });
  protected readonly canRepair = computed(
    () => this.list().state === 'checked' && ['wrong', 'doubtful'].includes(this.row().outcome),
  );
  protected readonly candidates = computed(() =>
    this.list().state === 'checked' && this.row().outcome === 'doubtful' ? this.row().candidates : [],
  );
  private readonly rowNumber = computed(() => this.row().rowNumber);
  /** As typed: the answer to a choice must not take away what was typed since. */
  protected readonly reason = linkedSignal({
    source: this.rowNumber,
    computation: () => untracked(this.row).choiceReason ?? '',
  });
  /** Choices reach the server one after the other, in the order in which they were made. */
  private sending: Promise<unknown> = Promise.resolve();
  /** The columns that are read; the others stay as they are. */
  protected readonly columns = computed(() =>
    this.list().columns.flatMap((header, at) => {
      const field = this.list().matching[at];
      if (!field) return [];
      const found = this.row().issues.filter((issue) => issue.field === field && issue.level !== 'note');
      return [
        {
          at,
          id: `row-${this.row().rowNumber}-${at}`,
          header: header || this.fieldName(field),
          issues: found,
        },
      ];
    }),
  );
  /** Issues that no cell bears. */
  protected readonly otherIssues = computed(() => {
    const shown = new Set(this.columns().flatMap(({ issues }) => issues));
    return this.row().issues.filter((issue) => !this.editing() || !shown.has(issue));
  });

  protected cell(field: ImportField): string {
    return this.row().cells[this.list().matching.indexOf(field)]?.trim() ?? '';
  }

  protected setCell(at: number, value: string): void {
    this.cells.update((cells) => cells.map((cell, column) => (column === at ? value : cell)));
  }

  protected startEditing(): void {
    this.editing.set(true);
    setTimeout(() => this.focusFirstFault());
  }

  protected stopEditing(): void {
    this.cells.set(this.allColumns(this.row().cells));
    this.editing.set(false);
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.repair')?.focus());
  }

  protected async repair(event: Event): Promise<void> {
    event.preventDefault();
    const body: RepairRow = { cells: this.cells() };
    const answer = await this.put(
      `/api/supplier-imports/${this.list().id}/rows/${this.row().rowNumber}`,
      body,
    );
    if (!answer) return;
    this.settled.emit(answer);
    if (answer.row.outcome !== 'wrong') this.editing.set(false);
    else setTimeout(() => this.focusFirstFault());
  }

  /** @param supplierId of the candidate that it is the same as */
  protected async choose(choice: ImportChoice, supplierId?: string): Promise<void> {
    const body: ChooseRow = {
      choice,
      ...(supplierId !== undefined && { supplierId }),
      reason: this.reason().trim() || null,
    };
    const url = `/api/supplier-imports/${this.list().id}/rows/${this.row().rowNumber}/choice`;
    const sent = this.sending.then(() => this.put(url, body));
    this.sending = sent;
    const answer = await sent;
    if (answer) this.settled.emit(answer);
  }

  /** A reason typed before the choice goes along with it. */
  protected keepReason(): void {
    const { choice, supplierId, choiceReason } = this.row();
    if (choice === null || this.reason().trim() === (choiceReason ?? '')) return;
    void this.choose(choice, choice === 'same' ? (supplierId ?? undefined) : undefined);
  }

  private async put(url: string, body: RepairRow | ChooseRow): Promise<RepairedRow | null> {
    this.busy.set(true);
    try {
      return await firstValueFrom(this.http.put<RepairedRow>(url, body));
    } catch (error) {
      void this.toasts.problem(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private allColumns(cells: readonly string[]): string[] {
    return untracked(this.list).columns.map((_header, column) => cells[column] ?? '');
  }

  private focusFirstFault(): void {
    const { nativeElement } = this.element;
    const fault = nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]');
    (fault ?? nativeElement.querySelector<HTMLElement>('input'))?.focus();
  }

  private fieldName(field: ImportField): string {
    return this.t(`supplyChain.field.${field}`);
  }
}

import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import {
  isGiven,
  isTable,
  type AnswerValue,
  type CellValue,
  type Question,
  type TableColumn,
  type TableRow,
} from '@firebreak/questionnaires/model';
import { Answering } from './answering';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import { CountriesInput } from './countries-input';
import { rowName, rowsBySite, saidRows } from './table-rows';
import { TypedInput } from './typed-input';

/** A table as one card a row, so that it fits a phone: a row for each known site, and those that are added. */
@Component({
  selector: 'fb-table-input',
  imports: [ChoiceInput, ChoicesInput, CountriesInput, TypedInput],
  templateUrl: './table-input.html',
  styleUrl: './table-input.scss',
})
export class TableInput {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly answering = inject(Answering);

  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly answered = output<AnswerValue | null>();

  protected readonly columns = computed(() => this.question().table?.columns ?? []);
  private readonly sites = computed(() => this.answering.view()?.circumstances.sites ?? []);
  /**
   * What is shown: rows of sites that nothing was said about yet are empty. A cell that does not fit stays here, and so
   * on screen and in the way, until it does: the answer is not taken before.
   */
  protected readonly rows = linkedSignal<readonly TableRow[]>(() => {
    const value = this.value();
    const given = isTable(value) ? value : null;
    return this.question().table?.rows === 'sites' ? rowsBySite(given, this.sites()) : (given?.rows ?? []);
  });
  protected readonly canAdd = computed(() => this.rows().length < (this.question().table?.maxRows ?? 0));

  protected title(at: number): string {
    const name = rowName(this.rows(), at, this.sites());
    return 'site' in name ? name.site : this.t('answerForm.table.row', { row: name.added });
  }

  /** A cell's column as a question of its own, for the inputs. */
  protected cell(column: TableColumn, row: number): Question {
    const code = `${this.question().code}-${row}-${column.code}`;
    return { ...this.question(), ...column, code, table: undefined };
  }

  protected valueOf(row: TableRow, column: string): CellValue | null {
    return Object.hasOwn(row.cells, column) ? (row.cells[column] ?? null) : null;
  }

  protected set(at: number, column: string, value: AnswerValue | null): void {
    this.say(
      this.rows().map((row, index) => {
        if (index !== at) return row;
        const others = Object.entries(row.cells).filter(([code]) => code !== column);
        const cells = isGiven(value) ? [...others, [column, value as CellValue] as const] : others;
        return { ...row, cells: Object.fromEntries(cells) };
      }),
    );
  }

  protected add(): void {
    this.say([...this.rows(), { site: null, cells: {} }]);
  }

  protected remove(at: number): void {
    this.say(this.rows().filter((_row, index) => index !== at));
  }

  private say(rows: readonly TableRow[]): void {
    this.rows.set(rows);
    this.answered.emit(saidRows(rows));
  }
}

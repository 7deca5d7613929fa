import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import {
  SIMPLE_TYPES,
  type AnswerOption,
  type SiteTable,
  type TableColumn,
} from '@firebreak/questionnaires/model';
import { changeColumnType, compact, firstRisk, withRating } from '@firebreak/questionnaires/model/builder';
import { RowButtons } from '../../rows/row-buttons';
import { Rows } from '../../rows/rows';
import { DraftEditor } from '../draft-editor';
import { OptionsEditor } from './options-editor';
import { RangeEditor } from './range-editor';
import { RiskEditor } from './risk-editor';

/** What a table asks of each site: its rows and its columns. */
@Component({
  selector: 'fb-columns-editor',
  imports: [Field, FieldControl, MatButton, OptionsEditor, RangeEditor, RiskEditor, RowButtons, Rows],
  templateUrl: './columns-editor.html',
  styleUrl: './editor-form.scss',
})
export class ColumnsEditor {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);
  protected readonly types = SIMPLE_TYPES;

  readonly table = input.required<SiteTable>();
  readonly changed = output<SiteTable>();

  protected set(change: Partial<SiteTable>): void {
    this.changed.emit({ ...this.table(), ...change });
  }

  protected setColumn(at: number, change: Partial<TableColumn>): void {
    this.set({
      columns: this.table().columns.map((one, index) =>
        index === at ? compact({ ...one, ...change }) : one,
      ),
    });
  }

  protected setOptions(at: number, options: readonly AnswerOption[]): void {
    this.setColumn(at, { options });
  }

  protected retype(at: number, chosen: string): void {
    const type = SIMPLE_TYPES.find((one) => one === chosen);
    const column = this.table().columns[at];
    if (!type || !column) return;
    const next = changeColumnType(column, type, this.editor.template()?.language ?? 'en');
    this.set({ columns: this.table().columns.with(at, next) });
  }

  protected rateable(column: TableColumn): boolean {
    return firstRisk(column) !== undefined;
  }

  protected takesRange({ type }: TableColumn): boolean {
    return type === 'number' || type === 'percent';
  }

  /** Whether the table's rule may look at this column. */
  protected rate(at: number, rated: boolean): void {
    const column = this.table().columns[at];
    if (!column) return;
    const next = rated ? withRating(column) : compact({ ...column, risk: undefined });
    this.set({ columns: this.table().columns.with(at, next) });
  }

  protected move(at: number, by: -1 | 1): void {
    const column = this.table().columns[at];
    if (!column) return;
    this.set({
      columns: this.table()
        .columns.toSpliced(at, 1)
        .toSpliced(at + by, 0, column),
    });
  }

  protected remove(at: number): void {
    this.set({ columns: this.table().columns.toSpliced(at, 1) });
  }

  protected add(): void {
    const taken = this.table().columns.map(({ code }) => code);
    let count = taken.length + 1;
    while (taken.includes(`C${count}`)) count += 1;
    this.set({
      columns: [...this.table().columns, { code: `C${count}`, text: '', type: 'text', required: false }],
    });
  }
}

import { Component, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import {
  SIMPLE_TYPES,
  type AnswerOption,
  type SiteTable,
  type TableColumn,
} from '@firebreak/questionnaires/model';
import { changeColumnType, compact } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { OptionsEditor } from './options-editor';

/** What a table asks of each site: its rows and its columns. */
@Component({
  selector: 'fb-columns-editor',
  imports: [Field, FieldControl, Icon, MatButton, MatIconButton, OptionsEditor],
  template: `
    <h3>{{ t('builder.columns.heading') }}</h3>
    <div class="pair">
      <fb-field [label]="t('builder.columns.rows')">
        <select #rows fbControl (change)="set({ rows: rows.value === 'added' ? 'added' : 'sites' })">
          <option value="sites" [selected]="table().rows === 'sites'">
            {{ t('builder.columns.sites') }}
          </option>
          <option value="added" [selected]="table().rows === 'added'">
            {{ t('builder.columns.added') }}
          </option>
        </select>
      </fb-field>
      <fb-field [label]="t('builder.columns.maxRows')">
        <input
          #most
          fbControl
          type="number"
          min="1"
          max="300"
          [value]="table().maxRows"
          (change)="set({ maxRows: most.valueAsNumber || 1 })"
        />
      </fb-field>
    </div>
    <ul class="rows">
      @for (column of table().columns; track column.code; let at = $index) {
        <li [attr.data-column]="column.code">
          <label class="text">
            {{ t('builder.columns.text') }}
            <input
              #text
              fbControl
              maxlength="4000"
              [value]="column.text"
              (change)="setColumn(at, { text: text.value })"
            />
          </label>
          <label class="short">
            {{ t('builder.question.type') }}
            <select #type fbControl (change)="retype(at, type.value)">
              @for (one of types; track one) {
                <option [value]="one" [selected]="one === column.type">{{ t('builder.type.' + one) }}</option>
              }
            </select>
          </label>
          <label class="check">
            <input
              #required
              type="checkbox"
              [checked]="column.required"
              (change)="setColumn(at, { required: required.checked })"
            />
            {{ t('builder.question.required') }}
          </label>
          @if (table().columns.length > 1) {
            <button
              matIconButton
              type="button"
              [attr.aria-label]="t('builder.remove', { what: column.text || column.code })"
              (click)="remove(at)"
            >
              <fb-icon name="delete" />
            </button>
          }
          @if (column.options; as options) {
            <fb-options-editor
              [options]="options"
              [several]="column.type === 'multi'"
              (changed)="setOptions(at, $event)"
            />
          }
        </li>
      }
    </ul>
    <button matButton="outlined" type="button" [disabled]="table().columns.length >= 30" (click)="add()">
      {{ t('builder.columns.add') }}
    </button>
  `,
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

import { Component, computed, inject, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { FINDING_TAXONOMY, searchFindingTypes, type FindingType } from '@firebreak/audits/model';
import { Field, FieldControl, Texts } from '@firebreak/platform/web';
import { SeverityChip } from '../finding/severity-chip';

const SHOWN = 12;

/** Finds an entry of the taxonomy by its code or by words, in the reader's language and in English. */
@Component({
  selector: 'fb-finding-picker',
  imports: [Field, FieldControl, MatAutocompleteModule, SeverityChip],
  template: `
    <fb-field [label]="t('audits.wizard.addFinding')" [help]="t('audits.wizard.addFindingHelp')">
      <input
        #box
        fbControl
        type="text"
        autocomplete="off"
        [placeholder]="t('audits.wizard.findingPlaceholder')"
        [matAutocomplete]="suggestions"
        (input)="words.set(box.value)"
      />
    </fb-field>
    <mat-autocomplete #suggestions [autoActiveFirstOption]="true" (optionSelected)="choose($event, box)">
      @for (type of found(); track type.code) {
        <mat-option [value]="type">
          <span class="option">
            <span
              ><span dir="ltr">{{ type.code }}</span> {{ type.title }}</span
            >
            <fb-severity [severity]="type.severity" />
          </span>
        </mat-option>
      }
      @if (found().length === 0) {
        <mat-option [disabled]="true">{{ t('audits.wizard.noFinding') }}</mat-option>
      }
    </mat-autocomplete>
  `,
  styles: `
    .option {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      padding-block: 4px;
    }
  `,
})
export class FindingPicker {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly chosen = output<string>();

  protected readonly words = signal('');
  /** The taxonomy with translated titles; the English one stays searchable through the description. */
  private readonly taxonomy = computed(() => ({
    ...FINDING_TAXONOMY,
    categories: FINDING_TAXONOMY.categories.map((category) => ({
      ...category,
      title: `${category.title} ${this.texts.find(`audits.category.${category.id}`) ?? ''}`,
    })),
    findings: FINDING_TAXONOMY.findings.map((type) => ({
      ...type,
      title: this.texts.find(`findingTitle.${type.code}`) ?? type.title,
      description: `${type.title} ${type.description ?? ''}`,
    })),
  }));
  protected readonly found = computed(() =>
    searchFindingTypes(this.taxonomy(), this.words()).slice(0, SHOWN),
  );

  protected choose(event: MatAutocompleteSelectedEvent, box: HTMLInputElement): void {
    // The options above have entries of the taxonomy as their values.
    const { code } = event.option.value as FindingType;
    box.value = '';
    this.words.set('');
    this.chosen.emit(code);
  }
}

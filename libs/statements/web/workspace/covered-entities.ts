import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Field, FieldControl, Formats, Icon, injectTexts } from '@firebreak/platform/web';
import type { CoveredEntity } from '@firebreak/statements/model';
import { countryCodes } from '@firebreak/supply-chain/model';

/** The other entities of the group that the statement covers, and which of them must report themselves. */
@Component({
  selector: 'fb-covered-entities',
  imports: [Field, FieldControl, FormField, Icon, MatButton, MatIconButton],
  template: `
    <fieldset>
      <legend>{{ t('statements.organisation.entities') }}</legend>
      <p class="fb-quiet">{{ t('statements.organisation.entitiesHelp') }}</p>
      @for (entity of entities(); track $index) {
        <div
          class="entity"
          role="group"
          [attr.aria-label]="t('statements.organisation.entity', { number: $index + 1 })"
        >
          <fb-field [label]="t('statements.organisation.entityName')" [for]="entity.name">
            <input fbControl dir="auto" autocomplete="off" [formField]="entity.name" />
          </fb-field>
          <fb-field
            [label]="t('statements.organisation.entityCountry')"
            [optional]="true"
            [for]="entity.country"
          >
            <select fbControl [formField]="entity.country">
              <option value=""></option>
              @for (country of countries(); track country.code) {
                <option [value]="country.code">{{ country.name }}</option>
              }
            </select>
          </fb-field>
          <label class="check">
            <input type="checkbox" [formField]="entity.reports" />
            {{ t('statements.organisation.entityReports') }}
          </label>
          <button
            matIconButton
            type="button"
            [attr.aria-label]="t('statements.organisation.removeEntity', { number: $index + 1 })"
            (click)="remove($index)"
          >
            <fb-icon name="delete" />
          </button>
        </div>
      }
      <button matButton type="button" (click)="add()">
        <fb-icon name="add" /> {{ t('statements.organisation.addEntity') }}
      </button>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend {
      font-weight: 500;
    }
    p {
      margin-block: 4px 8px;
    }
    .entity {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: flex-start;
      margin-block-end: 12px;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--fb-line);
    }
    .entity > fb-field {
      flex: 1 1 180px;
    }
    .check {
      display: flex;
      flex: 1 1 180px;
      gap: 10px;
      align-items: center;
      min-block-size: 44px;
    }
    .entity > button {
      margin-block-start: 24px; // beside the box, below its label's line
    }
  `,
})
export class CoveredEntities {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  readonly entities = input.required<FieldTree<readonly CoveredEntity[]>>();

  protected readonly countries = computed(() =>
    countryCodes()
      .map((code) => ({ code, name: this.formats.country(code) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );

  protected add(): void {
    this.change((entities) => [...entities, { name: '', country: '', reports: false }]);
  }

  protected remove(at: number): void {
    this.change((entities) => entities.filter((_, index) => index !== at));
  }

  private change(next: (entities: readonly CoveredEntity[]) => readonly CoveredEntity[]): void {
    this.entities()().value.update(next);
  }
}

import { Component, input } from '@angular/core';
import {
  applyEach,
  FormField,
  maxLength,
  pattern,
  required,
  schema,
  type FieldTree,
} from '@angular/forms/signals';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { LEGAL_FORMS } from '@firebreak/statements/model';
import { CoveredEntities } from './covered-entities';
import type { OrganisationDraft } from './details-draft';

/** As the API checks them. */
export const organisationRules = schema<OrganisationDraft>((organisation) => {
  required(organisation.name);
  maxLength(organisation.name, 200);
  maxLength(organisation.business, 1000);
  maxLength(organisation.headquarters, 200);
  applyEach(organisation.entities, (entity) => {
    maxLength(entity.name, 200);
  });
  pattern(organisation.employees, /^\s*\d{0,7}\s*$/);
});

/** What the organisation says about itself: in the wizard that starts a statement, and on its details. */
@Component({
  selector: 'fb-organisation-fields',
  imports: [CoveredEntities, Field, FieldControl, FormField],
  template: `
    <fb-field
      [label]="t('statements.organisation.name')"
      [help]="t('statements.organisation.nameHelp')"
      [for]="form().name"
    >
      <input fbControl dir="auto" autocomplete="organization" [formField]="form().name" />
    </fb-field>
    <fb-field
      [label]="t('statements.organisation.legalForm')"
      [help]="t('statements.organisation.legalFormHelp')"
    >
      <select fbControl [formField]="form().legalForm">
        @for (legalForm of legalForms; track legalForm) {
          <option [value]="legalForm">{{ t('statements.legalForm.' + legalForm) }}</option>
        }
      </select>
    </fb-field>
    <fb-field
      [label]="t('statements.organisation.business')"
      [help]="t('statements.organisation.businessHelp')"
      [optional]="true"
      [for]="form().business"
    >
      <textarea fbControl dir="auto" rows="3" [formField]="form().business"></textarea>
    </fb-field>
    <fb-field
      [label]="t('statements.organisation.headquarters')"
      [optional]="true"
      [for]="form().headquarters"
    >
      <input fbControl dir="auto" autocomplete="off" [formField]="form().headquarters" />
    </fb-field>
    <fb-field [label]="t('statements.organisation.employees')" [optional]="true" [for]="form().employees">
      <input fbControl inputmode="numeric" autocomplete="off" [formField]="form().employees" />
    </fb-field>
    <fb-covered-entities [entities]="form().entities" />
  `,
})
export class OrganisationFields {
  protected readonly t = injectTexts();
  protected readonly legalForms = LEGAL_FORMS;

  readonly form = input.required<FieldTree<OrganisationDraft>>();
}

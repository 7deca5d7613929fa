import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { FbCountryPipe, Field, FieldControl, Icon, injectTexts, StatusChip } from '@firebreak/platform/web';
import {
  checkIdentifier,
  IDENTIFIER_SCHEMES,
  type IdentifierInput,
  type IdentifierScheme,
  type IdentifierView,
} from '@firebreak/supply-chain/model';
import { injectCountryChoices } from '../form/choices';
import { orNull } from '../form/save-form';
import { ChangeRecord } from './change-record';

/** Numbers by which registers know a supplier or one of its sites, and how far the numbers themselves can be trusted. */
@Component({
  selector: 'fb-identifier-list',
  imports: [FbCountryPipe, Field, FieldControl, FormField, Icon, MatButton, MatIconButton, StatusChip],
  providers: [ChangeRecord],
  templateUrl: './identifier-list.html',
  styleUrl: './part-list.scss',
})
export class IdentifierList {
  protected readonly t = injectTexts();
  protected readonly change = inject(ChangeRecord);

  readonly supplierId = input.required<string>();
  /** Null: of the supplier as a whole. */
  readonly siteId = input<string | null>(null);
  readonly identifiers = input.required<readonly IdentifierView[]>();
  readonly editable = input(false);

  protected readonly schemes = computed((): readonly IdentifierScheme[] =>
    this.siteId() ? ['os-id', 'other'] : IDENTIFIER_SCHEMES.filter((scheme) => scheme !== 'os-id'),
  );
  protected readonly countries = injectCountryChoices();
  protected readonly draft = linkedSignal(() => emptyDraft(this.schemes()));
  protected readonly scheme = computed(() => this.draft().scheme);
  protected readonly wantsCountry = computed(() => !['lei', 'os-id', 'duns'].includes(this.scheme()));

  protected readonly form = form(this.draft, (identifier) => {
    for (const field of ['value', 'country'] as const) {
      validate(identifier[field], () => {
        const checked = checkIdentifier(this.input());
        return checked.ok || checked.field !== field
          ? null
          : {
              kind: checked.code,
              message: this.t(`register.identifierFault.${checked.code}`, { example: checked.example }),
            };
      });
    }
  });

  protected async add(box: HTMLDetailsElement): Promise<void> {
    this.form.value().markAsTouched();
    this.form.country().markAsTouched();
    if (this.form().invalid() || !(await this.change.send((http) => http.post(this.url(), this.input()))))
      return;
    this.draft.set(emptyDraft(this.schemes()));
    this.form().reset();
    box.open = false;
  }

  protected async remove({ id }: IdentifierView): Promise<void> {
    await this.change.send(
      (http) => http.delete(`${this.url()}/${id}`),
      this.t('register.identifiers.removed'),
    );
  }

  private input(): IdentifierInput {
    const { value, country } = this.draft();
    const siteId = this.siteId();
    return {
      scheme: this.scheme(),
      value: value.trim(),
      country: this.wantsCountry() ? orNull(country) : null,
      ...(siteId ? { siteId } : {}),
    };
  }

  private url(): string {
    return `/api/suppliers/${this.supplierId()}/identifiers`;
  }
}

function emptyDraft([scheme = 'other']: readonly IdentifierScheme[]) {
  return { scheme, value: '', country: '' };
}

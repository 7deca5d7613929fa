import { Component, computed, model } from '@angular/core';
import { FbDatePipe, Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import {
  CUSTODY_UNITS,
  dueOnOf,
  isStatementLanguage,
  LEGAL_TERMS,
  type CustodyUnit,
  type DossierKind,
  type DossierProduct,
  type DossierRequest,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { STATEMENT_LANGUAGE_CHOICES } from '../statement-languages';

/** What a dossier is about and until when it is due. */
export interface Asked {
  readonly kind: DossierKind;
  readonly language: StatementLanguage;
  readonly product: DossierProduct;
  readonly request: DossierRequest;
}

/** Fields of product, authority and term; the day that the term leads to is shown at once. */
@Component({
  selector: 'fb-request-fields',
  imports: [FbDatePipe, Field, FieldControl],
  templateUrl: './request-fields.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 0 16px;
      align-items: start;
    }

    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }

    legend {
      margin-block-end: 8px;
      font-weight: 600;
    }
  `,
})
export class RequestFields {
  protected readonly t = injectTexts();
  readonly asked = model.required<Asked>();
  protected readonly units = CUSTODY_UNITS;
  protected readonly languages = STATEMENT_LANGUAGE_CHOICES;

  protected readonly terms = computed(() => LEGAL_TERMS.filter(({ kind }) => kind === this.asked().kind));
  protected readonly term = computed(() =>
    this.terms().find(({ code }) => code === this.asked().request.term),
  );
  protected readonly dueOn = computed(() => dueOnOf(this.asked().request));
  protected readonly holidays = computed(() => this.asked().request.holidays.join(', '));

  protected product(changes: Partial<DossierProduct>): void {
    this.asked.update((asked) => ({ ...asked, product: { ...asked.product, ...changes } }));
  }

  protected request(changes: Partial<DossierRequest>): void {
    this.asked.update((asked) => ({ ...asked, request: { ...asked.request, ...changes } }));
  }

  protected unit(value: string): void {
    const unit = CUSTODY_UNITS.find((each): each is CustodyUnit => each === value);
    if (unit) this.product({ unit });
  }

  protected speak(language: string): void {
    if (isStatementLanguage(language)) this.asked.update((asked) => ({ ...asked, language }));
  }

  protected days(text: string): void {
    this.request({ holidays: [...new Set(text.split(/[\s,;]+/).filter(Boolean))] });
  }
}

import { Component, inject, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web/light';
import {
  SUPPLIER_CLAIMS,
  type DisclosurePortalView,
  type SupplierClaim,
} from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

const ANSWERS = [
  { word: 'yes', value: true },
  { word: 'no', value: false },
  { word: 'unknown', value: null },
] as const;

/** Three questions about who else works for the supplier. */
@Component({
  selector: 'fb-disclose-questions',
  template: `
    <h1>{{ t('disclosurePortal.questions.heading') }}</h1>
    <p>{{ t('disclosurePortal.questions.why', { customer: view().customer }) }}</p>
    @for (claim of claims; track claim) {
      <fieldset class="card">
        <legend>{{ t('disclosurePortal.claim.' + claim) }}</legend>
        @for (answer of answers; track answer.word) {
          <label>
            <input
              type="radio"
              [name]="claim"
              [checked]="view().claims[claim] === answer.value"
              (change)="say(claim, answer.value)"
            />
            {{ t('disclosurePortal.answer.' + answer.word) }}
          </label>
        }
      </fieldset>
    }
    <div class="row">
      <button type="button" class="second" (click)="back.emit()">
        {{ t('disclosurePortal.action.back') }}
      </button>
      <button type="button" class="main" (click)="next.emit()">
        {{ t('disclosurePortal.action.next') }}
      </button>
    </div>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    legend {
      float: inline-start;
      inline-size: 100%;
      margin-block-end: 8px;
      font-weight: 600;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: center;
      clear: both;
      min-block-size: 44px;
    }
    input {
      flex: none;
      inline-size: 22px;
      block-size: 22px;
    }
  `,
})
export class DiscloseQuestions {
  protected readonly t = injectTexts();
  protected readonly claims = SUPPLIER_CLAIMS;
  protected readonly answers = ANSWERS;
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly back = output();
  readonly next = output();

  protected say(claim: SupplierClaim, value: boolean | null): void {
    void this.disclosing.saveClaims({ claims: { [claim]: value } });
  }
}

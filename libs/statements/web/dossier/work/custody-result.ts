import { Component, input } from '@angular/core';
import { FbDatePipe, FbNumberPipe, injectTexts, StatusChip, type Tone } from '@firebreak/platform/web';
import type { BalanceState, CustodyCheck, CustodyFault, DossierCustody } from '@firebreak/statements/model';

const TONES: Readonly<Record<BalanceState, Tone>> = {
  even: 'good',
  short: 'danger',
  left: 'warning',
  taken: 'neutral',
  arrived: 'good',
};

/** What the arithmetic of a chain comes to: a balance of each material at each party, and what is open. */
@Component({
  selector: 'fb-custody-result',
  imports: [FbDatePipe, FbNumberPipe, StatusChip],
  templateUrl: './custody-result.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }

    .wide {
      overflow-x: auto;
    }

    h3 {
      margin-block: 0 8px;
    }

    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }

    li {
      margin-block-end: 6px;
    }
  `,
})
export class CustodyResult {
  protected readonly t = injectTexts();
  protected readonly tones = TONES;
  readonly check = input.required<CustodyCheck>();
  readonly custody = input.required<DossierCustody>();

  protected name(id: string | null): string {
    return this.custody().parties.find((party) => party.id === id)?.name ?? '';
  }

  protected where({ party, step }: CustodyFault): string {
    const at = this.custody().steps.findIndex(({ id }) => id === step);
    const number = at < 0 ? '' : this.t('dossiers.chain.stepNumber', { number: at + 1 });
    return [this.name(party), number].filter(Boolean).join(', ');
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import {
  ageInMonths,
  DEFAULT_WEIGHTS,
  EXAMPLE_SITE,
  harmSeverity,
  stateFactor,
  type SiteLine,
} from '@firebreak/risk/model';
import { Arithmetic } from '../words/arithmetic';
import { Formula } from '../words/formula';

/** The site of the example, step by step: what happens in words, and the sum. */
@Component({
  selector: 'fb-example-site',
  imports: [Formula],
  template: `
    <ol>
      @for (step of steps(); track step.name) {
        <li>
          <span>{{ t('riskMethod.siteStep.' + step.name) }}</span>
          <fb-formula [text]="step.sum" />
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      margin: 0 0 16px;
      padding-inline-start: 24px;
    }
    li span {
      display: block;
      max-inline-size: 75ch;
    }
  `,
})
export class ExampleSite {
  private readonly arithmetic = inject(Arithmetic);
  protected readonly t = injectTexts();

  readonly line = input.required<SiteLine>();

  protected readonly steps = computed(() => {
    const { B, goods, withGoods, workforce, inherent, controls, residual, harm, own, exposure } = this.line();
    const { controls: controlWeights, chain } = DEFAULT_WEIGHTS;
    const { share, exposure: below } = EXAMPLE_SITE.below;
    const parts = Object.values(this.line().workforceParts).filter((part) => part > 0);
    return [
      { name: 'base', sum: `B = ${this.n(B)}` },
      { name: 'goods', sum: `I₁ = ${this.towards100(B, goods, withGoods)}` },
      {
        name: 'workforce',
        sum: `w = ${parts.map((part) => this.n(part)).join(' + ')} = ${this.n(workforce)}`,
      },
      { name: 'inherent', sum: `I = ${this.towards100(withGoods, workforce, inherent)}` },
      {
        name: 'controls',
        sum: `R₀ = ${this.n(inherent)} · (1 − ${this.n(controlWeights.effect)} · ${this.n(controls)} / 100) = ${this.n(residual)}`,
      },
      { name: 'harm', sum: `h = ${this.harmSum(harm)}` },
      { name: 'own', sum: `R = ${this.towards100(residual, harm, own)}` },
      {
        name: 'exposure',
        sum: `E = ${this.n(own)} + (100 − ${this.n(own)}) · ${this.n(chain.perTier)} · ${this.n(share)} · ${this.n(below)} / 100 = ${this.n(exposure)}`,
      },
    ];
  });

  private harmSum(harm: number): string {
    const { finding, asOf } = EXAMPLE_SITE;
    const { severity, halfLifeInMonths } = harmSeverity(finding);
    const age = this.n(ageInMonths(finding.foundOn, asOf));
    const decay = halfLifeInMonths === null ? '1' : `2^(−${age} / ${this.n(halfLifeInMonths)})`;
    return `${this.n(severity)} · ${decay} · ${this.n(stateFactor(finding))} = ${this.n(harm)}`;
  }

  private towards100(from: number, factor: number, to: number): string {
    return `${this.n(from)} + (100 − ${this.n(from)}) · ${this.n(factor)} = ${this.n(to)}`;
  }

  private n(value: number): string {
    return this.arithmetic.number(value, 3);
  }
}

import { Injectable, inject } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import { SITE_FACTS, THE_RISK_SCORE, type TemplateFault } from '@firebreak/questionnaires/model';

/** A fault in the reader's words. */
export interface SaidFault {
  readonly wrong: string;
  readonly remedy: string;
}

/** What the names in `fitting` are of, by the fault: each is translated by its own texts. */
const FITTING: Readonly<Partial<Record<TemplateFault['code'], string>>> = {
  'rule-does-not-fit': 'rule',
  'column-type-not-taken': 'type',
  'condition-comparison': 'is',
  'condition-fact-unknown': 'site',
};

/** Says what is wrong with a draft, and what would put it right, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class FaultWords {
  private readonly texts = inject(Texts);
  private readonly t = this.texts.t;

  of(fault: TemplateFault): SaidFault {
    const entries = Object.entries(fault.params).map(([name, value]) => [
      name,
      this.part(fault, name, value),
    ]);
    const params: Record<string, string | number> = Object.fromEntries(entries);
    const wrong = this.t(`builder.fault.${fault.code}.wrong`, params);
    return {
      wrong:
        fault.column === undefined
          ? wrong
          : this.t('builder.faults.column', { column: fault.column, text: wrong }),
      remedy: this.t(`builder.fault.${fault.code}.remedy`, params),
    };
  }

  private part({ code }: TemplateFault, name: string, value: string | number): string | number {
    if (typeof value === 'number') return value;
    switch (name) {
      case 'type':
      case 'rule':
      case 'is':
        return this.named(name, value);
      case 'fact':
        return this.named('site', value);
      case 'question':
        if (value === THE_RISK_SCORE) return this.t('builder.risk.score');
        return SITE_FACTS.some((fact) => fact === value) ? this.named('site', value) : value;
      case 'fitting':
        return this.fitting(code, value);
      default:
        return value;
    }
  }

  private fitting(code: TemplateFault['code'], names: string): string {
    const of = FITTING[code];
    const words = names.split(', ').map((one) => (of ? this.named(of, one) : this.known(one)));
    return new Intl.ListFormat(this.texts.language(), { type: 'disjunction' }).format(words);
  }

  /** Bands and facts of suppliers. */
  private known(name: string): string {
    return this.texts.find(`builder.band.${name}`) ?? this.named('facts', name);
  }

  /** The text of a name; the name itself where a draft from outside holds one that there is not. */
  private named(of: string, name: string): string {
    return this.texts.find(`builder.${of === 'rule' ? 'ruleName' : of}.${name}`) ?? name;
  }
}

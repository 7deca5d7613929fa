import { Injectable, inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import { shownScore, type Step, type StepFacts } from '@firebreak/risk/model';

/** Names of suppliers and sites by id, as the API answers them with steps. */
export type Names = Readonly<Record<string, string>>;

/** Steps of an explanation in the reader's words: a short label for charts, a sentence for lists. */
@Injectable({ providedIn: 'root' })
export class StepWords {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly t = this.texts.t;

  /** `Sector: clothing`, `Wages withheld`, the name of a supplier below. */
  label(step: Step, names: Names): string {
    const { kind, facts } = step;
    switch (kind) {
      case 'country':
        return this.t(`risk.index.${facts['index'] ?? 'stand-in'}`);
      case 'harm':
        return this.harmTitle(facts);
      case 'below':
        return names[String(facts['supplierId'])] ?? this.t('risk.step.gone');
      default:
        return this.t(`risk.kind.${kind}`);
    }
  }

  /** One plain sentence, or two where the step concerns some of several sites. */
  sentence(step: Step, names: Names): string {
    const where = this.where(step.facts, names);
    return where ? `${this.what(step, names)} ${where}` : this.what(step, names);
  }

  /** `Clothing` for 14; the code itself where it is unknown. */
  sector(code: string | null): string {
    return code === null ? this.t('risk.sector.unknown') : (this.texts.find(`risk.sector.${code}`) ?? code);
  }

  /** In the reader's language; a code that this version does not have keeps the title under which it was recorded. */
  findingTitle({ code, title }: { readonly code: string; readonly title: string }): string {
    return this.texts.find(`findingTitle.${code}`) ?? title;
  }

  /** `+12.3`, `−4.0`. */
  points(points: number): string {
    const size = this.formats.number(Math.abs(points), 1);
    return points < 0 ? `−${size}` : `+${size}`;
  }

  private what(step: Step, names: Names): string {
    const { kind, facts } = step;
    switch (kind) {
      case 'country':
        return this.country(facts);
      case 'sector':
        return this.t(`risk.sentence.sector.${facts['level']}`, {
          sector: this.sector(textOf(facts['code'])),
          score: this.number(facts['score']),
        });
      case 'goods':
        return this.t(`risk.sentence.goods.${facts['match']}`, {
          good: facts['good'],
          listedAs: facts['listedAs'],
          country: this.countryName(facts),
        });
      case 'workforce':
        return this.t('risk.sentence.workforce', { what: this.formats.list(this.workforce(facts)) });
      case 'controls':
        return this.controls(facts);
      case 'harm':
        return this.harm(facts);
      case 'below':
        return this.t('risk.sentence.below', {
          supplier: this.label(step, names),
          share: this.percent(facts['share']),
          score: shownScore(Number(facts['exposure'])),
        });
    }
  }

  private country(facts: StepFacts): string {
    const country = this.countryName(facts);
    if (facts['index'] === null) {
      const area = String(facts['area']);
      return this.t('risk.sentence.standIn', {
        country,
        area: this.texts.find(`risk.area.${area}`) ?? area,
        median: this.number(facts['median']),
        count: facts['countries'],
      });
    }
    const value = facts['value'];
    return this.t(`risk.sentence.index.${facts['index']}`, {
      country,
      // The sign that the texts use for the ends of a scale.
      value: typeof value === 'number' ? this.formats.number(value, 2).replace('-', '−') : value,
      share: this.percent(value),
    });
  }

  private workforce(facts: StepFacts): string[] {
    const shares = ['migrantShare', 'agencyShare'].filter((name) => Number(facts[name] ?? 0) > 0);
    const yes = ['labourProvider', 'employerHousing', 'pieceRate'].filter((name) => facts[name] === true);
    return [
      ...shares.map((name) => this.t(`risk.workforce.${name}`, { share: this.percent(facts[name]) })),
      ...yes.map((name) => this.t(`risk.workforce.${name}`)),
    ];
  }

  private controls(facts: StepFacts): string {
    const [score, counts] = [Number(facts['score']), Number(facts['counts'])];
    const kind = counts >= score ? 'fresh' : counts > 0 ? 'ageing' : 'old';
    return this.t(`risk.sentence.controls.${kind}`, {
      date: this.formats.date(String(facts['answeredOn'])),
      score: this.number(score),
      counts: this.number(counts),
    });
  }

  private harm(facts: StepFacts): string {
    const words = {
      title: this.harmTitle(facts),
      severity: this.t(`risk.severity.${facts['severity'] ?? 'none'}`),
      state: this.t(`risk.state.${facts['state']}`),
      date: this.formats.date(String(facts['foundOn'])),
    };
    const kind = facts['kind'] === 'finding' && facts['iloIndicator'] === true ? 'indicator' : facts['kind'];
    return this.t(`risk.sentence.harm.${kind ?? 'finding'}`, words);
  }

  /** A signal is worded by the rule that raised it; what else brings its title may be a finding. */
  private harmTitle(facts: StepFacts): string {
    const { kind, code, title } = facts;
    if (kind === 'subcontracting-signal') return this.t(`risk.signal.${code}`);
    return this.findingTitle({ code: String(code), title: String(title) });
  }

  private where(facts: StepFacts, names: Names): string | null {
    const site = names[String(facts['siteId'])];
    if (!site || facts['siteCount'] === undefined) return null;
    return this.t('risk.sentence.where', { site, count: facts['siteCount'] });
  }

  private countryName(facts: StepFacts): string {
    const code = textOf(facts['country']);
    return code === null ? this.t('risk.sentence.unknownCountry') : this.formats.country(code);
  }

  private number(value: unknown): string {
    return this.formats.number(Number(value), 0);
  }

  private percent(value: unknown): string {
    return typeof value === 'number' ? this.formats.percent(value) : '';
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

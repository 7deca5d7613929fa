import { canWrite } from '@firebreak/platform/server/pdf';
import type { Step, StepFacts } from '@firebreak/risk/model';
import anyAscii from 'any-ascii';
import arabic from './texts/ar.json' with { type: 'json' };
import english from './texts/en.json' with { type: 'json' };
import spanish from './texts/es.json' with { type: 'json' };

export const CERTIFICATE_LANGUAGES = ['en', 'es', 'ar'] as const;
export type CertificateLanguage = (typeof CERTIFICATE_LANGUAGES)[number];

export type CertificateTexts = typeof english;

const TEXTS: Readonly<Record<CertificateLanguage, CertificateTexts>> = {
  en: english,
  es: spanish,
  ar: arabic,
};

/** Digits are Latin in Arabic too: a figure then reads the same everywhere in the document. */
const LOCALES: Readonly<Record<CertificateLanguage, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
};

/** A name as the document's fonts can draw it: words in scripts that none of them has in Latin letters. */
export function drawable(name: string): string {
  return name.replace(/\S+/g, (word) => (canWrite(word) ? word : anyAscii(word).trim()));
}

/** A certificate in the reader's words. */
export class CertificateWords {
  readonly texts: CertificateTexts;
  private readonly locale: string;

  constructor(
    readonly language: CertificateLanguage,
    private readonly names: Readonly<Record<string, string>>,
  ) {
    this.texts = TEXTS[language];
    this.locale = LOCALES[language];
  }

  fill(text: string, words: Readonly<Record<string, string | number>>): string {
    return drawable(text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(words[name] ?? whole)));
  }

  number(value: number, digits = 0): string {
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(this.locale, format).format(value);
  }

  /** A step's points, with their sign. */
  points(value: number): string {
    return `${value < 0 ? '−' : '+'}${this.number(Math.abs(value), 2)}`;
  }

  date(day: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  }

  instant(at: string): string {
    const format = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.locale, format).format(new Date(at));
  }

  label({ kind, facts }: Step): string {
    const { index } = this.texts;
    const name = String(facts['index'] ?? 'stand-in');
    return this.fill(this.texts.kind[kind], { index: index[name as keyof typeof index] ?? name });
  }

  /** What a step follows from, with the site where there is one. */
  basis(step: Step): string {
    const site = this.names[String(step.facts['siteId'])];
    return site === undefined ? this.what(step) : `${this.what(step)} (${drawable(site)})`;
  }

  private what({ kind, facts }: Step): string {
    const { basis, state } = this.texts;
    switch (kind) {
      case 'country':
        return facts['index'] === null
          ? this.fill(basis.standIn, { ...this.shown(facts, ['median']), country: this.country(facts) })
          : this.fill(basis.country, { ...this.shown(facts, ['value'], 2), country: this.country(facts) });
      case 'sector':
        return this.fill(
          facts['code'] === null ? basis.unknownSector : basis.sector,
          this.shown(facts, ['score']),
        );
      case 'goods':
        return this.fill(basis.goods, this.shown(facts));
      case 'workforce':
        return this.workforce(facts);
      case 'controls':
        return this.fill(basis.controls, {
          ...this.shown(facts, ['score']),
          date: this.date(String(facts['answeredOn'])),
        });
      case 'harm':
        return this.fill(basis.harm, {
          title: String(facts['title']),
          date: this.date(String(facts['foundOn'])),
          state: state[String(facts['state']) as keyof typeof state] ?? '',
        });
      case 'below':
        return this.fill(basis.below, {
          supplier: this.names[String(facts['supplierId'])] ?? String(facts['supplierId']),
          share: this.percent(Number(facts['share'])),
          score: this.number(Number(facts['exposure'])),
        });
    }
  }

  private workforce(facts: StepFacts): string {
    const { basis } = this.texts;
    const shares = (['migrantShare', 'agencyShare'] as const).filter((name) => Number(facts[name] ?? 0) > 0);
    const terms = (['labourProvider', 'employerHousing', 'pieceRate'] as const).filter((name) => facts[name]);
    const words = [
      ...shares.map((name) => this.fill(basis[name], { share: this.percent(Number(facts[name])) })),
      ...terms.map((name) => basis[name]),
    ];
    return new Intl.ListFormat(this.locale).format(words);
  }

  private country(facts: StepFacts): string {
    const code = facts['country'];
    if (typeof code !== 'string') return this.texts.basis.unknown;
    return new Intl.DisplayNames(this.locale, { type: 'region' }).of(code) ?? code;
  }

  private percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  /** Facts as texts; of the named ones numbers are written as numbers. */
  private shown(
    facts: StepFacts,
    numbers: readonly string[] = [],
    most = 0,
  ): Readonly<Record<string, string>> {
    const format = new Intl.NumberFormat(this.locale, { maximumFractionDigits: most });
    return Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        numbers.includes(name) && typeof value === 'number' ? format.format(value) : String(value ?? ''),
      ]),
    );
  }
}

import { FigureId, FigureSet, numberOf } from '../figure';
import { StatementFramework } from '../framework';
import { dateInWords } from '../figure-words';
import { localeOf, signsOf, StatementLanguage } from '../language';
import { legalBasisIn } from '../laws/own-citations';
import { StatementOrganisation, StatementPeriod } from '../statement';
import { statementTexts } from '../texts/texts';

/** The year before as its statement froze it, and the targets that the company has set since. */
export interface EarlierYear {
  readonly period: StatementPeriod;
  readonly figures: FigureSet;
  readonly targets: readonly { readonly figure: FigureId; readonly value: number; readonly by: string }[];
}

/** What a draft is made from. */
export interface DraftFacts {
  readonly frameworks: readonly Pick<StatementFramework, 'id' | 'criteria' | 'legalBasis'>[];
  readonly figures: FigureSet;
  readonly organisation: StatementOrganisation;
  readonly period: StatementPeriod;
  readonly language: StatementLanguage;
  /** Absent where no earlier year is known. */
  readonly earlier?: EarlierYear;
}

/** Whether a phrase, heading or table belongs in this company's draft. */
export type Condition = (facts: DraftFacts) => boolean;

export function above(id: FigureId, least = 0): Condition {
  return ({ figures }) => (numberOf(figures, id) ?? 0) > least;
}

/** True for 0 and for a figure that nobody has. */
export function noneOf(id: FigureId): Condition {
  return ({ figures }) => (numberOf(figures, id) ?? 0) === 0;
}

/** The figure is there and is 0, which says something that its absence does not. */
export function isZero(id: FigureId): Condition {
  return ({ figures }) => numberOf(figures, id) === 0;
}

export function both(first: Condition, second: Condition): Condition {
  return (facts) => first(facts) && second(facts);
}

/** Line breaks would end the paragraph that a fact stands in. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Values for the `{names}` in phrases; a name without a value leaves its phrase out. */
export function namedFacts({ frameworks, organisation, period, language }: DraftFacts): Map<string, string> {
  const locale = localeOf(language);
  const listed = (words: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
  const business = oneLine(organisation.business);
  return new Map(
    Object.entries({
      organisation: oneLine(organisation.name),
      legalForm: statementTexts(language).legalForms[organisation.legalForm],
      headquarters: oneLine(organisation.headquarters),
      business:
        business === '' || /[.!?؟。！？]$/u.test(business) ? business : business + signsOf(language).stop,
      employees:
        organisation.employees === null ? '' : new Intl.NumberFormat(locale).format(organisation.employees),
      entities: listed(organisation.entities.map(({ name }) => oneLine(name))),
      basis: listed(frameworks.map((framework) => legalBasisIn(framework, language))),
      from: dateInWords(period.from, language),
      to: dateInWords(period.to, language),
    }).filter(([, value]) => value !== ''),
  );
}

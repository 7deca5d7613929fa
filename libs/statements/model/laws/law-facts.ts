/** What kind of person in law the company is. */
export const LEGAL_NATURES = ['company', 'partnership', 'sole-trader', 'public-body', 'other'] as const;
export type LegalNature = (typeof LEGAL_NATURES)[number];

/** Where it stands in a group of companies. */
export const GROUP_POSITIONS = ['single', 'parent', 'subsidiary'] as const;
export type GroupPosition = (typeof GROUP_POSITIONS)[number];

/** How a company can be tied to a country. */
export const TIES = [
  'incorporated',
  'office',
  'branch',
  'business',
  'assets',
  'listed',
  'tax-resident',
] as const;
export type Tie = (typeof TIES)[number];

export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Empty: it is tied to the country, nobody said how. */
  readonly ties: readonly Tie[];
}

/** The last financial year that ended, and the one before it. */
export const FACT_YEARS = ['latest', 'before'] as const;
export type FactYear = (typeof FACT_YEARS)[number];

export const MEASURES = ['turnover', 'balance-sheet', 'royalties'] as const;
export type Measure = (typeof MEASURES)[number];

/** An amount of money in the currency in which it was given; amounts are never converted. */
export interface Amount {
  readonly measure: Measure;
  /** Everywhere, or in the European Union alone. */
  readonly where: 'world' | 'EU';
  /** ISO 4217. */
  readonly currency: string;
  readonly year: FactYear;
  /** >= 0, in whole units of the currency. */
  readonly amount: number;
}

export const HEADS = ['employees', 'full-time-equivalents'] as const;
export type Heads = (typeof HEADS)[number];

export interface PeopleCount {
  readonly measure: Heads;
  /** `world`, or ISO 3166-1 alpha-2. */
  readonly where: string;
  readonly year: FactYear;
  /** >= 0, average of the year. */
  readonly count: number;
}

/** Questions that laws ask and no figure answers. */
export const LAW_QUESTIONS = [
  'supplies-goods-or-services',
  'produces-goods',
  'sells-goods',
  'products-on-eu-market',
  'imports-into-us',
  'imports-into-canada',
  'controls-producer-or-importer',
  'business-in-california',
  'californian-retailer-or-manufacturer',
  'inputs-from-xinjiang',
  'inputs-from-listed-entities',
  'goods-under-withhold-release-order',
  'eu-franchise-or-licence',
  'value-chain-workers-material',
  'norwegian-accounting-act-1-5',
  'australian-commonwealth-body',
] as const;
export type LawQuestion = (typeof LAW_QUESTIONS)[number];

/** What decides which laws apply to a company. What nobody said is null or not there. */
export interface LawFacts {
  readonly form: LegalNature | null;
  readonly group: GroupPosition | null;
  /** The amounts and numbers of people count subsidiaries everywhere. */
  readonly countsSubsidiaries: boolean | null;
  /** Last day of the last financial year that ended, ISO date. */
  readonly yearEnd: string | null;
  /** ISIC codes of any level. */
  readonly sectors: readonly string[];
  /** Every country that it is tied to; empty: nobody said. */
  readonly places: readonly Place[];
  readonly amounts: readonly Amount[];
  readonly people: readonly PeopleCount[];
  readonly answers: Readonly<Partial<Record<LawQuestion, boolean>>>;
}

export const NO_LAW_FACTS: LawFacts = {
  form: null,
  group: null,
  countsSubsidiaries: null,
  yearEnd: null,
  sectors: [],
  places: [],
  amounts: [],
  people: [],
  answers: {},
};

/** Names one fact: what a reason rests on, or what is missing. */
export type FactKey =
  | 'form'
  | 'group'
  | 'countsSubsidiaries'
  | 'yearEnd'
  | 'sectors'
  | 'places'
  | `place:${string}`
  | `amount:${Measure}:${'world' | 'EU'}:${string}:${FactYear}`
  | `people:${Heads}:${string}:${FactYear}`
  | `answer:${LawQuestion}`;

/**
 * The facts to judge by: what somebody typed, and where nobody did, what the records know. A country that was typed
 * stands as typed.
 */
export function effectiveFacts(typed: LawFacts, known: Partial<LawFacts>): LawFacts {
  const typedCountries = typed.places.map(({ country }) => country);
  return {
    ...typed,
    form: typed.form ?? known.form ?? null,
    yearEnd: typed.yearEnd ?? known.yearEnd ?? null,
    places: [
      ...typed.places,
      ...(known.places ?? []).filter(({ country }) => !typedCountries.includes(country)),
    ],
    answers: { ...known.answers, ...typed.answers },
  };
}

/** Whether a fact is there because somebody typed it. */
export function isTyped(typed: LawFacts, key: FactKey): boolean {
  const [kind = '', ...rest] = key.split(':');
  switch (kind) {
    case 'place':
      return typed.places.some(({ country }) => country === rest[0]);
    case 'places':
      return typed.places.length > 0;
    case 'sectors':
      return typed.sectors.length > 0;
    case 'answer':
      return Object.hasOwn(typed.answers, rest.join(':'));
    case 'form':
      return typed.form !== null;
    case 'yearEnd':
      return typed.yearEnd !== null;
    default:
      // Amounts, numbers of people and the place in a group are in no record: they can only have been typed.
      return true;
  }
}

// What the API takes and returns.

/** Why the records know a fact. */
export interface RecordedFact {
  readonly key: FactKey;
  readonly from: 'company' | 'statement' | 'sites';
  /** The record, such as the name of a site. */
  readonly record: string;
}

export interface SaveLawFacts {
  readonly facts: LawFacts;
  /** The one that the author saw, 0 for the first time; another one in the meantime is `law-facts-changed`. */
  readonly version: number;
}

export interface LawFactsView {
  readonly typed: LawFacts;
  readonly known: Partial<LawFacts>;
  readonly recorded: readonly RecordedFact[];
  readonly version: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

import { FIGURES, figureFault, type FigureName, isFigureName, numberFault } from '../country-figure';
import { DATASETS, type DatasetContent, isDatasetName } from '../dataset';
import { isicLevel } from '../isic';
import { isDay, isRoughDate } from './edition-import';
import { fault, type Fault } from './fault';

/** What one field of a row of an edition holds; null for nothing. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** The values of a row by field. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What a field may hold. `texts` and `countries` are lists. */
export type FieldKind =
  | 'country'
  | 'countries'
  | 'sector'
  | 'figure'
  | 'figure-value'
  | 'score'
  | 'share'
  | 'flag'
  | 'text'
  | 'texts'
  | 'day'
  | 'rough-date'
  | 'hs-code'
  | 'choice';

/** A field of a row that a correction may name. */
export interface CorrectableField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Whether a row always has it. */
  readonly required: boolean;
  /** Of kind `choice`. */
  readonly choices?: readonly string[];
}

/** The rows of a dataset as corrections see them. */
export interface CorrectableRows {
  /** What tells a row from the others; a correction names all of it. */
  readonly key: readonly CorrectableField[];
  /** What a row says. */
  readonly values: readonly CorrectableField[];
}

const field = (name: string, kind: FieldKind): CorrectableField => ({ name, kind, required: true });
const optional = (name: string, kind: FieldKind): CorrectableField => ({ name, kind, required: false });
const choice = (name: string, choices: readonly string[]): CorrectableField => ({
  name,
  kind: 'choice',
  required: true,
  choices,
});

const CORRECTABLE = {
  figures: {
    key: [field('figure', 'figure'), field('country', 'country')],
    values: [field('value', 'figure-value')],
  },
  'sector-risks': { key: [field('code', 'sector')], values: [field('score', 'score')] },
  presences: {
    key: [field('country', 'country'), field('division', 'sector')],
    values: [field('presence', 'share'), optional('detail', 'text')],
  },
  'listed-goods': {
    key: [
      field('country', 'country'),
      field('good', 'text'),
      optional('inputCountry', 'country'),
      optional('inputGood', 'text'),
    ],
    values: [
      field('childLabour', 'flag'),
      field('forcedLabour', 'flag'),
      field('forcedChildLabour', 'flag'),
      optional('inputChildLabour', 'flag'),
      optional('inputForcedLabour', 'flag'),
      optional('isicClass', 'sector'),
      field('removed', 'flag'),
    ],
  },
  'hs-risk-goods': {
    key: [
      choice('programme', ['dol-goods', 'uflpa-priority']),
      field('good', 'text'),
      field('hsCode', 'hs-code'),
    ],
    values: [
      optional('isicClass', 'sector'),
      field('forcedLabourCountries', 'countries'),
      field('childLabourCountries', 'countries'),
    ],
  },
  entities: {
    key: [field('name', 'text')],
    values: [
      optional('country', 'country'),
      field('aliases', 'texts'),
      optional('since', 'day'),
      optional('activity', 'text'),
    ],
  },
  orders: {
    key: [choice('kind', ['WRO', 'Finding']), field('entity', 'text'), optional('product', 'text')],
    values: [
      optional('country', 'country'),
      field('aliases', 'texts'),
      optional('since', 'rough-date'),
      choice('status', ['active', 'modified', 'revoked', 'not-in-2026-08-active-set']),
    ],
  },
} as const satisfies Partial<Record<DatasetContent, CorrectableRows>>;

export type CorrectableContent = keyof typeof CORRECTABLE;

/** What the rows of a dataset hold, where they can be corrected one by one; null where they cannot. */
export function correctableContent(dataset: string): CorrectableContent | null {
  const holds = isDatasetName(dataset) ? DATASETS[dataset].holds : null;
  return holds !== null && holds in CORRECTABLE ? (holds as CorrectableContent) : null; // a key of the table
}

/** The fields of such rows. */
export function correctableRows(content: CorrectableContent): CorrectableRows {
  return CORRECTABLE[content];
}

/** Names of the figures that a dataset of figures has. */
export function figuresOf(dataset: string): readonly FigureName[] {
  const names = Object.keys(FIGURES) as FigureName[]; // the keys of the table
  return names.filter((name) => name === dataset || name.startsWith(`${dataset}-`));
}

/** What values are checked against. */
export interface KnownPlaces {
  isCountry(iso2: string): boolean;
  isSector(code: string): boolean;
}

const MOST_CHARACTERS = 500;
/** Of a sector's score, see `sectorRisk`. */
const SCORES = { least: 10, most: 100 };
const SHARES = { least: 0, most: 1 };

/**
 * @param row the whole row that the value is of: a figure's value is one of its figure
 * @returns what is wrong with a value; null where it can stand in the field
 */
export function fieldFault(
  { kind, required, choices = [] }: CorrectableField,
  value: FieldValue,
  row: FieldValues,
  known: KnownPlaces,
): Fault | null {
  if (value === null || value === '') return required ? fault('empty') : null;
  if (Array.isArray(value)) {
    const each = kind === 'countries' ? countryFault : textFault;
    if (kind !== 'texts' && kind !== 'countries') return fault('too-long', { most: 1, value: value.length });
    return value.map((one: string) => each(one, known)).find((found) => found !== null) ?? null;
  }
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : fault('not-a-flag', { value: String(value) });
    case 'score':
      return numberFault(plain(value), SCORES);
    case 'share':
      return numberFault(plain(value), SHARES);
    case 'figure-value': {
      const figure = String(row['figure']);
      if (!isFigureName(figure)) return null;
      // A rating is a text, also where it reads like a number: tier 3.
      const range = FIGURES[figure];
      if (range.kind === 'rating' && typeof value !== 'string')
        return fault('not-one-of', { choices: range.ratings.join(', '), value: plain(value) });
      return figureFault(figure, plain(value));
    }
    default:
      return wordFault(kind, String(value), choices, known);
  }
}

function wordFault(
  kind: FieldKind,
  value: string,
  choices: readonly string[],
  known: KnownPlaces,
): Fault | null {
  const wrong = (code: Fault['code'], holds: boolean) => (holds ? null : fault(code, { value }));
  switch (kind) {
    case 'country':
      return countryFault(value, known);
    case 'sector':
      return wrong('not-isic', isicLevel(value) !== null && known.isSector(value));
    case 'day':
      return wrong('not-a-day', isDay(value));
    case 'rough-date':
      return wrong('not-a-day', isRoughDate(value));
    case 'hs-code':
      return wrong('not-hs', /^(\d{2}|\d{4}|\d{6})$/.test(value));
    case 'choice':
      return choices.includes(value) ? null : fault('not-one-of', { choices: choices.join(', '), value });
    default:
      return textFault(value);
  }
}

function countryFault(value: string, { isCountry }: KnownPlaces): Fault | null {
  return isCountry(value) ? null : fault('not-iso2', { value });
}

function textFault(value: string): Fault | null {
  return value.length <= MOST_CHARACTERS
    ? null
    : fault('too-long', { most: MOST_CHARACTERS, value: value.length });
}

/** A number or a text; anything else as its text, for the check to complain about. */
function plain(value: FieldValue): number | string {
  return typeof value === 'number' ? value : String(value);
}

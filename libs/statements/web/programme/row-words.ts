import {
  choiceInWords,
  localeOf,
  type Field,
  type ProgrammeRowView,
  type RegisterId,
  type StatementLanguage,
} from '@firebreak/statements/model';

/** How values are said to the reader. */
export interface RowWords {
  readonly language: StatementLanguage;
  readonly date: (day: string) => string;
  readonly number: (value: number) => string;
  readonly yes: string;
  readonly no: string;
}

/** A value in words; empty where the row says nothing. */
export function shownValue(
  field: Field,
  name: string,
  { row, names }: ProgrammeRowView,
  words: RowWords,
): string {
  const value = row[name];
  if (value === null || value === undefined || value === '') return '';
  const choice = (code: unknown) => choiceInWords(String(code), words.language);
  const listed = (entries: readonly string[]) =>
    new Intl.ListFormat(localeOf(words.language)).format(entries);
  switch (field.kind) {
    case 'day':
      return words.date(String(value));
    case 'choice':
      return choice(value);
    case 'choices':
      return Array.isArray(value) ? listed(value.map(choice)) : '';
    case 'languages': {
      const named = new Intl.DisplayNames(localeOf(words.language), { type: 'language' });
      return Array.isArray(value) ? listed(value.map((code) => named.of(String(code)) ?? String(code))) : '';
    }
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'supplier':
    case 'row':
      return names[name] ?? '';
    default:
      return typeof value === 'number' ? words.number(value) : String(value);
  }
}

/** The field whose value heads a row: what people call it. */
export const TITLE_FIELDS = {
  policies: 'name',
  acknowledgements: 'policyId',
  roles: 'name',
  training: 'topic',
  channels: 'name',
  'channel-use': 'channelId',
  engagements: 'about',
  clauses: 'clause',
  remedies: 'kind',
} as const satisfies Record<RegisterId, string>;

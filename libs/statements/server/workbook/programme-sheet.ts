import {
  choiceInWords,
  dateInWords,
  isFewPeople,
  localeOf,
  programmeWords,
  REGISTERS,
  statementTexts,
  type Field,
  type ProgrammeRowView,
  type RegisterId,
  type StatementLanguage,
} from '@firebreak/statements/model';
import type { EvidenceRows } from './evidence-rows';
import type { CellValue, SheetContent } from './sheet';

/** Counts of people who raised a concern or were harmed: what the book prints of them is held to the rule for small groups. */
const OF_PEOPLE: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
  'channel-use': ['reports', 'forcedLabour', 'closed', 'remedied'],
  remedies: ['workers', 'amount'],
};

/** The registers of the company's own measures, one line for each field that says something: their fields differ too much for columns. */
export function programmeSheet({ programme }: EvidenceRows, language: StatementLanguage): SheetContent {
  const words = programmeWords(language);
  const { programmeSheet: name, ...titles } = statementTexts(language).programmeSheet;
  return {
    name,
    wraps: true,
    columns: [
      { title: titles.register, width: 30 },
      { title: titles.row, width: 10 },
      { title: titles.field, width: 40 },
      { title: titles.value, width: 70 },
    ],
    rows: programme.flatMap(({ register, rows }) =>
      rows.flatMap((row, index) => {
        const labels: Readonly<Record<string, string>> = words.fields[register];
        return Object.entries(REGISTERS[register].fields).flatMap(([field, rule]) => {
          const value = isKeptBack(register, field, row)
            ? titles.keptBack
            : cellOf(rule, row, field, language);
          return value === null || value === ''
            ? []
            : [[words.registers[register], index + 1, labels[field] ?? field, value] satisfies CellValue[]];
        });
      }),
    ),
  };
}

/** A number of few people, and the money that they shared. */
function isKeptBack(register: RegisterId, field: string, { row }: ProgrammeRowView): boolean {
  if (!OF_PEOPLE[register]?.includes(field)) return false;
  const people = field === 'amount' ? row['workers'] : row[field];
  return typeof people === 'number' && isFewPeople(people);
}

function cellOf(
  rule: Field,
  { row, names }: ProgrammeRowView,
  field: string,
  language: StatementLanguage,
): CellValue {
  const value = row[field];
  if (value === null || value === undefined) return null;
  const list = (codes: readonly string[], of: (code: string) => string) => codes.map(of).join(', ');
  switch (rule.kind) {
    case 'day':
      return dateInWords(String(value), language);
    case 'choice':
      return choiceInWords(String(value), language);
    case 'choices':
      return list(value as string[], (code) => choiceInWords(code, language));
    case 'languages': {
      const named = new Intl.DisplayNames(localeOf(language), { type: 'language' });
      return list(value as string[], (code) => named.of(code) ?? code);
    }
    case 'yes-no': {
      const { yes, no } = statementTexts(language).workbook;
      return value === true ? yes : no;
    }
    case 'supplier':
    case 'row':
      return names[field] ?? null;
    default:
      return typeof value === 'number' ? value : String(value);
  }
}

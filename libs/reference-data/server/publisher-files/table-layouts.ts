import { fault, type FigureName } from '@firebreak/reference-data/model';
import { asNumber } from './figure-collector';
import { governanceByIndicator } from './governance-layout';
import { PUBLISHERS } from './publishers';
import { type ColumnPlan, type Header, type Row, type RowFigure, type TableLayout } from './table-layout';

const CONVENTIONS: Readonly<Record<string, FigureName>> = {
  C029: 'ilo-c029', P029: 'ilo-p029', C105: 'ilo-c105', C182: 'ilo-c182', C138: 'ilo-c138',
}; // prettier-ignore
const RATIFIED: Readonly<Record<string, number | null>> = {
  ratified: 1,
  not_ratified: 0,
  not_applicable: null,
};

const STATES = Object.keys(RATIFIED).join(', ');

/** In the order in which a file is compared with them. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  layout('ituc', 'rating', (header) => oneColumn(header, 'ituc', ['rating'], trimmed)),
  layout('freedom-house', 'score, status', (header) =>
    header.find('status') === null ? null : oneColumn(header, 'freedom-house', ['score', 'total'], asNumber),
  ),
  layout('ilo', 'convention, status', ratifications),
  layout('wgi', 'indicator, estimate, year', governanceByIndicator),
  layout('wgi', 'rule_of_law_estimate, voice_accountability_estimate, …', (header) =>
    severalColumns(header, {
      'wgi-rule-of-law': ['rule of law estimate', 'rule of law'],
      'wgi-voice': ['voice accountability estimate', 'voice and accountability'],
      'wgi-stability': ['political stability estimate', 'political stability'],
      'wgi-corruption': ['control of corruption estimate', 'control of corruption'],
      'wgi-effectiveness': ['government effectiveness estimate', 'government effectiveness'],
      'wgi-regulation': ['regulatory quality estimate', 'regulatory quality'],
    }),
  ),
  layout('hdi', 'hdi_<year>', (header) => {
    const found = header.latest(/^hdi (\d{4})$/);
    return found && { ...single(found.column, 'hdi', asNumber), year: found.year, isAggregate };
  }),
  layout('cpi', 'cpi_score, or CPI <year> score', (header) => {
    const dated = header.latest(/^cpi (\d{4}) score$/) ?? header.latest(/^cpi score (\d{4})$/);
    if (dated) return { ...single(dated.column, 'cpi', asNumber), year: dated.year };
    return oneColumn(header, 'cpi', ['cpi score'], asNumber);
  }),
  layout('tip', 'tier', (header) => oneColumn(header, 'tip', ['tier', 'tip tier'], tierOf)),
  layout('gini', 'gini, year', (header) => oneColumn(header, 'gini', ['gini', 'gini index'], asNumber)),
  layout('child-labour', 'children_working_percent', (header) =>
    oneColumn(header, 'child-labour', ['children working percent'], asNumber),
  ),
  layout('gsi', 'prevalence_per_1000, vulnerability_total, government_response_total', (header) =>
    severalColumns(header, {
      'gsi-prevalence': ['prevalence per 1000'],
      'gsi-vulnerability': ['vulnerability total'],
      'gsi-response': ['government response total'],
    }),
  ),
];

function layout(dataset: keyof typeof PUBLISHERS, needs: string, plan: TableLayout['plan']): TableLayout {
  return { dataset, needs, facts: { dataset, ...PUBLISHERS[dataset] }, plan };
}

type Cell = (text: string) => number | string;

function oneColumn(
  header: Header,
  figure: FigureName,
  names: readonly string[],
  valueOf: Cell,
): ColumnPlan | null {
  const column = header.find(...names);
  return column === null ? null : single(column, figure, valueOf);
}

function single(column: string, figure: FigureName, valueOf: Cell): ColumnPlan {
  return {
    columns: [{ column, readAs: figure }],
    year: null,
    figuresOf: (row) => cellOf(row, column, figure, valueOf),
  };
}

/** Several figures side by side; a layout is recognised by the first of them. */
function severalColumns(
  header: Header,
  names: Partial<Record<FigureName, readonly string[]>>,
): ColumnPlan | null {
  // The keys are those of the literals above.
  const columns = (Object.entries(names) as [FigureName, readonly string[]][]).flatMap(([readAs, known]) => {
    const column = header.find(...known);
    return column === null ? [] : [{ column, readAs }];
  });
  if (columns[0]?.readAs !== Object.keys(names)[0]) return null;
  return {
    columns,
    year: null,
    figuresOf: (row) => columns.flatMap(({ column, readAs }) => cellOf(row, column, readAs, asNumber)),
  };
}

function cellOf(row: Row, column: string, figure: FigureName, valueOf: Cell): RowFigure[] {
  const text = row[column] ?? '';
  return isBlank(text) ? [] : [{ figure, column, value: valueOf(text) }];
}

/** Publishers leave a cell empty, or write one of these, where they have no figure. */
function isBlank(text: string): boolean {
  return ['', '..', '-', '–', 'n/a', 'na', '#n/a'].includes(text.toLowerCase());
}

function ratifications(header: Header): ColumnPlan | null {
  const [convention, status] = [header.find('convention'), header.find('status')];
  if (convention === null || status === null) return null;
  return {
    columns: [
      { column: convention, readAs: 'ilo' },
      { column: status, readAs: 'ilo' },
    ],
    year: null,
    figuresOf: (row) => {
      const figure = CONVENTIONS[row[convention] ?? ''];
      const value = RATIFIED[row[status] ?? ''];
      if (value === undefined)
        return [
          { column: status, fault: fault('not-one-of', { choices: STATES, value: row[status] ?? '' }) },
        ];
      return figure && value !== null ? [{ figure, column: status, value }] : [];
    },
  };
}

/** `Tier 2 Watch List` is 2WL; what is no tier stays as it is, for the check to complain about. */
function tierOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/^tier\s*/, '')
    .replaceAll(/[\s()]+/g, ' ')
    .trim();
  if (/^2 ?(wl|watch ?list)$/.test(words)) return '2WL';
  return words.startsWith('special') ? 'special' : words;
}

function trimmed(text: string): string {
  return text.trim();
}

/** UNDP's table ends with regions and groups, under codes that no country has. */
function isAggregate(row: Row): boolean {
  return Object.values(row).some((text) => /^ZZ[A-Z]\./.test(text));
}

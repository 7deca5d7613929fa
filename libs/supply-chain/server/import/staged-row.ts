import type {
  CleanRow,
  ImportCandidate,
  ImportChoice,
  ImportDecision,
  ImportOutcome,
  RowDetails,
  RowIssue,
} from '@firebreak/supply-chain/model';
import { phoneKey } from '../phone-key';
import type { RowDerivations } from './row-recogniser';

/** A checked row on its way into supplier_import_row. */
export interface StagedRow {
  readonly rowNumber: number;
  readonly outcome: ImportOutcome;
  readonly decision: ImportDecision;
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
  readonly values: CleanRow | null;
  readonly derived: RowDerivations | null;
  readonly supplierId: string | null;
  readonly newSupplier: boolean;
  readonly siteId: string | null;
  readonly newSite: boolean;
  readonly linkId: string | null;
  readonly buyerSupplierId: string | null;
  /** Key of the buyer's name where the row names one. */
  readonly buyerKey: string | null;
  readonly candidates: readonly ImportCandidate[];
  readonly choice: ImportChoice | null;
}

/** The columns of a staged row, in the order of `copyLine`, with their types. */
export const STAGED_COLUMNS = [
  ['row_number', 'integer'],
  ['outcome', 'text'],
  ['decision', 'text'],
  ['cells', 'json'],
  ['issues', 'json'],
  ['supplier_id', 'uuid'],
  ['new_supplier', 'boolean'],
  ['site_id', 'uuid'],
  ['new_site', 'boolean'],
  ['link_id', 'uuid'],
  ['buyer_supplier_id', 'uuid'],
  ['name', 'text'],
  ['name_key', 'text'],
  ['match_key', 'text'],
  ['search_key', 'text'],
  ['country', 'text'],
  ['address', 'text'],
  ['address_key', 'text'],
  ['city', 'text'],
  ['latitude', 'float8'],
  ['longitude', 'float8'],
  ['isic', 'text'],
  ['external_id', 'text'],
  ['kind', 'text'],
  ['spend_amount', 'float8'],
  ['spend_currency', 'text'],
  ['contact_name', 'text'],
  ['contact_email', 'text'],
  ['headcount', 'integer'],
  ['women_share', 'float8'],
  ['buyer', 'text'],
  ['buyer_key', 'text'],
  ['details', 'jsonb'],
  ['candidates', 'jsonb'],
  ['choice', 'text'],
] as const;

const NOTHING = '\\N';
const NO_VALUES = `\t${NOTHING}`.repeat(22);
const EMPTY_LIST = '[]';

/** One line of COPY's text format. Latitude and longitude are the row's own, never its country's middle. */
export function copyLine(row: StagedRow): string {
  const { values, derived } = row;
  const head = `${row.rowNumber}\t${row.outcome}\t${row.decision}\t${json(row.cells)}\t${
    row.issues.length === 0 ? EMPTY_LIST : json(row.issues)
  }\t${row.supplierId ?? NOTHING}\t${row.newSupplier ? 't' : 'f'}\t${row.siteId ?? NOTHING}\t${
    row.newSite ? 't' : 'f'
  }\t${row.linkId ?? NOTHING}\t${row.buyerSupplierId ?? NOTHING}`;
  const tail = `\t${row.candidates.length === 0 ? NOTHING : json(row.candidates)}\t${row.choice ?? NOTHING}\n`;
  if (!values || !derived) return `${head}${NO_VALUES}${tail}`;
  const details = detailsOf(values);
  return `${head}\t${text(values.name)}\t${text(derived.nameKey)}\t${text(derived.matchKey)}\t${text(
    derived.searchKey,
  )}\t${values.country}\t${text(values.address)}\t${text(derived.addressKey)}\t${text(values.city)}\t${
    values.latitude ?? NOTHING
  }\t${values.longitude ?? NOTHING}\t${values.isic ?? NOTHING}\t${text(values.externalId)}\t${values.kind}\t${
    values.spendAmount ?? NOTHING
  }\t${values.spendCurrency ?? NOTHING}\t${text(values.contactName)}\t${text(values.contactEmail)}\t${
    values.headcount ?? NOTHING
  }\t${values.womenShare ?? NOTHING}\t${text(values.buyer)}\t${text(row.buyerKey)}\t${
    details === null ? NOTHING : json(details)
  }${tail}`;
}

const DETAILS: readonly Exclude<keyof RowDetails, 'phoneKey'>[] = [
  'siteName',
  'tier',
  'share',
  'spendYear',
  'migrantShare',
  'agencyShare',
  'contactLanguage',
  'contactPhone',
  'since',
  'flowGood',
  'flowHs',
  'volume',
  'volumeUnit',
  'capacity',
  'capacityUnit',
  'notes',
];

/** What has no column of its own; null where the row says none of it. */
export function detailsOf(values: CleanRow): RowDetails | null {
  let details: Record<string, unknown> | null = null;
  for (const field of DETAILS) {
    if (values[field] !== null) (details ??= {})[field] = values[field];
  }
  for (const list of ['goods', 'processes', 'identifiers'] as const) {
    if (values[list].length > 0) (details ??= {})[list] = values[list];
  }
  if (details && values.contactPhone) details['phoneKey'] = phoneKey(values.contactPhone, values.country);
  return details;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function text(value: string | null): string {
  if (value === null) return NOTHING;
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : value;
}

function json(value: unknown): string {
  return text(JSON.stringify(value));
}

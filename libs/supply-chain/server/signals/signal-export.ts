import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import { guardCell, type SignalView } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { listSignals, type SignalListQuery } from './list-signals.query';

const BATCH = 500;

/** Header and value of each exported column. */
const COLUMNS: readonly (readonly [string, (signal: SignalView) => string | number | null])[] = [
  ['Supplier', ({ supplier }) => supplier.name],
  ['Country', ({ supplier }) => supplier.country],
  ['Tier', ({ supplier }) => supplier.tier],
  ['Rule', ({ rule }) => rule],
  ['State', ({ state }) => state],
  ['Explanation', ({ explanation }) => explanation],
  ['Facts', ({ facts, names }) => factsInWords(facts, names)],
  ['Seriousness, 0 to 1', ({ seriousness }) => Math.round(seriousness * 100) / 100],
  ['First seen', ({ firstSeenAt }) => firstSeenAt],
  ['Last seen', ({ lastSeenAt }) => lastSeenAt],
  ['Asked at', ({ question }) => question?.sentAt ?? null],
  ['Answer due on', ({ question }) => question?.dueOn ?? null],
  ['Reply', ({ question }) => question?.reply?.text ?? null],
  ['Replied at', ({ question }) => question?.reply?.at ?? null],
  ['Reviewed by', ({ reviewedBy }) => reviewedBy],
  ['Reviewed at', ({ reviewedAt }) => reviewedAt],
  ['Note', ({ note }) => note],
];

/** Writes the filtered signals to a file while it is being downloaded, batch by batch. */
@Injectable()
export class SignalExport {
  constructor(private readonly db: CompanyDb) {}

  open(query: SignalListQuery) {
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="signals.csv"',
        'cache-control': 'private, no-store',
      },
      stream: Readable.from(this.chunks(query, currentCompanyId())),
    };
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *chunks(query: SignalListQuery, companyId: string): AsyncGenerator<string> {
    const actor = currentActor();
    yield `\uFEFF${stringify([COLUMNS.map(([header]) => header)])}`;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read = (from: string | undefined) => () =>
        this.db.inCompany((tx) => listSignals(tx, { ...query, cursor: from, limit: BATCH }));
      const page = await this.db.runAs(companyId, read(cursor), actor);
      yield stringify(page.items.map(cellsOf));
      cursor = page.nextCursor;
    }
  }
}

function cellsOf(signal: SignalView): (string | number | null)[] {
  return COLUMNS.map(([, cell]) => {
    const value = cell(signal);
    return typeof value === 'string' ? guardCell(value) : value;
  });
}

/** `ordered: 75000; capacity: 40000`, ids as the names of what they stand for. */
function factsInWords(facts: SignalView['facts'], names: SignalView['names']): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      const words = [value ?? ''].flat().map((each) => names[String(each)] ?? String(each));
      return `${name}: ${words.join(', ')}`;
    })
    .join('; ');
}

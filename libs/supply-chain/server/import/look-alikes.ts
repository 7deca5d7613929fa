import type { CleanRow, ImportCandidate, RowIssue } from '@firebreak/supply-chain/model';
import {
  MatchIndex,
  SAME_FROM,
  type IndexMatch,
  type PartyRecord,
} from '@firebreak/supply-chain/model/matching';
import type { EntityManager } from 'typeorm';
import { partyRecords } from '../matching/party-records.query';

/** Larger registers are compared by the search for duplicates, after the import. */
const MOST_ON_FILE = 20_000;
const MOST_TOLD = 3;

interface Known {
  readonly name: string;
  readonly country: string;
  readonly address: string | null;
  readonly rowNumber: number | null;
}

/**
 * Whom rows resemble that no number, name or address settles: suppliers on file and earlier rows, scored by the
 * matching's rules. About 5,000 look-ups a second, so that only lists and registers of moderate size are
 * compared so; for others the exact keys stand, and the search for duplicates has the rest.
 */
export class LookAlikes {
  private readonly index = new MatchIndex();
  private readonly known = new Map<string, Known>();

  /** @returns null for a register that is too large to be compared row by row */
  static async load(tx: EntityManager): Promise<LookAlikes | null> {
    const [row] = await tx.query<{ many: boolean }[]>(
      `SELECT count(*) > $1 AS many FROM (SELECT FROM supplier LIMIT $1 + 1) s`,
      [MOST_ON_FILE],
    );
    if (row?.many) return null;
    const found = new LookAlikes();
    for await (const batch of partyRecords(tx)) {
      for (const { id, record } of batch) {
        found.index.add(id, record);
        const [name = ''] = record.names;
        const [address = null] = record.addresses ?? [];
        found.known.set(id, { name, country: record.country ?? '', address, rowNumber: null });
      }
    }
    return found;
  }

  /** Remembers the supplier that a row makes. */
  add(id: string, row: CleanRow, rowNumber: number): void {
    const { name, country, address } = row;
    this.index.add(id, recordOf(row));
    this.known.set(id, { name, country, address, rowNumber });
  }

  /** Whom the row resembles, the likeliest first; at most three. */
  find(row: CleanRow): ImportCandidate[] {
    return this.index.lookUp(recordOf(row), { limit: MOST_TOLD }).flatMap((match) => this.candidate(match));
  }

  private candidate({ id, result }: IndexMatch): ImportCandidate[] {
    const known = this.known.get(id);
    if (!known) return [];
    const parts = result.parts
      .filter(({ weight }) => weight !== 0)
      .map(({ part, score, sentence, params }) => ({ part, score, code: sentence, params }));
    return [{ supplierId: id, ...known, score: result.score, parts }];
  }
}

function recordOf(row: CleanRow): PartyRecord {
  const { name, country, address, city, latitude, longitude, externalId, identifiers, contactPhone } = row;
  const registered = identifiers.flatMap(({ scheme, value }) =>
    scheme === 'bank-account' || scheme === 'other' ? [] : [{ scheme, value }],
  );
  return {
    names: [name],
    country,
    addresses: address ? [city ? `${address}, ${city}` : address] : [],
    city,
    latitude,
    longitude,
    identifiers: externalId ? [...registered, { scheme: 'external', value: externalId }] : registered,
    phone: contactPhone,
  };
}

/** What to tell about a row that resembles somebody, and whether it is left out until a person has decided. */
export function resemblance([first]: readonly ImportCandidate[]): { issue: RowIssue; waits: boolean } | null {
  if (!first) return null;
  const waits = (first.score ?? 0) >= SAME_FROM;
  const params = { name: first.name, ...(first.rowNumber === null ? {} : { row: first.rowNumber }) };
  const message = waits
    ? `Very likely "${first.name}". Left out until you say who it is.`
    : `Resembles "${first.name}". Imported as a supplier of its own unless you say otherwise.`;
  const code = waits ? 'very-likely' : 'resembles';
  return { issue: { level: 'note', code, field: null, column: null, value: null, message, params }, waits };
}

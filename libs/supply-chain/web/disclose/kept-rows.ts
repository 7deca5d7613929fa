import { partyFaults, type PartyInput } from '@firebreak/supply-chain/model';

/** Rows on their way, kept in this browser until the server has them; a list that is sent leaves nothing behind. */
export class KeptRows {
  private readonly key: string;

  constructor(
    token: string,
    private readonly storage: Storage | undefined,
  ) {
    // Names the list without opening it: the link's secret is longer.
    this.key = `firebreak.disclosing.${token.slice(-8)}`;
  }

  keep(rows: ReadonlyMap<string, PartyInput>): void {
    try {
      if (rows.size === 0) this.storage?.removeItem(this.key);
      else this.storage?.setItem(this.key, JSON.stringify([...rows]));
    } catch {
      // Full or forbidden: then only this visit keeps them.
    }
  }

  /** What can't be read, or breaks the rules, is left out. */
  read(): [string, PartyInput][] {
    try {
      const rows: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      if (!Array.isArray(rows)) return [];
      return (rows as [string, PartyInput][]).filter(([, party]) => partyFaults(party).length === 0);
    } catch {
      return [];
    }
  }
}

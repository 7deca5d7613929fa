import { ByteBlocks } from './byte-blocks';
import type { KnownSite, KnownSupplier } from '@firebreak/supply-chain/model';

/** With more of one name or address a file is no list of suppliers; comparing each with each would never end. */
const MOST_COMPARED = 50;
const SLOTS = 1 << 17;
const SEPARATOR = '\u001f';

/** A site that a row of the file makes. */
export interface EarlierSite extends KnownSite {
  readonly rowNumber: number;
}

/**
 * What earlier rows of a file make, kept as bytes and numbers: as objects, 100,000 suppliers with their
 * sites and keys would take some 80 MB. Keys are found by a hash only, so that an answer may hold a supplier
 * that does not share the key; whoever asks compares anyway.
 */
export class EarlierRows {
  private readonly texts = new ByteBlocks();
  private readonly rowNumbers = new Numbers();
  /** Where each supplier's text stands. */
  private readonly textOf = new Numbers();
  private readonly lastSite = new Numbers();
  private readonly siteText = new Numbers();
  private readonly siteRow = new Numbers();
  private readonly siteBefore = new Numbers();
  private readonly heads = new Int32Array(SLOTS).fill(-1);
  private readonly entryHash = new Numbers();
  private readonly entrySupplier = new Numbers();
  private readonly entryBefore = new Numbers();
  /** Numbers of those to whom a site was added, and by id who they are. */
  private readonly indexes = new Map<string, number>();

  /** @param keys what the supplier is to be found by, beside the addresses of sites added later */
  add(supplier: Omit<KnownSupplier, 'sites'>, rowNumber: number, keys: readonly number[]): void {
    const { id, name, country, matchKey, externalId } = supplier;
    const index = this.textOf.length;
    this.textOf.push(this.addText([id, name, country, matchKey, externalId ?? '']));
    this.rowNumbers.push(rowNumber);
    this.lastSite.push(-1);
    this.last = { id, index };
    for (const key of keys) this.enter(key, index);
  }

  private last = { id: '', index: -1 };

  /** @param key what the supplier is to be found by from now on; null for none */
  addSite(supplierId: string, site: EarlierSite, key: number | null): void {
    const index = this.last.id === supplierId ? this.last.index : this.indexes.get(supplierId);
    if (index === undefined) return;
    this.siteText.push(this.addText([site.id, site.addressKey]));
    this.siteRow.push(site.rowNumber);
    this.siteBefore.push(this.lastSite.at(index));
    this.lastSite.set(index, this.siteText.length - 1);
    if (key !== null) this.enter(key, index);
  }

  /** Suppliers of earlier rows that share one of the keys, at least. */
  find(keys: readonly number[]): KnownSupplier[] {
    let found: Set<number> | null = null;
    for (const hash of keys) {
      for (let at = this.heads[hash & (SLOTS - 1)] ?? -1; at >= 0; at = this.entryBefore.at(at)) {
        if (this.entryHash.at(at) === hash) (found ??= new Set()).add(this.entrySupplier.at(at));
      }
    }
    if (!found) return [];
    // In the order of the file: of several that fit, the first is meant.
    return [...found].sort((a, b) => a - b).map((index) => this.supplierAt(index));
  }

  private supplierAt(index: number): KnownSupplier {
    const [id = '', name = '', country = '', matchKey = '', externalId = ''] = this.texts
      .at(this.textOf.at(index))
      .split(SEPARATOR);
    this.indexes.set(id, index);
    const sites: EarlierSite[] = [];
    for (
      let at = this.lastSite.at(index);
      at >= 0 && sites.length < MOST_COMPARED;
      at = this.siteBefore.at(at)
    ) {
      const [siteId = '', addressKey = ''] = this.texts.at(this.siteText.at(at)).split(SEPARATOR);
      sites.unshift({ id: siteId, addressKey, rowNumber: this.siteRow.at(at) });
    }
    const rowNumber = this.rowNumbers.at(index);
    return { id, name, country, matchKey, externalId: externalId || null, sites, rowNumber };
  }

  private addText(parts: readonly string[]): number {
    const number = this.texts.begin();
    this.texts.append(parts.join(SEPARATOR));
    return number;
  }

  private enter(hash: number, index: number): void {
    const slot = hash & (SLOTS - 1);
    let same = 0;
    for (let at = this.heads[slot] ?? -1; at >= 0; at = this.entryBefore.at(at)) {
      if (this.entryHash.at(at) !== hash) continue;
      if (this.entrySupplier.at(at) === index || ++same === MOST_COMPARED) return;
    }
    this.entryHash.push(hash);
    this.entrySupplier.push(index);
    this.entryBefore.push(this.heads[slot] ?? -1);
    this.heads[slot] = this.entryHash.length - 1;
  }
}

/** The number by which a supplier is found: FNV-1a over what kind of key it is, its country and its text. */
export function keyHash(kind: 'number' | 'name' | 'place', country: string, text: string): number {
  let hash = 0x811c9dc5 ^ (kind.length * 8 + kind.charCodeAt(0));
  for (let at = 0; at < country.length; at++) hash = Math.imul(hash ^ country.charCodeAt(at), 0x01000193);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A list of 32-bit numbers that grows. */
class Numbers {
  private values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }
}

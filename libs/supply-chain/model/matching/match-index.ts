import { blockingKeys, keyNumber } from './blocking';
import { ASK_FROM, matchIfLikely, MatchResult } from './match';
import { PartyProfile, PartyRecord, profileOf } from './party';

/** A record on file that may be the one looked up. */
export interface IndexMatch {
  readonly id: string;
  readonly result: MatchResult;
}

export interface LookUpOptions {
  /** Matches below this score are left out; not less than `ASK_FROM`, which is where it stands unless given. */
  readonly from?: number;
  /** How many matches at most. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 5;
/** How many records on file one look-up compares at most: those that share the rarest things come first. */
const MOST_COMPARED = 80;

/**
 * Records on file, ready to answer "who could this be" for rows that come in one by one: the same comparison as
 * `findDuplicates`, without comparing the records on file with one another.
 */
export class MatchIndex {
  private readonly ids: string[] = [];
  private readonly profiles: (PartyProfile | null)[] = [];
  private readonly places = new Map<string, number>();
  private readonly blocks = new Map<number, number[]>();

  get size(): number {
    return this.places.size;
  }

  /** Adds a record, or puts it in place of the one with the same id. */
  add(id: string, record: PartyRecord): void {
    this.addProfile(id, profileOf(record));
  }

  /** Like `add`, for a record that was taken apart before. */
  addProfile(id: string, profile: PartyProfile): void {
    this.remove(id);
    const place = this.ids.push(id) - 1;
    this.profiles.push(profile);
    this.places.set(id, place);
    for (const key of blockingKeys(profile)) {
      const number = keyNumber(key);
      const block = this.blocks.get(number);
      if (block) block.push(place);
      else this.blocks.set(number, [place]);
    }
  }

  /** Takes a record out; nothing happens where there is none of that id. */
  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.places.delete(id);
    this.profiles[place] = null;
  }

  /** The records on file that are most like this one, best first; equals in the order they were added. */
  lookUp(record: PartyRecord, options: LookUpOptions = {}): IndexMatch[] {
    return this.lookUpProfile(profileOf(record), options);
  }

  /** Like `lookUp`, for a record that was taken apart before. */
  lookUpProfile(
    profile: PartyProfile,
    { from = ASK_FROM, limit = DEFAULT_LIMIT }: LookUpOptions = {},
  ): IndexMatch[] {
    const found: { readonly place: number; readonly result: MatchResult }[] = [];
    for (const place of this.candidates(profile)) {
      const other = this.profiles[place];
      const result = other ? matchIfLikely(profile, other) : null;
      if (result && result.score >= from) found.push({ place, result });
    }
    return found
      .sort((a, b) => b.result.score - a.result.score || a.place - b.place)
      .slice(0, limit)
      .map(({ place, result }) => ({ id: this.ids[place] ?? '', result }));
  }

  private candidates(profile: PartyProfile): Set<number> {
    const blocks = blockingKeys(profile)
      .map((key) => this.blocks.get(keyNumber(key)))
      .filter((block) => block !== undefined)
      .sort((a, b) => a.length - b.length);
    const found = new Set<number>();
    for (const block of blocks) {
      for (const place of block) {
        if (found.size >= MOST_COMPARED) return found;
        found.add(place);
      }
    }
    return found;
  }
}

import { isOneSlipApart, isTellingPrefix, searchWords } from './search-words';

/** One way to say what an entry is. */
export interface Term {
  readonly text: string;
  /** 0 to 1: how much it counts that a word was found here. */
  readonly weight: number;
  /** A material or a wearer, such as `cotton`: it helps to find the entry but never names it. */
  readonly qualifier?: boolean;
  /** ISO 639-1; absent where the term belongs to no single language. */
  readonly language?: string;
}

/** What a search found: the entry's place in the list given to the index. */
export interface Match {
  readonly entry: number;
  /** 0 to 1. */
  readonly score: number;
}

interface IndexedTerm {
  readonly entry: number;
  readonly length: number;
  readonly weight: number;
  readonly qualifier: boolean;
  readonly language: string | undefined;
}

interface Posting {
  readonly term: IndexedTerm;
  /** Words of the term that the indexed word stands for: 2 where it joins two of them (`hand bag`, `handbag`). */
  readonly covers: number;
}

/** How an entry answers a query: how well each word of it was found, at all and in every single term. */
interface Tally {
  readonly words: number[];
  readonly terms: Map<IndexedTerm, { readonly words: number[]; readonly covered: number[] }>;
}

const SLIP_QUALITY = 0.7;
const SHORTEST_WITH_SLIP = 5;
const FOREIGN = 0.9;
/** Of a score: that the words were found at all, and how exactly one term says them. */
const [SHARE_OF_WORDS, SHARE_OF_FIT] = [0.55, 0.45];

/** Finds entries by the words of their terms. Built once; a search takes well under a millisecond. */
export class TermIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly sortedWords: readonly string[];
  private readonly wordsByLength = new Map<number, string[]>();

  constructor(entries: readonly (readonly Term[])[]) {
    entries.forEach((terms, entry) => terms.forEach((term) => this.add(entry, term)));
    this.sortedWords = [...this.postings.keys()].sort();
    for (const word of this.sortedWords) {
      const same = this.wordsByLength.get(word.length);
      if (same) same.push(word);
      else this.wordsByLength.set(word.length, [word]);
    }
  }

  /**
   * Entries in which all words of the query occur, in any term and any order; best first. The last word may be
   * the beginning of one; a word of five letters or more may have one slip of the pen. Words that no entry
   * knows are passed over; where no entry has all the others, those with the most of them are found.
   *
   * The score is the mean of how well each word was found (exactly 1, as a beginning up to .95, with a slip .7;
   * times the term's weight; a tenth less in another language than asked for), for 55 %, and for 45 % how
   * exactly the best single term says it: the words that query and term share, by the words of both (Dice).
   * So `shirts` finds what is called `shirts` before what is called `shirts and blouses`. Words passed over
   * lower the score in proportion. The order of entries decides between equals.
   */
  find(query: string, language?: string): Match[] {
    const words = searchWords(query);
    const best = new Map<number, number>();
    for (const variant of this.variants(words)) {
      for (const { entry, score } of this.findWords(variant, language)) {
        if (score > (best.get(entry) ?? 0)) best.set(entry, score);
      }
    }
    return [...best]
      .map(([entry, score]) => ({ entry, score }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  private add(entry: number, term: Term): void {
    const words = searchWords(term.text);
    const indexed = {
      entry,
      length: words.length,
      weight: term.weight,
      qualifier: term.qualifier ?? false,
      language: term.language,
    };
    words.forEach((word, at) => {
      this.post(word, { term: indexed, covers: 1 });
      const next = words[at + 1];
      if (next !== undefined && words.length <= 3) this.post(word + next, { term: indexed, covers: 2 });
    });
  }

  private post(word: string, posting: Posting): void {
    const own = this.postings.get(word);
    if (own) own.push(posting);
    else this.postings.set(word, [posting]);
  }

  /** The query as typed, and with two neighbours joined where that makes a known word (`hand bags`). */
  private variants(words: readonly string[]): string[][] {
    const joined = words.slice(1).flatMap((word, at) => {
      const both = `${words[at] ?? ''}${word}`;
      return this.postings.has(both) ? [[...words.slice(0, at), both, ...words.slice(at + 2)]] : [];
    });
    return [[...words], ...joined];
  }

  private findWords(words: readonly string[], language: string | undefined): Match[] {
    const tallies = new Map<number, Tally>();
    let known = 0;
    words.forEach((word, at) => {
      const found = this.similarWords(word, at === words.length - 1);
      if (found.length > 0) known++;
      for (const [spelling, quality] of found) {
        for (const posting of this.postings.get(spelling) ?? []) {
          tally(tallies, posting, at, words.length, quality * this.closeness(posting.term, language));
        }
      }
    });
    if (known === 0) return [];
    const counts = [...tallies].map(([entry, found]) => ({
      entry,
      found,
      count: found.words.filter((quality) => quality > 0).length,
    }));
    const most = Math.max(...counts.map(({ count }) => count));
    return counts
      .filter(({ count }) => count === most)
      .map(({ entry, found }) => ({ entry, score: score(found, words.length) }));
  }

  private closeness({ language }: IndexedTerm, wanted: string | undefined): number {
    return wanted === undefined || language === undefined || language === wanted ? 1 : FOREIGN;
  }

  /** Known words that the typed one may mean, each with how sure that is, 0 to 1. */
  private similarWords(word: string, mayBeBeginning: boolean): [string, number][] {
    const found: [string, number][] = this.postings.has(word) ? [[word, 1]] : [];
    if (mayBeBeginning && isTellingPrefix(word)) {
      for (let at = firstAtLeast(this.sortedWords, word); at < this.sortedWords.length; at++) {
        const known = this.sortedWords[at] ?? '';
        if (!known.startsWith(word)) break;
        if (known !== word) found.push([known, 0.75 + (0.2 * word.length) / known.length]);
      }
    }
    if (found.length > 0 || word.length < SHORTEST_WITH_SLIP) return found;
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      for (const known of this.wordsByLength.get(length) ?? []) {
        if (isOneSlipApart(word, known)) found.push([known, SLIP_QUALITY]);
      }
    }
    return found;
  }
}

function tally(
  tallies: Map<number, Tally>,
  { term, covers }: Posting,
  at: number,
  queryLength: number,
  quality: number,
): void {
  let own = tallies.get(term.entry);
  if (!own) {
    own = { words: Array.from({ length: queryLength }, () => 0), terms: new Map() };
    tallies.set(term.entry, own);
  }
  own.words[at] = Math.max(own.words[at] ?? 0, quality * term.weight);
  if (term.qualifier) return;
  let inTerm = own.terms.get(term);
  if (!inTerm) {
    inTerm = { words: own.words.map(() => 0), covered: own.words.map(() => 0) };
    own.terms.set(term, inTerm);
  }
  if (quality <= (inTerm.words[at] ?? 0)) return;
  inTerm.words[at] = quality;
  inTerm.covered[at] = quality * covers;
}

function score({ words, terms }: Tally, queryLength: number): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  let fit = 0;
  for (const [{ length, weight }, inTerm] of terms) {
    const shared = sum(inTerm.words) + Math.min(length, sum(inTerm.covered));
    fit = Math.max(fit, (weight * shared) / (length + queryLength));
  }
  return (SHARE_OF_WORDS * sum(words)) / queryLength + SHARE_OF_FIT * fit;
}

/** Place of the first word that is not before the given one. */
function firstAtLeast(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

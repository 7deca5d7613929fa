import type { StatementLanguage } from './language';

/**
 * Full stops that end no sentence although a capital letter follows: of abbreviations, and in German of the day in
 * "31. März". Unicode's rules for sentences (UAX 29) leave both to the language.
 */
interface FalseEnds {
  readonly abbreviation: RegExp;
  /** What follows a number that says which one. */
  readonly afterOrdinal?: RegExp;
}

const FALSE_ENDS: Readonly<Partial<Record<StatementLanguage, FalseEnds>>> = {
  de: {
    abbreviation: /(?<![\p{L}\d])(\p{L}|Nr|Abs|Art|Ziff|bzw|ca|inkl|ggf|Mio|Mrd|Dr|Prof|vgl|sog)\.\s*$/u,
    afterOrdinal:
      /^(Jan(uar|\.)|Feb(ruar|\.)|März|Apr(il|\.)|Mai|Juni?|Juli?|Aug(ust|\.)|Sept?(ember|\.)|Okt(ober|\.)|Nov(ember|\.)|Dez(ember|\.)|Quartal|Halbjahr|Stufe)(?!\p{L})/u,
  },
  nb: {
    abbreviation: /(?<![\p{L}\d])(f\.eks|bl\.a|dvs|nr|ca|jf|pga|inkl|ekskl|mill|mrd|evt|fr|hr)\.\s*$/u,
  },
};

/** Pieces that a segmenter has cut, joined again where the language goes on after a full stop. */
export function joinedSentences(pieces: readonly string[], language: StatementLanguage): string[] {
  const ends = FALSE_ENDS[language];
  if (!ends) return [...pieces];
  return pieces.reduce<string[]>((sentences, piece) => {
    const before = sentences.at(-1);
    const goesOn =
      before !== undefined &&
      (ends.abbreviation.test(before) ||
        (/(?<![\p{L}\d])\d{1,2}\.\s*$/u.test(before) && ends.afterOrdinal?.test(piece)));
    return goesOn ? [...sentences.slice(0, -1), before + piece] : [...sentences, piece];
  }, []);
}

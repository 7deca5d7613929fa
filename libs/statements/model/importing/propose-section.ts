import type { StatementCriterion } from '../framework';
import { SECTION_KINDS, SectionKind, sectionOfTopic } from '../section-kind';
import { HEADING_WORDS, NOWHERE } from './section-words';
import type { SourcePart } from './cut-into-parts';

/** What a criterion says in words. */
export type WordedCriterion = Pick<StatementCriterion, 'topic' | 'title' | 'requirement' | 'guidance'>;

/** Why a part is proposed for a section. */
export type ProposalReason = 'heading' | 'above' | 'words' | 'none';

export interface Proposal {
  /** Null: nowhere. */
  readonly section: SectionKind | null;
  readonly reason: ProposalReason;
  /** For `words`: those that decided, at most three. */
  readonly words: readonly string[];
}

/** Below this likeness (cosine, 0 to 1) words say nothing. */
const LEAST_LIKENESS = 0.12;
/** The best section must be so much liker than the next. */
const CLEARER = 1.15;
/** Words shorter than this are mostly grammar. */
const SHORTEST = 4;

/** Words of English texts without their endings, so that "suppliers" is "supplier" and "assessed" is near "assess". */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST)
    .map((word) => word.replace(/(?:ations?|ments?|ings?|ies|ed|es|s)$/u, ''))
    .filter((stem) => stem.length >= 3);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type Weights = ReadonlyMap<string, number>;

const lengthOf = (weights: Weights) => Math.sqrt([...weights.values()].reduce((sum, w) => sum + w * w, 0));

/** What each section is about, as weights of words (term frequency by inverse frequency over the sections). */
export type SectionVocabulary = readonly { readonly section: SectionKind; readonly weights: Weights }[];

/** Learns the words of each section from what the laws ask of it. Criteria without a section teach nothing. */
export function vocabularyOf(criteria: readonly WordedCriterion[]): SectionVocabulary {
  const counts = SECTION_KINDS.map((section) => {
    const own = criteria.filter(({ topic }) => sectionOfTopic(topic) === section);
    const text = own
      .map(({ title, requirement, guidance }) => `${title} ${requirement} ${guidance}`)
      .join(' ');
    return { section, words: counted(stems(text)) };
  });
  const sectionsWith = counted(counts.flatMap(({ words }) => [...words.keys()]));
  return counts.map(({ section, words }) => ({
    section,
    weights: new Map(
      [...words].map(([word, count]) => {
        const rarity = Math.log(SECTION_KINDS.length / (sectionsWith.get(word) ?? 1));
        return [word, (1 + Math.log(count)) * rarity] as const;
      }),
    ),
  }));
}

function proposeByWords(text: string, vocabulary: SectionVocabulary): Proposal {
  const said = new Map(
    [...counted(stems(text))].map(([word, count]) => [word, 1 + Math.log(count)] as const),
  );
  const length = lengthOf(said);
  const ranked = vocabulary
    .map(({ section, weights }) => {
      const shares = [...said].flatMap(([word, weight]) => {
        const own = weights.get(word) ?? 0;
        return own > 0 ? [{ word, share: weight * own }] : [];
      });
      const sum = shares.reduce((total, { share }) => total + share, 0);
      const scale = length * lengthOf(weights);
      return { section, shares, likeness: scale > 0 ? sum / scale : 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < LEAST_LIKENESS || best.likeness < CLEARER * (next?.likeness ?? 0))
    return { section: null, reason: 'none', words: [] };
  const words = [...best.shares].sort((a, b) => b.share - a.share).slice(0, 3);
  return { section: best.section, reason: 'words', words: words.map(({ word }) => wholeWord(word, text)) };
}

/** As the text has it first, for people to read. */
function wholeWord(stem: string, text: string): string {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).find((word) => word.startsWith(stem)) ?? stem;
}

function sectionNamed(heading: string): SectionKind | null {
  return HEADING_WORDS.find(([, words]) => words.test(heading))?.[0] ?? null;
}

/**
 * Where a part of last year's statement belongs: by its heading, else by a heading above it, else by the likeness of its
 * words to those of the criteria. Nowhere when nothing tells, and where the heading says that it is no content.
 */
export function proposeSection(
  { heading, under, blocks }: SourcePart,
  vocabulary: SectionVocabulary,
): Proposal {
  const named = sectionNamed(heading);
  if (named) return { section: named, reason: 'heading', words: [] };
  if (NOWHERE.test(heading)) return { section: null, reason: 'heading', words: [] };
  const above = [...under].reverse().find((each) => sectionNamed(each) !== null || NOWHERE.test(each));
  if (above) return { section: sectionNamed(above), reason: 'above', words: [] };
  return proposeByWords(`${heading} ${blocks.map(({ text }) => text).join(' ')}`, vocabulary);
}

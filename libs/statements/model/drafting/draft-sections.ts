import { FigureSet, findBreakdown, findFigure, isBreakdownId, isFigureId, numberOf } from '../figure';
import { signsOf, StatementLanguage } from '../language';
import { outlineOf, SectionKind } from '../section-kind';
import { StatementSectionContent } from '../statement';
import { comparedLines } from './compared-lines';
import { DraftFacts, namedFacts } from './draft-facts';
import { DRAFT_PLAN, PlannedBlock, Said } from './draft-plan';
import { Phrases } from './phrase';
import { ARABIC_PHRASES } from './phrases.ar';
import { GERMAN_PHRASES } from './phrases.de';
import { CHINESE_PHRASES } from './phrases.zh';
import { ENGLISH_PHRASES } from './phrases.en';
import { FRENCH_PHRASES } from './phrases.fr';
import { NORWEGIAN_PHRASES } from './phrases.nb';
import { SPANISH_PHRASES } from './phrases.es';

const PHRASES: Readonly<Record<StatementLanguage, Phrases>> = {
  en: ENGLISH_PHRASES,
  es: SPANISH_PHRASES,
  ar: ARABIC_PHRASES,
  fr: FRENCH_PHRASES,
  de: GERMAN_PHRASES,
  nb: NORWEGIAN_PHRASES,
  zh: CHINESE_PHRASES,
};

const REFERENCES = /\{\{([a-z-]+\.[a-z0-9-]+)\}\}/g;
const NAMES = /(?<!\{)\{([a-zA-Z]+)\}(?!\})/g;
const AGREEMENTS = /\[([a-z-]+\.[a-z0-9-]+): ([^|\]]*) \| ([^\]]*)\]/g;

function hasFigures(phrase: string, set: FigureSet): boolean {
  return [...phrase.matchAll(REFERENCES)].every(([, id = '']) =>
    isBreakdownId(id) ? findBreakdown(set, id) !== undefined : findFigure(set, id) !== undefined,
  );
}

function agree(phrase: string, set: FigureSet): string {
  return phrase.replace(AGREEMENTS, (_, id: string, one: string, other: string) =>
    isFigureId(id) && numberOf(set, id) === 1 ? one : other,
  );
}

/** The phrase in words; null where it does not apply or lacks a fact or figure. */
function speak({ phrase, when }: Said, facts: DraftFacts, names: ReadonlyMap<string, string>): string | null {
  if (when && !when(facts)) return null;
  const wording = PHRASES[facts.language][phrase];
  const needed = [...wording.matchAll(NAMES)].map(([, name = '']) => name);
  if (!needed.every((name) => names.has(name)) || !hasFigures(wording, facts.figures)) return null;
  // Facts go in last, so that brackets in a company's name are never taken for an agreement.
  return agree(wording, facts.figures).replace(NAMES, (whole, name: string) => names.get(name) ?? whole);
}

function draftBlock(
  block: PlannedBlock,
  facts: DraftFacts,
  names: ReadonlyMap<string, string>,
): string | null {
  const speakAll = (said: readonly Said[]) => said.flatMap((each) => speak(each, facts, names) ?? []);
  switch (block.kind) {
    case 'paragraph':
      return speakAll(block.say).join(signsOf(facts.language).betweenWords) || null;
    case 'list':
      return (
        speakAll(block.say)
          .map((item) => `- ${item}`)
          .join('\n') || null
      );
    case 'compared':
      return (
        comparedLines(facts)
          .map((line) => `- ${line}`)
          .join('\n') || null
      );
    case 'exhibit': {
      const shown = (!block.when || block.when(facts)) && findBreakdown(facts.figures, block.breakdown);
      return shown ? `[[${block.breakdown}]]` : null;
    }
    default: {
      const words = speak(block.say, facts, names);
      return words && `${block.kind === 'heading' ? '##' : '>'} ${words}`;
    }
  }
}

export function draftSection(kind: SectionKind, facts: DraftFacts): StatementSectionContent {
  const names = namedFacts(facts);
  const text = DRAFT_PLAN[kind].flatMap((block) => draftBlock(block, facts, names) ?? []).join('\n\n');
  return { kind, text };
}

/**
 * A first text for every section that the frameworks ask for, from the company's own figures.
 *
 * Figures are quoted by id, so every one of them can be traced and refreshed. What the records do
 * not show is said plainly, and what no record can know is left to the author as an open note.
 * The same facts give the same text.
 */
export function draftSections(facts: DraftFacts): StatementSectionContent[] {
  return outlineOf(facts.frameworks).map((kind) => draftSection(kind, facts));
}

import { cutIntoParts, joinedParts } from './cut-into-parts';
import { ImportedPart } from './import-statement';
import { textOfBlocks } from './place-parts';
import { proposeSection, SectionVocabulary } from './propose-section';
import { SourceBlock } from './source-block';
import { wordsOf } from '../talk/words';

/** The parts of a file in its order, each with the section that it is proposed for. */
export function proposeParts(blocks: readonly SourceBlock[], vocabulary: SectionVocabulary): ImportedPart[] {
  const parts = cutIntoParts(blocks).map((part) => ({ ...part, ...proposeSection(part, vocabulary) }));
  return joinedParts(parts).flatMap(({ heading, under, blocks: own, section, reason, words }) => {
    const text = textOfBlocks(own);
    const wordCount = own.reduce((sum, block) => sum + wordsOf(block.text).length, 0);
    return text === '' ? [] : [{ heading, under, text, wordCount, section, reason, words }];
  });
}

import { NO_FIGURES } from '../figure';
import { StatementLanguage } from '../language';
import { SectionKind } from '../section-kind';
import { formatText, parseText, SectionText } from '../section-text';
import { sentencesOf } from '../sentences';
import { StatementSectionContent } from '../statement';
import { fill, statementTexts } from '../texts/texts';
import { PlacedPart } from './import-statement';
import { plainLine, SourceBlock } from './source-block';

/** The note before imported text: an open one, which is never printed and which the checker asks about. */
const MARK: Readonly<Record<StatementLanguage, string>> = {
  en: 'From an earlier statement ({file}): check that every sentence still holds, then take this note out.',
  es: 'De una declaración anterior ({file}): compruebe que cada frase sigue siendo cierta y quite esta nota.',
  fr: 'D’une déclaration antérieure ({file}) : vérifiez que chaque phrase est toujours vraie, puis supprimez cette note.',
  de: 'Aus einer früheren Erklärung ({file}): Prüfen Sie, ob jeder Satz noch stimmt, und entfernen Sie dann diesen Hinweis.',
  nb: 'Fra en tidligere redegjørelse ({file}): Kontroller at hver setning fortsatt stemmer, og ta så bort denne merknaden.',
  zh: '取自以往的声明（{file}）：请核对每句话是否仍然属实，然后删除本提示。',
  ar: 'من بيان سابق ({file}): تحقق من أن كل جملة ما زالت صحيحة ثم احذف هذه الملاحظة.',
};

/** Marks that would make a figure, a table, a note or another kind of line of typed words are taken apart. */
function withoutMarks(line: string): string {
  return plainLine(line)
    .replace(/\{\{/g, '{ {')
    .replace(/\[\[/g, '[ [')
    .replace(/^(?:(?:>|-|##)\s+)+/, '');
}

function lineOf({ kind, text }: SourceBlock): string {
  const line = withoutMarks(text);
  if (kind === 'paragraph') return line;
  return `${kind === 'heading' ? '##' : '-'} ${line}`;
}

/** The blocks of a file in the form of a section's text: words only, nothing in them quotes or shows a figure. */
export function textOfBlocks(blocks: readonly SourceBlock[]): SectionText {
  return formatText(
    parseText(blocks.map((block) => `${lineOf(block)}${block.kind === 'bullet' ? '' : '\n'}`).join('\n')),
  );
}

/** Text that came back from a browser, by the same rules as when it was read. */
function asTyped(text: string): SectionText {
  const blocks = text.split(/\r?\n/).map((line): SourceBlock => {
    const heading = /^##\s+(.*)$/.exec(line.trim())?.[1];
    if (heading !== undefined) return { kind: 'heading', level: 1, text: heading };
    const bullet = /^-\s+(.*)$/.exec(line.trim())?.[1];
    return bullet === undefined ? { kind: 'paragraph', text: line } : { kind: 'bullet', text: bullet };
  });
  return textOfBlocks(blocks.filter(({ text: words }) => words.trim() !== ''));
}

/** Nothing but headings and notes of what to write. */
function isEmpty(text: SectionText, language: StatementLanguage): boolean {
  const hasExhibit = parseText(text).some(({ kind }) => kind === 'exhibit');
  return !hasExhibit && sentencesOf(text, NO_FIGURES, language).length === 0;
}

/** The section has its name already. */
function isNameOf(kind: SectionKind, heading: string, language: StatementLanguage): boolean {
  return plainLine(heading).toLowerCase() === statementTexts(language).sections[kind].toLowerCase();
}

/**
 * The sections that take parts, with their new text: in one without a sentence the imported text stands first, before
 * the notes of what to write; elsewhere it comes after what is there. Both begin with a note that says where it is from.
 */
export function placeParts(
  sections: readonly StatementSectionContent[],
  parts: readonly PlacedPart[],
  { fileName, language }: { readonly fileName: string; readonly language: StatementLanguage },
): { readonly kind: SectionKind; readonly text: SectionText }[] {
  const mark = `> ${withoutMarks(fill(MARK[language], { file: fileName }))}`;
  return sections.flatMap(({ kind, text }) => {
    const own = parts.filter(({ section }) => section === kind);
    if (own.length === 0) return [];
    const placed = own.flatMap(({ heading, text: words }) => {
      const title = isNameOf(kind, heading, language) ? '' : withoutMarks(heading);
      return [...(title ? [`## ${title}`] : []), asTyped(words)];
    });
    const imported = [mark, ...placed];
    const order = isEmpty(text, language) ? [...imported, text] : [text, ...imported];
    return [{ kind, text: order.filter((each) => each.trim() !== '').join('\n\n') }];
  });
}

import { joinLines } from '../join-lines';
import {
  chineseNumber,
  endsLikeSentence,
  LONGEST_HEADING,
  looksLikeHeading,
  plainLine,
  SourceBlock,
  withoutBullet,
} from './source-block';

/** `# Heading`, as Markdown has it. */
const MARKED = /^(#{1,6})\s+(.*?)\s*#*$/;
/** What follows the marks of a line is no heading where it is longer: then it is not searched for marks at its end either. */
const LONGEST_MARKED = 4 * LONGEST_HEADING;

/** A heading as Markdown marks it; null for any other line. */
function markedHeading(line: string): SourceBlock | null {
  const [, marks, text] = (line.length <= LONGEST_MARKED && MARKED.exec(line)) || [];
  return marks && text ? heading(marks.length, text) : null;
}

/** `2.1 Heading`; one number is the highest level. */
const NUMBERED = /^((?:\d{1,2}\.)*\d{1,2})\.?\s+(?=\p{Lu}|\p{Lo})/u;

function headingOf(lines: readonly string[], raw: readonly string[]): SourceBlock | null {
  const [line = '', under = ''] = lines;
  const marked = lines.length === 1 ? markedHeading(line) : null;
  if (marked) return marked;
  if (lines.length === 2 && /^(={3,}|-{3,})$/.test(raw[1] ?? ''))
    return heading(under.startsWith('=') ? 1 : 2, line);
  if (lines.length > 1 || !looksLikeHeading(line) || withoutBullet(line) !== null) return null;
  const chinese = chineseNumber(line);
  if (chinese) return heading(chinese.level, chinese.words);
  const numbered = NUMBERED.exec(line);
  if (numbered) return heading(numbered[1]?.split('.').length ?? 1, line.slice(numbered[0].length));
  // All capitals stand above headings in ordinary letters.
  return heading(line === line.toUpperCase() && line !== line.toLowerCase() ? 1 : 2, line);
}

function heading(level: number, text: string): SourceBlock {
  return text.length > LONGEST_HEADING ? { kind: 'paragraph', text } : { kind: 'heading', level, text };
}

/** A block while its lines are read. */
type OpenBlock =
  | Extract<SourceBlock, { kind: 'heading' }>
  | { readonly kind: 'paragraph' | 'bullet'; readonly lines: string[] };

/** Wrapped lines are joined again; a bullet begins a block of its own. */
function blocksOf(lines: readonly string[]): SourceBlock[] {
  const blocks: OpenBlock[] = [];
  for (const line of lines) {
    const marked = markedHeading(line);
    const bullet = withoutBullet(line);
    const last = blocks.at(-1);
    if (marked) blocks.push(marked.kind === 'heading' ? marked : { kind: marked.kind, lines: [marked.text] });
    else if (bullet !== null) blocks.push({ kind: 'bullet', lines: [bullet] });
    else if (last && last.kind !== 'heading') last.lines.push(line);
    else blocks.push({ kind: 'paragraph', lines: [line] });
  }
  return blocks.map((block) =>
    block.kind === 'heading' ? block : { kind: block.kind, text: joinLines(block.lines) },
  );
}

/**
 * The blocks of a plain text. An empty line ends a block; a file that has none has a block on each line. Headings are
 * those that Markdown marks or underlines, and short lines by themselves that do not end like a sentence.
 */
export function blocksOfPlainText(text: string): SourceBlock[] {
  const lines = text.split(/\r\n?|\n|\f|\u2028|\u2029/);
  const isSpaced = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1);
  const isWrapped = isSpaced && lines.some((line) => line.trim() !== '' && !endsLikeSentence(line.trim()));
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '' || !isSpaced) groups.push([]);
    if (line.trim() !== '') groups.at(-1)?.push(line);
  }
  return groups.flatMap((raw) => {
    const plain = raw.map(plainLine).filter((line) => line !== '');
    if (plain.length === 0) return [];
    const found = headingOf(
      plain,
      raw.map((line) => line.trim()),
    );
    if (found) return [found];
    return isWrapped ? blocksOf(plain) : plain.flatMap((line) => blocksOf([line]));
  });
}

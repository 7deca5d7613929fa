import { xmlText } from '@firebreak/platform/server/xml';

/** How a stretch of text looks. */
export interface RunLook {
  /** A character style of `styles.ts`. */
  readonly style?: string;
  readonly bold?: boolean;
  /** "0B6B6B" */
  readonly colour?: string;
}

/** Letters that are written from the right: Hebrew, Arabic and their kin, with their presentation forms. */
const FROM_RIGHT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff';
/** Words and numbers of the other way between letters from the right, with the signs within them. */
const OTHERS = new RegExp(
  `[[\\p{L}\\p{N}]--[${FROM_RIGHT}]](?:[^${FROM_RIGHT}]*[[\\p{L}\\p{N}%]--[${FROM_RIGHT}]])?`,
  'gv',
);
const HAS_FROM_RIGHT = new RegExp(`[${FROM_RIGHT}]`);

interface Stretch {
  readonly text: string;
  readonly fromRight: boolean;
}

/**
 * Word asks of each run which way it is written. Signs between words follow the paragraph, so that brackets around a
 * Latin name in an Arabic sentence close on the right side.
 */
function stretchesOf(text: string, rightToLeft: boolean): Stretch[] {
  if (!rightToLeft && !HAS_FROM_RIGHT.test(text)) return [{ text, fromRight: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { index, 0: other } of text.matchAll(OTHERS)) {
    if (index > end) stretches.push({ text: text.slice(end, index), fromRight: true });
    stretches.push({ text: other, fromRight: false });
    end = index + other.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), fromRight: true });
  return stretches;
}

/** Text as runs of WordprocessingML; line breaks and tabs within it become spaces. */
export function runs(text: string, rightToLeft: boolean, look: RunLook = {}): string {
  return stretchesOf(text.replace(/\s+/g, ' '), rightToLeft)
    .map(
      (stretch) =>
        `<w:r>${runProperties(look, stretch.fromRight)}<w:t xml:space="preserve">${xmlText(stretch.text)}</w:t></w:r>`,
    ) // prettier-ignore
    .join('');
}

function runProperties({ style, bold, colour }: RunLook, fromRight: boolean): string {
  const properties = [
    style && `<w:rStyle w:val="${style}"/>`,
    bold && '<w:b/><w:bCs/>',
    colour && `<w:color w:val="${colour}"/>`,
    fromRight && '<w:rtl/>',
  ].filter((property) => !!property);
  return properties.length > 0 ? `<w:rPr>${properties.join('')}</w:rPr>` : '';
}

/** A number that Word works out on every page; only the contents are another field of our documents. */
export function field(code: 'PAGE' | 'NUMPAGES'): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

import { statementProblem } from '@firebreak/statements/model';
import iconv from 'iconv-lite';

const MARKED: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

/** Letters of Arabic in its Windows encoding, where Western ones have accents and signs. */
const ARABIC_BYTE = (byte: number) => byte >= 0xc7 && byte <= 0xed;

/**
 * The words of a plain text in whichever encoding it is: by its mark, else UTF-8, else the Windows encoding of Western
 * languages, or of Arabic where its letters are the more part.
 * @throws Problem import-type-refused where the bytes are no text
 */
export function decodeText(bytes: Buffer): string {
  const marked = MARKED.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return iconv.decode(bytes, marked[1]);
  if (bytes.includes(0)) throw statementProblem('import-type-refused');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const beyond = bytes.filter((byte) => byte >= 0x80);
    const letters = beyond.filter(ARABIC_BYTE).length;
    const isArabic = letters > bytes.length / 3 && letters > beyond.length * 0.8;
    return iconv.decode(bytes, isArabic ? 'windows-1256' : 'windows-1252');
  }
}

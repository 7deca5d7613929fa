import { standTogether } from '../join-lines';

/** A piece of text on a page of a PDF, as a program that reads it hands it out, in the order of the file. */
export interface PdfPiece {
  readonly text: string;
  /** Left edge and baseline in points from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly rightToLeft: boolean;
}

export interface PdfPage {
  /** In points. */
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** What stands on one baseline. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Share of the letters' size by which pieces on one line may be off it: small raised numbers of notes. */
const OFF_LINE = 0.45;
/** A gap of this share of the size is a space that the file does not have as a sign. */
const GAP = 0.15;
/** Lines of Chinese are filled by moving their signs apart. */
const GAP_IN_UNSPACED = 0.6;

const rightOf = ({ x, width }: PdfPiece) => x + width;

function joined(pieces: readonly PdfPiece[]): PdfLine | null {
  const rightToLeft = pieces.filter((piece) => piece.rightToLeft).length * 2 > pieces.length;
  const ordered = rightToLeft ? [...pieces].sort((a, b) => rightOf(b) - rightOf(a)) : pieces;
  let text = '';
  ordered.forEach((piece, at) => {
    const before = ordered[at - 1];
    const gap = before ? (rightToLeft ? before.x - rightOf(piece) : piece.x - rightOf(before)) : 0;
    const least = before && standTogether(before.text, piece.text) ? GAP_IN_UNSPACED : GAP;
    text += before && gap > least * piece.size ? ` ${piece.text}` : piece.text;
  });
  if (text.trim() === '') return null;
  const written = pieces.filter((piece) => piece.text.trim() !== '');
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: written.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: written.reduce((most, piece) => Math.max(most, rightOf(piece)), -Infinity),
    y: written[0]?.y ?? 0,
    size: written.reduce((most, { size }) => Math.max(most, size), 0),
    bold: written.every(({ bold }) => bold),
  };
}

/** The lines of a page in the order of the file, which is the order of reading in all but careless ones. */
export function linesOfPage({ pieces }: PdfPage): PdfLine[] {
  // The anchor is the first piece of a line that has letters, or the first one before there is any.
  const lines: { pieces: PdfPiece[]; anchor: PdfPiece }[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const size = Math.max(piece.size, last?.anchor.size ?? 0);
    if (last && Math.abs(last.anchor.y - piece.y) <= OFF_LINE * size) {
      if (last.anchor.text.trim() === '' && piece.text.trim() !== '') last.anchor = piece;
      last.pieces.push(piece);
    } else lines.push({ pieces: [piece], anchor: piece });
  }
  return lines.flatMap((line) => joined(line.pieces) ?? []);
}

import { COLOURS, Element } from '@firebreak/platform/server/pdf';
import { SIGNATURE_PAD, strokePath, type StatementSignature } from '@firebreak/statements/model';
import { Drawing } from './drawing';

/** Points between the line to sign on and the paragraph above it. */
const ROOM = 42;
const TYPED = { size: 15, leading: 20, colour: COLOURS.ink };
/** A long name is written smaller, down to this size. */
const SMALLEST = 7;

interface SignedLine {
  readonly signature: StatementSignature;
  readonly line: { readonly left: number; readonly width: number };
  /** For those who do not see what was drawn. */
  readonly alt: string;
}

/** Puts the name on the line: as it was typed, or the strokes of the pen. */
export function drawSignature(
  { flow, document }: Drawing,
  { signature, line, alt }: SignedLine,
  parent: Element,
): void {
  const top = flow.y - ROOM;
  if (signature.kind === 'typed') {
    const linesAt = (size: number) =>
      document.lines([{ text: signature.name, bold: true }], line.width, { ...TYPED, size });
    let size = TYPED.size;
    while (size > SMALLEST && linesAt(size).length > 1) size--;
    const [name] = linesAt(size);
    if (!name) return;
    const style = { ...TYPED, size };
    const element = document.element('P', parent);
    document.drawLine(name, line.left, flow.y - TYPED.leading - 4, line.width, style, element);
    element.end();
    return;
  }
  const scale = Math.min(ROOM / SIGNATURE_PAD.height, line.width / SIGNATURE_PAD.width);
  const width = SIGNATURE_PAD.width * scale;
  const left = document.direction === 'rtl' ? line.left + line.width - width : line.left;
  const bbox = [left, top, left + width, flow.y];
  document.figure({ alt, bbox }, parent, () => {
    document.pdf.save();
    document.pdf.translate(left, top).scale(scale);
    document.pdf
      .path(strokePath(signature.strokes))
      .lineWidth(1.4 / scale)
      .lineCap('round')
      .lineJoin('round');
    document.pdf.stroke(document.shade(COLOURS.ink));
    document.pdf.restore();
  });
}

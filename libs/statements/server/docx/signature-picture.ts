import { Canvas } from '@firebreak/platform/server/charts';
import { SIGNATURE_PAD, strokePath, type Stroke } from '@firebreak/statements/model';

/** Pixels for each unit of the pad. */
const SCALE = 2;
/** In units of the pad. */
const PEN = 4;
const INK = '#1B1F24';
const CORNERS_OF_A_DOT = 12;

/** What was drawn on the pad, as lines and as dots. The same strokes give the same bytes. */
export function signaturePicture(strokes: readonly Stroke[]): { png: Buffer; svg: string } {
  const { width, height } = SIGNATURE_PAD;
  const path = `<path d="${strokePath(strokes)}" fill="none" stroke="${INK}" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${path}</svg>`;
  const canvas = new Canvas(width * SCALE, height * SCALE);
  for (const stroke of strokes) drawStroke(canvas, stroke);
  return { png: canvas.png(), svg };
}

function drawStroke(canvas: Canvas, stroke: Stroke): void {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < stroke.length; at += 2)
    points.push([(stroke[at] ?? 0) * SCALE, (stroke[at + 1] ?? 0) * SCALE]);
  points.forEach((point, index) => {
    // Round where the pen turns, and where it stood still.
    canvas.fill([circle(point)], INK);
    const next = points[index + 1];
    if (next) canvas.line([point, next], PEN * SCALE, INK);
  });
}

function circle([x, y]: readonly [number, number]) {
  return Array.from({ length: CORNERS_OF_A_DOT }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS_OF_A_DOT;
    return [x + (PEN / 2) * SCALE * Math.cos(angle), y + (PEN / 2) * SCALE * Math.sin(angle)] as const;
  });
}

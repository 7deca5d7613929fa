/** A stroke of a pen: x1, y1, x2, y2 … in whole units of the pad. */
export type Stroke = readonly number[];

/** The pad on which a name is drawn, in units of its own. */
export const SIGNATURE_PAD = { width: 600, height: 200 } as const;

/** Numbers of all strokes together; a long name drawn slowly has about 1500. */
const MOST_NUMBERS = 6000;
/** Less is a dot or a slip of the hand. */
const FEWEST_NUMBERS = 8;

/** A name under a statement. */
export type SignatureMark =
  | { readonly kind: 'typed'; readonly name: string }
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] };

/** A mark with who made it and when, as the server saw it: part of the version and of its hash. */
export type StatementSignature = SignatureMark & {
  /** ISO time. */
  readonly at: string;
  readonly accountId: string;
  /** The account's name. */
  readonly account: string;
};

/** Whole numbers within the pad, in pairs, neither next to nothing nor too many. */
export function areStrokes(value: unknown): value is readonly Stroke[] {
  if (!Array.isArray(value)) return false;
  const strokes = value as readonly unknown[];
  const inPairs = strokes.every((each) => Array.isArray(each) && each.length > 0 && each.length % 2 === 0);
  if (!inPairs) return false;
  const numbers = (strokes as readonly (readonly unknown[])[]).flat();
  if (numbers.length < FEWEST_NUMBERS || numbers.length > MOST_NUMBERS) return false;
  return (strokes as readonly (readonly unknown[])[]).every((stroke) => stroke.every(isWithinPad));
}

function isWithinPad(value: unknown, index: number): boolean {
  const most = index % 2 === 0 ? SIGNATURE_PAD.width : SIGNATURE_PAD.height;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

/** The strokes as the data of an SVG path. */
export function strokePath(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) => {
      const points: string[] = [];
      for (let at = 0; at < stroke.length; at += 2) points.push(`${stroke[at]} ${stroke[at + 1]}`);
      // A single point is a dot only where a line leads to it.
      return `M${points[0]}L${(points.length > 1 ? points.slice(1) : points).join('L')}`;
    })
    .join('');
}

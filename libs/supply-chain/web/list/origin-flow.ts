import type { GoodOrigin, OriginPlace, OriginStep } from '@firebreak/supply-chain/model';

/** A country's part of a step as a block, or what is known of the rest. Lengths and places from 0 to 1. */
export interface FlowBlock {
  readonly key: string;
  readonly step: number;
  /** Null for the rest of the step. */
  readonly place: OriginPlace | null;
  readonly rest: RestKind | null;
  readonly share: number;
  readonly top: number;
  readonly height: number;
}

export const REST_KINDS = ['filteredOut', 'countedNearer', 'began', 'unknown'] as const;
export type RestKind = (typeof REST_KINDS)[number];

/** Goods from a block of one step to a block of the step below, as a ribbon. */
export interface FlowRibbon {
  readonly key: string;
  /** The step of the supplying side. */
  readonly step: number;
  readonly from: FlowBlock;
  readonly fromTop: number;
  readonly toTop: number;
  readonly height: number;
}

export interface FlowDrawing {
  readonly blocks: readonly FlowBlock[];
  readonly ribbons: readonly FlowRibbon[];
}

/** Room between two blocks, of the height of the drawing; more blocks than these share the same room. */
const GAP = 0.025;
const MOST_GAPS = 10;

/** Where each block of the drawing stands: a column for each step, as high as the drawing, the largest share on top. */
export function originFlow({ steps, flows }: GoodOrigin): FlowDrawing {
  const blocks = steps.flatMap(blocksOf);
  const blockAt = new Map(blocks.map((block) => [block.key, block]));
  const usedFrom = new Map<string, number>();
  const usedTo = new Map<string, number>();
  const ribbons = flows.flatMap(({ step, from, to, share }): FlowRibbon[] => {
    const source = blockAt.get(`${step} ${from}`);
    const target = blockAt.get(`${step - 1} ${to}`);
    if (!source || !target || share <= 0) return [];
    const height = (share / source.share) * source.height;
    const fromTop = source.top + (usedFrom.get(source.key) ?? 0);
    const toTop = target.top + (usedTo.get(target.key) ?? 0);
    usedFrom.set(source.key, fromTop - source.top + height);
    usedTo.set(target.key, toTop - target.top + height);
    return [{ key: `${step} ${from} ${to}`, step, from: source, fromTop, toTop, height }];
  });
  return { blocks, ribbons };
}

function blocksOf(step: OriginStep): FlowBlock[] {
  const parts = [
    ...step.places.map((place) => ({
      key: `${step.step} ${place.country}`,
      place,
      rest: null,
      share: place.share,
    })),
    ...REST_KINDS.map((rest) => ({ key: `${step.step} ${rest}`, place: null, rest, share: step[rest] })),
  ].filter(({ share }) => share > 1e-6);
  // Gaps come off the height that all steps share, so that a share is as high in each of them.
  const room = 1 - GAP * MOST_GAPS;
  let top = 0;
  return parts.map((part) => {
    const height = part.share * room;
    const block = { ...part, step: step.step, top, height };
    top += height + GAP * Math.min(1, MOST_GAPS / parts.length);
    return block;
  });
}

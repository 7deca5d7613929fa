import { deriveTiers, type TierLink } from '../tiers';
import type { ChainLink, ChainQuestion, ChainWalk } from './chain-walk';

/** A link with what walks see of it; for tests and other small chains that are at hand as a whole. */
export interface WalkedLink extends TierLink {
  readonly suggested?: boolean;
}

/**
 * Runs a walk over links that are at hand.
 * @param tiers as recorded; derived from the links where left out
 * @param told called with every question
 */
export function walkInMemory<T>(
  walk: ChainWalk<T>,
  links: readonly WalkedLink[],
  tiers: ReadonlyMap<string, number> = deriveTiers(links),
  told: (question: ChainQuestion) => void = () => undefined,
): T {
  let step = walk.next();
  while (!step.done) {
    told(step.value);
    step = walk.next(answer(step.value, links, tiers));
  }
  return step.value;
}

function answer(
  { ask, of, nearest }: ChainQuestion,
  links: readonly WalkedLink[],
  tiers: ReadonlyMap<string, number>,
): ChainLink[] {
  const seen = links.map(({ buyerSupplierId, supplierId, suggested = false }) =>
    ask === 'buyers'
      ? { from: supplierId, to: buyerSupplierId, suggested }
      : { from: buyerSupplierId ?? '', to: supplierId, suggested },
  );
  return of.flatMap((id) =>
    seen
      .filter(({ from }) => from === id)
      .map((link) => ({ ...link, toTier: link.to === null ? null : (tiers.get(link.to) ?? null) }))
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, nearest),
  );
}

function rank({ to, toTier }: ChainLink): number {
  return to === null ? 0 : (toTier ?? Infinity);
}

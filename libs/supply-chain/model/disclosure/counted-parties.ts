import type { LinkKind } from '../supplier';

/** Parties told only as a number. */
export interface CountedParties {
  /** Key of the party they supply; null: they supply the discloser, or somebody who is told as a number too. */
  readonly parentKey: string | null;
  readonly tier: number;
  readonly kind: LinkKind;
  readonly parties: number;
}

/** What tells one group of a snapshot from the others. */
function groupOf({ parentKey, tier, kind }: CountedParties): string {
  return [parentKey ?? '', tier, kind].join('/');
}

/** One number for each group, in the order in which the groups first come. */
export function addUp(parts: Iterable<CountedParties>): CountedParties[] {
  const groups = new Map<string, CountedParties>();
  for (const part of parts) {
    const before = groups.get(groupOf(part));
    groups.set(groupOf(part), before ? { ...before, parties: before.parties + part.parties } : part);
  }
  return [...groups.values()];
}

/** The groups without these parties; one that comes to nothing goes. */
export function takeAway(
  counted: readonly CountedParties[],
  parts: Iterable<CountedParties>,
): CountedParties[] {
  const less = new Map(addUp(parts).map((part) => [groupOf(part), part.parties]));
  return counted
    .map((group) => ({ ...group, parties: group.parties - (less.get(groupOf(group)) ?? 0) }))
    .filter(({ parties }) => parties > 0);
}

import type { WhatIfChanges } from './changes';
import { NotPossible } from './not-possible';
import type { OwnFacts } from './prepared-supplier';

/**
 * The facts of the suppliers whose findings are closed or whose sites are dropped, by supplier number. A closed
 * finding counts as closed and verified from its own day: it ages on, and an ILO indicator keeps its floor.
 *
 * @throws NotPossible for a finding or site that no supplier has, for harm that is no finding (nobody closes a confirmed
 *   listing by wishing), and for a site that is its supplier's only one
 */
export function changedFacts(
  suppliers: readonly OwnFacts[],
  { closedFindings, droppedSites }: Pick<WhatIfChanges, 'closedFindings' | 'droppedSites'>,
): Map<number, OwnFacts> {
  const changed = new Map<number, OwnFacts>();
  if (closedFindings.length + droppedSites.length === 0) return changed;
  const closed = new Set(closedFindings);
  const dropped = new Set(droppedSites);
  suppliers.forEach((facts, number) => {
    const events = facts.events.map((event) => {
      if (!closed.delete(event.id)) return event;
      if (event.kind !== 'finding')
        throw new NotPossible('no-finding', `${event.id} is no finding that could be closed`);
      return { ...event, state: 'closed-verified' as const };
    });
    const sites = facts.sites.filter(({ siteId }) => !dropped.delete(siteId));
    if (sites.length === 0) {
      const who = facts.supplierId;
      throw new NotPossible('only-site', `the only site of supplier ${who}`, { who });
    }
    const isOther =
      sites.length < facts.sites.length || events.some((event, at) => event !== facts.events[at]);
    if (isOther) changed.set(number, { ...facts, events, sites });
  });
  const [unknown] = [...closed, ...dropped];
  if (unknown !== undefined) throw new NotPossible('not-here', `nothing here is called ${unknown}`);
  return changed;
}

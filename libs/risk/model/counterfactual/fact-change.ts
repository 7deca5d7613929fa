import type { ControlFacts, SiteFacts, SupplierFacts } from '../facts';
import type { HarmState } from '../harm';

/** One thing about a supplier that could be otherwise. */
export type FactChange =
  /** The answer to an event moves on; `cleared`: it turns out to be none, and no longer counts. */
  | { readonly kind: 'event'; readonly eventId: string; readonly state: HarmState | 'cleared' }
  /** A questionnaire is answered, or its answers are better backed. */
  | { readonly kind: 'controls'; readonly controls: ControlFacts }
  /** An audit covers a site; null: every site. */
  | { readonly kind: 'audited'; readonly siteId: string | null; readonly on: string }
  /** Something about a site becomes known, or turns out otherwise. */
  | { readonly kind: 'site'; readonly siteId: string; readonly site: Partial<KnowableSiteFacts> }
  /** The exposure of a supplier below comes to another value, 0..100. */
  | { readonly kind: 'below'; readonly supplierId: string; readonly exposure: number };

/** What somebody can find out about a site. */
export type KnowableSiteFacts = Pick<
  SiteFacts,
  'goods' | 'workforce' | 'locationPrecision' | 'sector' | 'headcount'
>;

/**
 * The facts as they would be. Changes apply in the order given; of two about the same thing the later one stands.
 * @throws RangeError for an event, site or supplier below that the facts do not have
 */
export function withChanges(facts: SupplierFacts, changes: readonly FactChange[]): SupplierFacts {
  return changes.reduce(withChange, facts);
}

function withChange(facts: SupplierFacts, change: FactChange): SupplierFacts {
  switch (change.kind) {
    case 'event':
      return { ...facts, events: withEvent(facts.events, change) };
    case 'controls':
      return { ...facts, controls: change.controls };
    case 'audited': {
      const covers = (site: SiteFacts) => change.siteId === null || site.siteId === change.siteId;
      return {
        ...facts,
        sites: replaced(facts.sites, covers, (site) => ({ ...site, auditedOn: change.on })),
      };
    }
    case 'site': {
      const isIt = ({ siteId }: SiteFacts) => siteId === change.siteId;
      return { ...facts, sites: replaced(facts.sites, isIt, (site) => ({ ...site, ...change.site })) };
    }
    case 'below':
      return {
        ...facts,
        below: replaced(
          facts.below,
          ({ supplierId }) => supplierId === change.supplierId,
          (supplier) => ({ ...supplier, exposure: change.exposure }),
        ),
      };
  }
}

function withEvent(
  events: SupplierFacts['events'],
  { eventId, state }: Extract<FactChange, { kind: 'event' }>,
): SupplierFacts['events'] {
  const isIt = ({ id }: { id: string }) => id === eventId;
  if (state !== 'cleared') return replaced(events, isIt, (event) => ({ ...event, state }));
  if (!events.some(isIt)) throw new RangeError('the change is about nothing that the facts have');
  return events.filter((event) => !isIt(event));
}

function replaced<T>(items: readonly T[], isIt: (item: T) => boolean, change: (item: T) => T): T[] {
  if (!items.some(isIt)) throw new RangeError('the change is about nothing that the facts have');
  return items.map((item) => (isIt(item) ? change(item) : item));
}

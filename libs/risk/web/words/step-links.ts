import type { Step } from '@firebreak/risk/model';

/** A page that says more of a step; `what` names the words of the link. */
export interface StepLink {
  readonly to: readonly string[];
  readonly what: 'country' | 'sector' | 'goods' | 'controls' | 'finding' | 'audits' | 'signals' | 'below';
}

/**
 * Where a step can be followed up: the profile of its country, sector or good, the finding or the tab of the
 * supplier that it speaks of, or the supplier below. Null where there is nothing to open.
 */
export function stepLink({ kind, key, facts }: Step, supplierId: string): StepLink | null {
  const tab = (name: string) => ['/suppliers', supplierId, name];
  const page = (what: 'country' | 'sector' | 'goods', path: string, of: unknown): StepLink | null =>
    typeof of === 'string' && of !== '' ? { to: ['/risk', path, of], what } : null;
  switch (kind) {
    case 'country':
      return page('country', 'countries', facts['country']);
    case 'sector':
      return page('sector', 'sectors', facts['code']);
    case 'goods':
      return page('goods', 'goods', facts['listedAs']);
    case 'workforce':
      return null;
    case 'controls':
      return { to: tab('questionnaires'), what: 'controls' };
    case 'harm':
      return harmLink(String(facts['kind']), key.replace(/^harm\//, ''), tab);
    case 'below':
      return { to: ['/suppliers', String(facts['supplierId']), 'risk'], what: 'below' };
  }
}

function harmLink(kind: string, id: string, tab: (name: string) => string[]): StepLink {
  if (kind === 'finding') return { to: ['/audits', 'findings', id], what: 'finding' };
  return kind === 'subcontracting-signal'
    ? { to: tab('signals'), what: 'signals' }
    : { to: tab('audits'), what: 'audits' };
}

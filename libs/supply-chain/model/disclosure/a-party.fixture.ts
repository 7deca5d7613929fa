import type { ListedParty } from './visibility';

/** A party of the list's owner: state what matters. */
export function aParty(facts: Partial<ListedParty> & Pick<ListedParty, 'id'>): ListedParty {
  return {
    parentId: null,
    steps: 1,
    parties: 1,
    name: `Party ${facts.id}`,
    country: 'IN',
    region: 'Tamil Nadu',
    address: '12 Mill Road',
    kind: 'supplier',
    good: 'Cotton yarn',
    hs: '5205',
    isic: '1311',
    share: 0.37,
    since: '2021-05-01',
    limit: 'name',
    ...facts,
  };
}

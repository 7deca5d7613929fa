import type {
  Conversion,
  CustodyStep,
  DossierCustody,
  DossierParty,
  DossierView,
} from '@firebreak/statements/model';
import type { ChainMember } from '@firebreak/supply-chain/model';

/** Somebody new on the chain. */
export const newParty = (facts: Partial<DossierParty>): DossierParty => ({
  id: crypto.randomUUID(),
  supplierId: null,
  siteId: null,
  name: '',
  siteName: '',
  country: '',
  role: '',
  tier: null,
  origin: false,
  ...facts,
});

/** The next step: on from where the last one led, as far as the parties tell. */
export function newStep(
  { parties, steps }: DossierCustody,
  { product, request }: Pick<DossierView, 'product' | 'request'>,
): CustodyStep {
  const last = steps.at(-1);
  const from = last?.to ?? parties[0]?.id ?? '';
  const next = parties[parties.findIndex(({ id }) => id === from) + 1]?.id ?? parties.at(-1)?.id ?? '';
  return {
    id: crypto.randomUUID(),
    from,
    to: next,
    on: last?.on ?? request.receivedOn ?? '',
    material: '',
    quantity: 0,
    unit: last?.unit ?? product.unit,
    documents: [],
  };
}

/** A yield to fill in, at the first party that both gets and sends something. */
export function newConversion({ parties, steps, conversions }: DossierCustody): Conversion {
  const makers = parties.filter(
    ({ id }) => steps.some(({ to }) => to === id) && steps.some(({ from }) => from === id),
  );
  const maker = makers.find(({ id }) => !conversions.some(({ party }) => party === id)) ?? makers[0];
  const party = maker?.id ?? parties[0]?.id ?? '';
  const arriving = steps.find(({ to }) => to === party);
  const leaving = steps.find(({ from }) => from === party);
  return {
    id: crypto.randomUUID(),
    party,
    input: arriving?.material ?? '',
    inputUnit: arriving?.unit ?? 'kg',
    output: leaving?.material ?? '',
    outputUnit: leaving?.unit ?? 'kg',
    yield: 1,
    basis: '',
  };
}

/** Without a party, its steps and its yields; a chain that ended there has no end. */
export function withoutParty(custody: DossierCustody, id: string): DossierCustody {
  return {
    ...custody,
    parties: custody.parties.filter((party) => party.id !== id),
    steps: custody.steps.filter(({ from, to }) => from !== id && to !== id),
    conversions: custody.conversions.filter(({ party }) => party !== id),
    end: custody.end === id ? null : custody.end,
  };
}

/**
 * With members of the recorded chain of a party: each stands before the one that it supplies. What they send is left to
 * people.
 * @param members nearest first
 */
export function withChain(
  custody: DossierCustody,
  partyId: string,
  members: readonly ChainMember[],
): DossierCustody {
  const parties = [...custody.parties];
  for (const { id, name, country, tier, via } of members) {
    const next = parties.findIndex((party) => via !== null && party.supplierId === via.id);
    const at = next >= 0 ? next : parties.findIndex((party) => party.id === partyId);
    parties.splice(Math.max(0, at), 0, newParty({ supplierId: id, name, country, tier }));
  }
  return { ...custody, parties };
}

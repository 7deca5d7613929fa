import type { DossierCustody, DossierView } from '@firebreak/statements/model';
import type { ChainMember } from '@firebreak/supply-chain/model';
import { newConversion, newParty, newStep, withChain, withoutParty } from './edit-chain';

const parties = ['farm', 'mill', 'us'].map((id) => ({ ...newParty({ name: id }), id }));
const step = { id: '1', from: 'farm', to: 'mill', on: '2026-01-05', material: 'cotton', quantity: 900, unit: 't', documents: [] } as const; // prettier-ignore
const chain: DossierCustody = { parties, steps: [step], conversions: [], end: 'us', tolerance: 0 };
const dossier = { product: { unit: 'kg' }, request: { receivedOn: '2026-02-10' } } as DossierView;

it('leads the next step on from the last one', () => {
  expect(newStep(chain, dossier)).toMatchObject({ from: 'mill', to: 'us', on: '2026-01-05', unit: 't' });
  expect(newStep({ ...chain, steps: [] }, dossier)).toMatchObject({ from: 'farm', to: 'mill', unit: 'kg' });
});

it('proposes a yield where something arrives and something else leaves', () => {
  const steps = [step, { ...step, id: '2', from: 'mill', to: 'us', material: 'yarn', unit: 'kg' as const }];
  expect(newConversion({ ...chain, steps })).toMatchObject({
    party: 'mill',
    input: 'cotton',
    inputUnit: 't',
    output: 'yarn',
    outputUnit: 'kg',
  });
});

it('takes a party away with everything that names it', () => {
  const steps = [step, { ...step, id: '2', from: 'mill', to: 'us' }, { ...step, id: '3', to: 'us' }];
  const conversions = [newConversion({ ...chain, steps })];
  const left = withoutParty({ ...chain, steps, conversions }, 'mill');
  expect(left.parties.map(({ id }) => id)).toEqual(['farm', 'us']);
  expect(left.steps.map(({ id }) => id)).toEqual(['3']);
  expect(left.conversions).toEqual([]);
  expect([left.end, withoutParty(chain, 'us').end]).toEqual(['us', null]);
});

describe('the recorded chain of a supplier', () => {
  const member = (id: string, distance: number): ChainMember => ({
    id,
    name: `Supplier ${id}`,
    country: 'PK',
    tier: distance + 1,
    distance,
    via: null,
    suggested: false,
    inCircle: false,
    score: null,
    band: null,
  });

  it('puts each before the one that it supplies, and brings no steps', () => {
    const via = (id: string, distance: number, next: string) => ({
      ...member(id, distance),
      via: { id: next, name: `Supplier ${next}` },
    });
    const members = [member('gin', 1), member('dyer', 1), via('grower', 2, 'gin'), via('seed', 3, 'grower')];
    const changed = withChain(chain, 'mill', members);
    expect(changed.parties.map(({ name }) => name)).toEqual([
      'farm',
      'Supplier seed',
      'Supplier grower',
      'Supplier gin',
      'Supplier dyer',
      'mill',
      'us',
    ]);
    expect(changed.parties[2]).toMatchObject({ supplierId: 'grower', country: 'PK', tier: 3, siteId: null });
    expect(changed.steps).toBe(chain.steps);
  });

  it('finds those who were on the dossier’s chain already', () => {
    const known = { ...chain, parties: parties.map((party) => ({ ...party, supplierId: `s-${party.id}` })) };
    const grower = { ...member('grower', 2), via: { id: 's-farm', name: 'farm' } };
    expect(withChain(known, 'mill', [grower]).parties.map(({ name }) => name)).toEqual([
      'Supplier grower',
      'farm',
      'mill',
      'us',
    ]);
  });
});

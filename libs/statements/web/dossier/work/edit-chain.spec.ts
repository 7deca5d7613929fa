import type { DossierCustody, DossierView } from '@firebreak/statements/model';
import { newConversion, newParty, newStep, withoutParty } from './edit-chain';

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

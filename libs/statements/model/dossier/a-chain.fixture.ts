import type { Conversion, CustodyChain, CustodyStep } from './custody';

export const aStep = (
  changes: Partial<CustodyStep> & Pick<CustodyStep, 'id' | 'from' | 'to'>,
): CustodyStep => ({
  on: '2026-01-10',
  material: 'seed cotton',
  quantity: 10_000,
  unit: 'kg',
  documents: ['bill'],
  ...changes,
});

export const aConversion = (changes: Partial<Conversion> & Pick<Conversion, 'party'>): Conversion => ({
  id: `of-${changes.party}`,
  input: 'seed cotton',
  inputUnit: 'kg',
  output: 'lint',
  outputUnit: 'kg',
  yield: 0.38,
  basis: 'Ginning record',
  ...changes,
});

/**
 * Ten tonnes of seed cotton give 3,800 kg of lint (0.38), those 3,230 kg of yarn (0.85), those 16,150 shirts
 * (5 of a kilogram): every quantity worked out by hand.
 */
export const aCottonChain = (changes: Partial<CustodyChain> = {}): CustodyChain => ({
  parties: [
    { id: 'farm', name: 'Farm', origin: true },
    { id: 'gin', name: 'Gin', origin: false },
    { id: 'mill', name: 'Mill', origin: false },
    { id: 'sewer', name: 'Sewer', origin: false },
    { id: 'us', name: 'Own company', origin: false },
  ],
  steps: [
    aStep({ id: '1', from: 'farm', to: 'gin' }),
    aStep({ id: '2', from: 'gin', to: 'mill', on: '2026-01-20', material: 'lint', quantity: 3800 }),
    aStep({
      id: '3',
      from: 'mill',
      to: 'sewer',
      on: '2026-02-10',
      material: 'yarn',
      quantity: 3.23,
      unit: 't',
    }),
    aStep({
      id: '4',
      from: 'sewer',
      to: 'us',
      on: '2026-03-01',
      material: 'T-shirts',
      quantity: 16_150,
      unit: 'pcs',
    }),
  ],
  conversions: [
    aConversion({ party: 'gin' }),
    aConversion({ party: 'mill', input: 'lint', output: 'yarn', yield: 0.85 }),
    aConversion({ party: 'sewer', input: 'yarn', output: 'T-shirts', outputUnit: 'pcs', yield: 5 }),
  ],
  end: 'us',
  product: { material: 't-shirts', quantity: 16_150, unit: 'pcs' },
  tolerance: 0,
  ...changes,
});

/** The chain with one of its steps changed. */
export const withStep = (id: string, changes: Partial<CustodyStep>): CustodyChain => {
  const chain = aCottonChain();
  return { ...chain, steps: chain.steps.map((step) => (step.id === id ? { ...step, ...changes } : step)) };
};

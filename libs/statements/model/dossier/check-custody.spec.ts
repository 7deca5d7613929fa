import fc from 'fast-check';
import { aConversion, aCottonChain, aStep, withStep } from './a-chain.fixture';
import { checkCustody } from './check-custody';
import type { CustodyChain } from './custody';

const codes = (chain: CustodyChain) => checkCustody(chain).faults.map(({ code, party }) => [code, party]);

describe('a chain that adds up', () => {
  it('has no fault, and a balance of every material at every party', () => {
    const check = checkCustody(aCottonChain());
    expect(check.faults).toEqual([]);
    expect(check.addsUp).toBe(true);
    expect(check.balances.map(({ party, material, arrived, needed, state }) => [party, material, arrived, Math.round(needed * 1e6) / 1e6, state])).toEqual([
      ['farm', 'seed cotton', 0, 10_000, 'taken'],
      ['gin', 'seed cotton', 10_000, 10_000, 'even'],
      ['mill', 'lint', 3800, 3800, 'even'],
      ['sewer', 'yarn', 3.23, 3.23, 'even'],
      ['us', 'T-shirts', 16_150, 0, 'arrived'],
    ]); // prettier-ignore
  });

  it('may come in several shipments, in other units', () => {
    const chain = aCottonChain();
    const halves = [
      aStep({ id: '1a', from: 'farm', to: 'gin', quantity: 5, unit: 't' }),
      aStep({ id: '1b', from: 'farm', to: 'gin', quantity: 5000 / 0.45359237, unit: 'lb' }),
    ];
    expect(codes({ ...chain, steps: [...halves, ...chain.steps.slice(1)] })).toEqual([]);
  });

  it('lets a trader pass on what it got, without a yield', () => {
    const chain = aCottonChain();
    const [farm, ...rest] = chain.steps;
    const traded = [
      { ...farm!, to: 'trader' },
      aStep({ id: '1b', from: 'trader', to: 'gin', on: '2026-01-12' }),
    ];
    const parties = [...chain.parties, { id: 'trader', name: 'Trader', origin: false }];
    expect(codes({ ...chain, parties, steps: [...traded, ...rest] })).toEqual([]);
  });

  it('takes a blend from each of its inputs', () => {
    const chain: CustodyChain = {
      parties: ['cotton', 'polyester', 'spinner', 'us'].map((id) => ({
        id,
        name: id,
        origin: id === 'cotton' || id === 'polyester',
      })),
      // 1,000 kg of yarn, six parts of lint to four of fibre.
      steps: [
        aStep({ id: 'a', from: 'cotton', to: 'spinner', material: 'lint', quantity: 600 }),
        aStep({ id: 'b', from: 'polyester', to: 'spinner', material: 'fibre', quantity: 390 }),
        aStep({ id: 'c', from: 'spinner', to: 'us', material: 'yarn', quantity: 1000, on: '2026-02-01' }),
      ],
      conversions: [
        aConversion({ id: 'l', party: 'spinner', input: 'lint', output: 'yarn', yield: 1000 / 600 }),
        aConversion({ id: 'f', party: 'spinner', input: 'fibre', output: 'yarn', yield: 2.5 }),
      ],
      end: 'us',
      product: null,
      tolerance: 0,
    };
    const [fault, ...others] = checkCustody(chain).faults;
    expect(fault).toMatchObject({ code: 'short', party: 'spinner', material: 'fibre', unit: 'kg' });
    expect(fault!.quantity).toBeCloseTo(10, 9);
    expect(others).toEqual([]);
  });
});

describe('one thing changed', () => {
  it('finds where more was needed than arrived, and how much', () => {
    // 4,180 kg of lint take 11,000 kg of seed cotton; the mill has 380 kg over.
    const { faults, addsUp } = checkCustody(withStep('2', { quantity: 4180 }));
    expect(faults.map(({ code, party }) => [code, party])).toEqual([
      ['short', 'gin'],
      ['left', 'mill'],
    ]);
    expect(faults[0]).toMatchObject({ material: 'seed cotton', unit: 'kg' });
    expect(faults[0]!.quantity).toBeCloseTo(1000, 6);
    expect(faults[1]!.quantity).toBeCloseTo(380, 6);
    expect(addsUp).toBe(false);
  });

  it('takes goods left over for stock', () => {
    const { faults, addsUp } = checkCustody(withStep('1', { quantity: 12_000 }));
    expect(faults.map(({ code, party }) => [code, party])).toEqual([['left', 'gin']]);
    expect(faults[0]!.quantity).toBeCloseTo(2000, 6);
    expect(addsUp).toBe(true);
  });

  it('lets the tolerance cover a small difference, and not a larger one', () => {
    const chain = withStep('2', { quantity: 3838 }); // one percent more
    expect(codes({ ...chain, tolerance: 1 })).toEqual([]);
    expect(codes({ ...chain, tolerance: 0.9 })).toContainEqual(['short', 'gin']);
  });

  it.each([
    ['a step goes out before the goods came', withStep('2', { on: '2026-01-09' }), [['too-early', 'gin']]],
    ['nothing shows a step', withStep('2', { documents: [] }), [['no-document', null]]],
    ['a unit measures something else', withStep('2', { unit: 'm' }), [['units-differ', 'gin'], ['units-differ', 'mill']]],
    ['a step leads back to its party', withStep('4', { to: 'sewer' }), [['same-party', 'sewer'], ['no-way-on', 'sewer'], ['no-steps', 'us'], ['not-at-end', 'us']]],
    ['a step names nobody of the chain', withStep('1', { from: 'gone' }), [['unknown-party', null], ['no-steps', 'farm'], ['no-origin', 'gin']]],
    ['less reaches the end than the product has', withStep('4', { quantity: 16_000 }), [['left', 'sewer'], ['product-short', 'us']]],
    ['no yield is known', aCottonChain({ conversions: aCottonChain().conversions.slice(1) }), [['no-conversion', 'gin'], ['unused-input', 'gin']]],
    ['the source is not said to be one', aCottonChain({ parties: aCottonChain().parties.map((party) => ({ ...party, origin: false })) }), [['no-origin', 'farm']]],
    ['something arrives that nothing is made of', aCottonChain({ steps: [...aCottonChain().steps, aStep({ id: '5', from: 'farm', to: 'mill', material: 'dye', quantity: 3 })] }), [['unused-input', 'mill']]],
    ['nobody said where it ends', aCottonChain({ end: null }), [['no-way-on', 'us']]],
  ])('%s', (_, chain, expected) => expect(codes(chain)).toEqual(expected)); // prettier-ignore

  it('tells a missing document from quantities that do not add up', () => {
    expect(checkCustody(withStep('2', { documents: [] })).addsUp).toBe(true);
  });

  it('tells the day and the quantity that was not there yet', () => {
    const chain = aCottonChain();
    const late = [
      aStep({ id: '1a', from: 'farm', to: 'gin', quantity: 4000 }),
      aStep({ id: '1b', from: 'farm', to: 'gin', quantity: 6000, on: '2026-01-25' }),
    ];
    const [fault] = checkCustody({ ...chain, steps: [...late, ...chain.steps.slice(1)] }).faults;
    expect(fault).toMatchObject({ code: 'too-early', party: 'gin', on: '2026-01-20' });
    expect(fault!.quantity).toBeCloseTo(6000, 6);
  });
});

/** A straight chain of 2 to 6 conversions, whose quantities follow from the first one. */
const straight = fc
  .record({
    first: fc.integer({ min: 1, max: 1_000_000 }),
    yields: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 6 }),
  })
  .map(({ first, yields }): CustodyChain => {
    const ids = ['source', ...yields.map((_, index) => `p${index}`), 'end'];
    let quantity = first;
    const steps = ids.slice(1).map((to, index) => {
      if (index > 0) quantity *= yields[index - 1]! / 100;
      const on = `2026-01-${String(10 + index)}`;
      return aStep({ id: String(index), from: ids[index]!, to, material: `m${index}`, quantity, on });
    });
    return {
      parties: ids.map((id) => ({ id, name: id, origin: id === 'source' })),
      steps,
      conversions: yields.map((percent, index) =>
        aConversion({
          party: `p${index}`,
          input: `m${index}`,
          output: `m${index + 1}`,
          yield: percent / 100,
        }),
      ),
      end: 'end',
      product: null,
      tolerance: 0,
    };
  });

describe('any straight chain', () => {
  it('adds up as it was made, in kilograms as in grams, in any order of its steps', () => {
    fc.assert(
      fc.property(straight, (chain) => {
        const grams = chain.steps.map((step, index) =>
          index % 2 ? { ...step, unit: 'g' as const, quantity: step.quantity * 1000 } : step,
        );
        expect(codes(chain)).toEqual([]);
        expect(codes({ ...chain, steps: grams.reverse() })).toEqual([]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('is short at the very party that sends more than it can have made', () => {
    fc.assert(
      fc.property(straight, fc.nat(), fc.integer({ min: 1, max: 300 }), (chain, pick, percent) => {
        const index = 1 + (pick % (chain.steps.length - 1));
        const steps = chain.steps.map((step, at) =>
          at === index ? { ...step, quantity: step.quantity * (1 + percent / 100) } : step,
        );
        const short = checkCustody({ ...chain, steps }).faults.filter(({ code }) => code === 'short');
        expect(short.map(({ party }) => party)).toEqual([chain.steps[index]!.from]);
        const arrived = chain.steps[index - 1]!.quantity;
        expect(short[0]!.quantity! / arrived).toBeCloseTo(percent / 100, 6);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

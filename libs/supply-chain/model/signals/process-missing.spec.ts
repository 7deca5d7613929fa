import { processMissing, type Transformation } from './process-missing';

/** Buys cotton yarn, sends out woven shirts. */
function aShirtMaker(changes: Partial<Transformation> = {}): Transformation {
  return {
    supplierId: 'shirts',
    uses: ['5205'],
    makes: ['620520'],
    processes: ['weaving', 'cutting', 'sewing'],
    processesOfSuppliers: [],
    ...changes,
  };
}

const missing = (changes: Partial<Transformation>) =>
  processMissing(aShirtMaker(changes)).flatMap(({ facts }) => facts['missing']);

describe('processMissing', () => {
  it('is content where every step is done', () => {
    expect(processMissing(aShirtMaker())).toEqual([]);
  });

  it('asks who does the steps that nobody named', () => {
    expect(processMissing(aShirtMaker({ processes: ['cutting'] }))).toEqual([
      expect.objectContaining({
        rule: 'process-missing',
        subject: 'processes',
        facts: {
          trade: 'textiles',
          uses: ['5205'],
          makes: ['620520'],
          missing: ['weaving', 'sewing'],
          declared: ['cutting'],
          count: 2,
        },
        measure: 2,
      }),
    ]);
  });

  it.each([
    {
      name: 'fabric comes in, so nobody has to weave',
      changes: { uses: ['5205', '5208'], processes: ['cutting', 'sewing'] },
    },
    {
      name: 'suppliers do it',
      changes: { processes: ['cutting'], processesOfSuppliers: ['weaving', 'sewing'] },
    },
    {
      name: 'a subcontractor named no processes',
      changes: { processes: ['cutting'], processesOfSuppliers: null },
    },
    { name: 'a site named no processes', changes: { processes: null } },
    { name: 'nobody named any', changes: { processes: [] } },
    { name: 'the material is unknown', changes: { uses: [], processes: ['cutting'] } },
    { name: 'the material is of another trade', changes: { uses: ['2601'], processes: ['cutting'] } },
    { name: 'only the chapter of the good is known', changes: { makes: ['62'], processes: ['cutting'] } },
    { name: 'it sends on what it takes in', changes: { makes: ['5205'], processes: ['packing'] } },
  ])('asks nothing where $name', ({ changes }) => {
    expect(missing(changes)).toEqual([]);
  });

  it('knows that a jumper needs no cutting, and a shirt does', () => {
    expect(missing({ makes: ['611020'], processes: ['knitting'] })).toEqual([]);
    expect(missing({ processes: ['weaving', 'sewing'] })).toEqual(['cutting']);
  });

  it.each([
    {
      trade: 'footwear',
      uses: ['4107'],
      makes: ['640399'],
      processes: ['last-making'],
      gaps: ['upper-stitching', 'lasting'],
    },
    {
      trade: 'solar',
      uses: ['280461'],
      makes: ['854143'],
      processes: ['module-assembly'],
      gaps: ['ingot-pulling', 'wafer-sawing', 'solar-cell-making'],
    },
    {
      trade: 'seafood',
      uses: ['030617'],
      makes: ['160521'],
      processes: ['packing'],
      gaps: ['fish-processing'],
    },
    { trade: 'electronics', uses: ['8534'], makes: ['847130'], processes: ['packing'], gaps: ['assembly'] },
  ])('$trade', ({ gaps, ...changes }) => {
    expect(missing(changes)).toEqual(gaps);
  });
});

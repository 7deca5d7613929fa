import {
  findProcess,
  missingProcesses,
  PROCESSES,
  PROCESS_TRADES,
  usualProcesses,
  waysBetween,
} from './processes';
import { isicSection } from './sector-codes';

describe('the vocabulary of processes', () => {
  it('has unique keys, known trades, ISIC classes that exist, and predecessors that exist', () => {
    expect(PROCESSES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PROCESSES.map(({ key }) => key)).size).toBe(PROCESSES.length);
    for (const { key, trade, isic, takes, gives, comesAfter } of PROCESSES) {
      expect(PROCESS_TRADES).toContain(trade);
      for (const code of isic)
        expect([key, code, isicSection(code)]).toEqual([key, code, expect.any(String)]);
      for (const hs of [...takes, ...gives])
        expect([key, hs]).toEqual([key, expect.stringMatching(/^\d{2,6}$/)]);
      for (const { process } of comesAfter) expect([key, findProcess(process)?.key]).toEqual([key, process]);
    }
  });

  it('offers what sites of a trade usually do', () => {
    const keys = (isic: string | null) => usualProcesses(isic).map(({ key }) => key);
    expect(keys('1410')).toEqual(expect.arrayContaining(['cutting', 'sewing']));
    expect(keys('1410')).not.toContain('smelting');
    expect(keys('13')).toEqual(expect.arrayContaining(['spinning', 'weaving', 'dyeing']));
    expect(keys(null)).toEqual([]);
  });
});

describe('waysBetween', () => {
  it.each([
    ['5205', '6109', [['knitting', 'cutting', 'sewing']]],
    ['520512', '620520', [['weaving', 'cutting', 'sewing']]],
    ['5208', '6205', [['cutting', 'sewing']]],
    ['5201', '5205', [['spinning']]],
    ['280461', '854143', [['ingot-pulling', 'wafer-sawing', 'solar-cell-making', 'module-assembly']]],
    ['0306', '1605', [['fish-processing']]],
    ['4107', '6403', [['upper-stitching', 'lasting']]],
    ['2609', '8001', [['smelting'], ['refining']]],
    ['1801', '6109', []],
  ])('from %s to %s', (input, output, ways) => {
    expect(waysBetween(input, output)).toEqual(ways);
  });
});

describe('missingProcesses', () => {
  it('names what every way needs and nobody declared', () => {
    expect(missingProcesses(['5208'], ['6205'], ['sewing'])).toEqual(['cutting']);
    expect(missingProcesses(['5205'], ['6109'], ['cutting', 'sewing'])).toEqual(['knitting']);
  });

  it('is silent where all is declared, nothing is declared, there is a choice, or no way is known', () => {
    expect(missingProcesses(['5208'], ['6205'], ['cutting', 'sewing', 'packing'])).toEqual([]);
    expect(missingProcesses(['5208'], ['6205'], [])).toEqual([]);
    expect(missingProcesses(['2609'], ['8001'], ['casting'])).toEqual([]);
    expect(missingProcesses(['1801'], ['6109'], ['sewing'])).toEqual([]);
    expect(missingProcesses([], ['6109'], ['sewing'])).toEqual([]);
  });

  it('measures from the nearest material that comes in', () => {
    expect(missingProcesses(['5201', '5208'], ['6205'], ['cutting', 'sewing'])).toEqual([]);
  });
});

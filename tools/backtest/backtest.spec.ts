import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { FB2_WEIGHTS, QUALITY_MEASURES, SPLIT_MEASURES, type QualityReport } from '@firebreak/risk/model';
import { ceilingWherePresent } from './ceiling';
import { listedEntities } from './entities';
import { divisionOfActivity } from './entity-divisions';
import { scorePairs, splitFigures } from './measures';
import { labelledPairs, sizes } from './pairs';
import { figuresOf, jsonLine } from './report';
import { BEFORE, NOW, sectorScores } from './rule';
import { halfFigures, halves, SPLITS, unseenFigures } from './splits';
import { readSlaveryIndex, readTables, SHIPPED_TABLES, type Tables } from './tables';

const shipped = readTables(SHIPPED_TABLES);
const pairs = labelledPairs(shipped, sizes(shipped, null).size);
const report = JSON.parse(
  fs.readFileSync(path.join('libs', 'risk', 'web', 'method', 'quality-report.json'), 'utf8'),
) as QualityReport;

describe('the labels', () => {
  it('are the pairs of the DOL list in the countries that can be tested', () => {
    const count = (label: string) => pairs.filter((pair) => pair.label === label).length;
    expect(new Set(pairs.map(({ country }) => country)).size).toBe(200);
    expect(pairs).toHaveLength(200 * 32);
    expect(count('forced-labour')).toBe(84);
    expect(count('child-labour-only')).toBe(154);
  });

  it('place what entities are said to do', () => {
    expect(divisionOfActivity('cotton yarn')).toBe('13');
    expect(divisionOfActivity('cotton trading and warehousing')).toBeNull(); // makes no goods
    expect(divisionOfActivity('copper, gold and zinc mining')).toBe('07');
    const places = listedEntities(shipped);
    expect(places).toHaveLength(120);
    expect(places.every(({ country }) => /^[A-Z]{2}$/.test(country))).toBe(true);
  });
});

describe('nothing that scores comes from the list that labels', () => {
  it('the DOL list can say what it will: B and H stay', () => {
    const emptied: Tables = {
      ...shipped,
      goods: [],
      sectors: shipped.sectors.map((row) => ({
        ...row,
        forcedPairs: 0,
        derivedForcedPairs: 0,
        childPairs: 0,
        derivedChildPairs: 0,
      })),
    };
    const scoresOf = (tables: Tables) =>
      scorePairs(tables, pairs, NOW).map(({ base, hotSpot }) => [base, hotSpot]);
    expect(scoresOf(emptied)).toEqual(scoresOf(shipped));
  });

  it('import bans can say what they will: S of the entities stays', () => {
    const without = shipped.sectors.map((row) => ({ ...row, cbpOrders: 0, uflpaPriority: false }));
    expect(sectorScores(without, NOW, ['E'])).toEqual(sectorScores(shipped.sectors, NOW, ['E']));
    expect(sectorScores(without, NOW, ['D'])).not.toEqual(sectorScores(shipped.sectors, NOW, ['D']));
  });

  it('C is scored by nothing of the Global Slavery Index', () => {
    expect([...shipped.snapshot.loadedFigures].filter((figure) => /gsi|ituc/.test(figure))).toEqual([]);
  });
});

describe('the figures', () => {
  it('see a score that is turned around as bad as it was good', () => {
    const scored = scorePairs(shipped, pairs, NOW);
    const turned = scored.map((pair) => ({ ...pair, base: -pair.base, hotSpot: -pair.hotSpot }));
    const [good, bad] = [splitFigures(scored), splitFigures(turned)];
    for (const measure of SPLIT_MEASURES) expect(good[measure] + bad[measure]).toBeCloseTo(1, 10);
  });

  it('see nothing but chance in a score that is the same everywhere', () => {
    const same = scorePairs(shipped, pairs, NOW).map((pair) => ({ ...pair, base: 50, hotSpot: 50 }));
    for (const measure of SPLIT_MEASURES) expect(splitFigures(same)[measure]).toBe(0.5);
  });

  it('are better by the method in use than by the one before, and those that the product shows', () => {
    const [before, now] = [figuresOf(shipped, BEFORE, null), figuresOf(shipped, NOW, null)];
    for (const measure of SPLIT_MEASURES.filter((name) => name !== 'aucHotspotsSameSize')) {
      expect(now[measure]).toBeGreaterThan(before[measure] ?? 1);
      expect(report.figures.nowShipped[measure]).toBe(now[measure]);
    }
    expect(report.figures.nowShipped.aucEntities).toBe(now.aucEntities);
    expect(report.method).toBe(NOW.weights.version);
  });

  it('are not computed where their labels, or the sizes of countries, are not loaded', () => {
    const { aucHotspotsSameSize, spearmanVulnerability, spearmanPrevalence } = figuresOf(shipped, NOW, null);
    expect([aucHotspotsSameSize, spearmanVulnerability, spearmanPrevalence]).toEqual([null, null, null]);
  });

  it('end in one line of JSON with a key for each', () => {
    const line = JSON.parse(jsonLine(report)) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual([...QUALITY_MEASURES]);
    expect(line['aucHotspots']).toBe(report.figures.now.aucHotspots);
  });
});

describe('the halves', () => {
  it('are halves, and the same every time', () => {
    const [first, second] = [halves(pairs), halves(pairs)];
    expect(first).toEqual(second);
    expect(first).toHaveLength(SPLITS);
    for (const half of first) expect([...half.values()].filter(Boolean)).toHaveLength(100);
    expect(
      new Set(first.map((half) => JSON.stringify([...half].filter(([, tuning]) => tuning).sort()))).size,
    ).toBe(SPLITS);
  });
});

it('sector scores learnt from the list do better than those that may not look at it, and not perfectly', () => {
  const splits = halves(pairs);
  const { mean } = ceilingWherePresent(shipped, pairs, NOW, splits);
  expect(mean).toBeGreaterThan(
    unseenFigures(halfFigures(shipped, pairs, NOW, splits).unseen).aucPresent.mean,
  );
  expect(mean).toBeLessThan(0.9);
});

it('the rule before is fb-2 with its sector weights', () => {
  expect(BEFORE.weights).toBe(FB2_WEIGHTS);
  expect(BEFORE.sector.weights).toEqual({ G: 0.3, D: 0.3, C: 0.1, E: 0.15, T: 0.15 });
});

describe('the Global Slavery Index', () => {
  let folder: string;
  const countries = shipped.snapshot.countries;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backtest-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it("is read from the publisher's workbook, in a folder or by itself", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('GSI 2023 summary data');
    sheet.addRow([
      'Country',
      'Estimated prevalence of modern slavery per 1,000 population',
      'Total Vulnerability score (%)',
      'Government response total (%)',
    ]);
    sheet.addRow(['Brazil', 5, 50.25, 45]);
    sheet.addRow(['Portugal', 3.8, 14, 67]);
    const file = path.join(folder, 'gsi.xlsx');
    await workbook.xlsx.writeFile(file);
    for (const source of [folder, file]) {
      const index = await readSlaveryIndex(source, countries);
      expect([...(index?.vulnerability ?? [])]).toEqual([['BR', 50.25], ['PT', 14]]); // prettier-ignore
      expect([...(index?.prevalence ?? [])]).toEqual([['BR', 5], ['PT', 3.8]]); // prettier-ignore
      expect(sizes(shipped, index).sizeBy).toBe('exports'); // the workbook is read without its population
    }
  });

  it('is null where nobody brought it', async () => {
    expect(await readSlaveryIndex(folder, countries)).toBeNull();
  });
});

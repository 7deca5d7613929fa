import { SECTOR_RISK_1, SECTOR_RISK_2, type SectorEvidence, sectorRisk } from './sector-risk-method';

const anEvidence = (changes: Partial<SectorEvidence> = {}): SectorEvidence => ({
  code: '14', level: 'division', sectionCode: 'C', forcedPairs: 0, derivedForcedPairs: 0, childPairs: 0,
  derivedChildPairs: 0, forcedLabourShare: null, employmentShare: null, exposureFactor: 1, uflpaPriority: false,
  cbpOrders: 0, importsAtRiskUsdBn: null, typologies: 0, ...changes,
}); // prettier-ignore

/** The division with the most of everything, against which the others are measured. */
const LARGEST = anEvidence({ code: '01', sectionCode: 'A', forcedPairs: 42, childPairs: 208, cbpOrders: 10 });
const scoreOf = (evidence: SectorEvidence, method = SECTOR_RISK_2) =>
  sectorRisk([LARGEST, evidence], method).find((row) => row.code === evidence.code)!;

describe('sectorRisk', () => {
  it('follows the method for ISIC 26 with and without the imports of the Global Slavery Index', () => {
    // Published: forced 2 + 4 derived = 4, child 2, manufacturing 18.7 % of 13.6 %, UFLPA priority, one order.
    const electronics = anEvidence({
      code: '26', forcedPairs: 2, derivedForcedPairs: 4, childPairs: 2, forcedLabourShare: 18.7, employmentShare: 13.6,
      uflpaPriority: true, cbpOrders: 1, typologies: 2, importsAtRiskUsdBn: 258.4,
    }); // prettier-ignore
    const { parts, score, band } = scoreOf(electronics, SECTOR_RISK_1);
    expect(parts?.G).toBeCloseTo(0.485, 3); // .5·(18.7/32) + .5·(1.375/3.5652)
    expect(parts?.D).toBeCloseTo(0.428, 3); // ln 5 / ln 43
    expect(parts?.C).toBeCloseTo(0.206, 3); // ln 3 / ln 209
    expect(parts?.E).toBe(1); // the largest imports
    expect(parts?.T).toBeCloseTo(0.667, 3);
    expect({ score, band }).toEqual({ score: 54, band: 'medium' }); // .1455 + .1284 + .0206 + .15 + .1 = .5445
    const withoutImports = { ...electronics, importsAtRiskUsdBn: null };
    expect(scoreOf(withoutImports, SECTOR_RISK_1)).toMatchObject({ score: 50, parts: { E: 0.7 } });
    // .2·.485 + .3·.428 + .1·.206 + .3·.35 + .1·.667 = .4177
    expect(scoreOf(withoutImports, SECTOR_RISK_2)).toMatchObject({ score: 42, parts: { E: 0.35 } });
  });

  it('weighs only the parts that apply', () => {
    // Services: G and T. Hotels: exposure 1, 32 % of 48 %: .5 + .5·(.6667/3.5652) = .5935; T 1/3.
    const hotels = anEvidence({
      code: '55',
      sectionCode: 'I',
      forcedLabourShare: 32,
      employmentShare: 48,
      typologies: 1,
    });
    const { parts, score } = scoreOf(hotels);
    expect(parts).toMatchObject({ D: null, C: null, E: null });
    expect(score).toBe(51); // (.2·.5935 + .1·.3333) / .3 = .5068
    expect(scoreOf({ ...hotels, exposureFactor: 0.25 }).score).toBe(21); // (.2·.1484 + .0333) / .3 = .21
  });

  it('leaves out a part without a weight', () => {
    const apparel = anEvidence({ forcedPairs: 42, cbpOrders: 10, typologies: 3 });
    const weights = { ...SECTOR_RISK_2.weights, D: 0, C: 0 };
    // (.3·1 + .1·1) / .4: what the list of the labels says plays no part
    expect(scoreOf(apparel, { ...SECTOR_RISK_2, weights }).score).toBe(100);
  });

  it('never falls below its floor', () => {
    expect(scoreOf(anEvidence({ code: '98', sectionCode: 'T' }))).toMatchObject({ score: 10, band: 'low' });
  });

  it('gives groups the evidence of their division and measures them against the largest group', () => {
    const evidence = [
      LARGEST,
      anEvidence({ code: '14', uflpaPriority: true, typologies: 3 }),
      anEvidence({ code: '141', level: 'group', forcedPairs: 3 }),
      anEvidence({ code: '142', level: 'group', forcedPairs: 1 }),
    ];
    const parts = (code: string) => sectorRisk(evidence).find((row) => row.code === code)?.parts;
    expect(parts('141')).toEqual({ G: null, D: 1, C: 0, E: 0.35, T: 1 });
    expect(parts('142')?.D).toBeCloseTo(0.5, 10); // ln 2 / ln 4
  });

  it('takes the worst division for a section', () => {
    const evidence = [
      LARGEST,
      anEvidence({ code: '13' }),
      anEvidence({ code: '14', typologies: 3 }),
      anEvidence({ code: 'C', level: 'section' }),
    ];
    const results = new Map(sectorRisk(evidence).map((row) => [row.code, row]));
    expect(results.get('C')).toEqual({
      code: 'C',
      parts: null,
      score: results.get('14')?.score,
      band: 'low',
    });
  });
});

import { SHIPPED_EXAMPLE } from './a-worked-example.fixture';
import { workExample } from './work-example';

/**
 * The example on the page "A score worked out by hand", worked out by hand: figures of the shipped editions, pencil
 * and paper (to four decimals), and the engine beside them.
 */
const worked = workExample({ ...SHIPPED_EXAMPLE, sources: [] });
const country = (iso2: string) => worked.countries.find((line) => line.country.iso2 === iso2)!;
const place = (iso2: string, sector: string) =>
  worked.places.find((line) => line.country === iso2 && line.sector === sector)!;
const percentOf = (share: number) => Math.round(100 * share);

describe('a country, by hand', () => {
  // Weights by fb-3; ILO is not loaded: .16 + .16 + .24 + .12 + .10 + .02 + .08 = .88
  it.each([
    // Bangladesh: tier 2 is 40; 100·(2.5 + .9601)/5 = 69.202; 100·(2.5 + 1.1608)/5 = 73.216; 100·(2.5 + 1.463)/5 = 79.26;
    // 100·(2.5 + 1.1022)/5 = 72.044; 100·(1 − .685)/.62 = 50.806; 100 − 24 = 76
    ['BD', [40, 69.202, 73.216, 79.26, 72.044, 50.806, 76]],
    // Brazil: the watch list is 70; 100·(2.5 + .4462)/5 = 58.924; 100·(2.5 − .3165)/5 = 43.67; 100·(2.5 + .5206)/5 = 60.412;
    // 100·(2.5 + .4089)/5 = 58.178; 100·(1 − .786)/.62 = 34.516; 100 − 35 = 65
    ['BR', [70, 58.924, 43.67, 60.412, 58.178, 34.516, 65]],
    // Portugal: tier 2 is 40; 28.556; 24.698; 39.262; 33.516; 100·(1 − .89)/.62 = 17.742; 100 − 56 = 44
    ['PT', [40, 28.556, 24.698, 39.262, 33.516, 17.742, 44]],
  ])('%s on the common scale', (iso2, scaled) => {
    const parts = country(iso2).risk.parts;
    expect(parts.map(({ index }) => index)).toEqual(SHIPPED_EXAMPLE.loaded);
    for (const [at, part] of parts.entries()) expect(part.scaled).toBeCloseTo(scaled[at]!, 3);
  });

  it.each([
    // .16·40 + .16·69.202 + .24·73.216 + .12·79.26 + .10·72.044 + .02·50.806 + .08·76
    // = 6.4 + 11.0723 + 17.5718 + 9.5112 + 7.2044 + 1.0161 + 6.08 = 58.8558; / .88 = 66.8816
    ['BD', 66.8816],
    // 11.2 + 9.4278 + 10.4808 + 7.2494 + 5.8178 + .6903 + 5.2 = 50.0661; / .88 = 56.8933
    ['BR', 56.8933],
    // 6.4 + 4.5690 + 5.9275 + 4.7114 + 3.3516 + .3548 + 3.52 = 28.8343; / .88 = 32.7663
    ['PT', 32.7663],
  ])('%s has C = %d', (iso2, C) => {
    expect(country(iso2).risk.value).toBeCloseTo(C, 3);
    const weights = Object.values(country(iso2).weights);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.88, 10);
  });
});

describe('a sector, by hand', () => {
  it.each([
    // Farming: .2·.26 + .3·1 + .1·1 + .3·.916 + .1·1 = .052 + .3 + .1 + .2748 + .1 = .8268
    ['01', 83],
    // Clothing: .2·.485 + .3·.625 + .1·.431 + .3·1 + .1·.667 = .097 + .1875 + .0431 + .3 + .0667 = .6943
    ['14', 69],
  ])('%s has S = %d', (code, S) => {
    const { parts, sector } = worked.sectors.find((line) => line.sector.code === code)!;
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const sum = parts.reduce((total, { value, weight }) => total + value * weight, 0);
    expect(percentOf(sum / weights)).toBe(S);
    expect(sector.score).toBe(S);
  });
});

describe('a place, by hand: B = .6·C + .4·S and H = B·(1 − .8·(1 − P))', () => {
  it.each([
    ['BD', '01', 73.329, 68.049], // .6·66.8816 + .4·83; ·(1 − .8·.09)
    ['BD', '14', 67.729, 64.37], // .6·66.8816 + .4·69; ·(1 − .8·.062)
    ['BR', '01', 67.336, 63.996], // .6·56.8933 + 33.2; ·.9504
    ['BR', '14', 61.736, 36.251], // .6·56.8933 + 27.6; ·(1 − .8·.516) = ·.5872
    ['PT', '01', 52.86, 49.012], // .6·32.7663 + 33.2; ·(1 − .8·.091) = ·.9272
    ['PT', '14', 47.26, 44.349], // .6·32.7663 + 27.6; ·(1 − .8·.077) = ·.9384
  ])('%s, %s: B = %d, H = %d', (iso2, sector, B, H) => {
    expect(place(iso2, sector).B).toBeCloseTo(B, 2);
    expect(place(iso2, sector).H).toBeCloseTo(H, 2);
  });
});

describe('the factory in Brazil, by hand', () => {
  const site = worked.site!;
  const steps: [keyof typeof site, number][] = [
    ['B', 61.736],
    ['goods', 0.6], // garments of Brazil are on the list for forced labour
    ['withGoods', 84.6944], // 61.736 + 38.264·.6
    ['workforce', 0.175], // .15·.4 + .15·.1 + .05 + .05
    ['inherent', 87.3729], // 84.6944 + 15.3056·.175
    ['controls', 60], // half a year old: nothing is lost yet
    ['residual', 61.161], // 87.3729·(1 − .5·.6)
    ['harm', 0.07], // .2·2^(−18/18)·.7
    ['own', 63.8798], // 61.161 + 38.839·.07
    ['exposure', 69.2978], // 63.8798 + 36.1202·.5·(.5·.6)
  ];
  it.each(steps)('%s = %d', (step, value) => {
    expect(site[step]).toBeCloseTo(value, 3);
  });

  it('comes out of the engine the same, and its steps add up to it', () => {
    const score = worked.score!;
    expect(score.value).toBeCloseTo(69.2978, 3);
    expect(score.own).toBeCloseTo(63.8798, 3);
    expect(score.steps.reduce((sum, { points }) => sum + points, 0)).toBe(score.value);
    expect(score.sites[0]?.hotSpot).toBeCloseTo(36.251, 2);
    expect(score.band).toBe('high');
    expect(score.methodVersion).toBe('fb-3');
    // 20·1 + 15 + 10 + 15 + 10 + 15 + 15: everything the method asks for is known
    expect(score.confidence.value).toBe(100);
  });
});

it('shows nothing where a country or a sector is not there', () => {
  const empty = workExample({ ...SHIPPED_EXAMPLE, sectors: [], sources: [] });
  expect(empty.places).toEqual([]);
  expect(empty.site).toBeNull();
  expect(empty.score).toBeNull();
});

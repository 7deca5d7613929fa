import type { GoodOrigin, OriginPlace } from '@firebreak/supply-chain/model';
import { originFlow } from './origin-flow';

const place = (country: string, share: number): OriginPlace => ({
  country,
  share,
  suppliers: 1,
  band: null,
  tiers: [1],
  goods: [],
  estimated: false,
});
const rest = { filteredOut: 0, countedNearer: 0, began: 0, unknown: 0 };
const origin: GoodOrigin = {
  makers: 2,
  basis: { of: 'suppliers' },
  steps: [
    { step: 1, places: [place('BD', 0.8), place('VN', 0.2)], ...rest },
    { step: 2, places: [place('IN', 0.5)], ...rest, filteredOut: 0.1, unknown: 0.4 },
  ],
  flows: [
    { step: 2, from: 'IN', to: 'BD', share: 0.4, links: 1 },
    { step: 2, from: 'IN', to: 'VN', share: 0.1, links: 1 },
    { step: 2, from: 'CN', to: 'VN', share: 0.1, links: 1 },
  ],
};

describe('the drawing of an origin', () => {
  const { blocks, ribbons } = originFlow(origin);

  it('has a block for each place, and for what is left over', () => {
    expect(blocks.map(({ key }) => key)).toEqual(['1 BD', '1 VN', '2 IN', '2 filteredOut', '2 unknown']);
    const [bd, vn, india] = blocks;
    expect(bd!.height / vn!.height).toBeCloseTo(4);
    expect(india!.height / bd!.height).toBeCloseTo(0.5 / 0.8); // the same share is as high in every step
    for (const block of blocks) expect(block.top + block.height).toBeLessThanOrEqual(1);
  });

  it('leads ribbons side by side from block to block, none from what the filters leave out', () => {
    const [toBd, toVn] = ribbons;
    expect(ribbons).toHaveLength(2);
    expect(toBd).toMatchObject({ key: '2 IN BD', fromTop: 0, toTop: 0 });
    expect(toVn!.fromTop).toBeCloseTo(toBd!.height);
    expect(toVn!.toTop).toBeCloseTo(blocks[1]!.top);
    expect(toBd!.height + toVn!.height).toBeCloseTo(blocks[2]!.height);
  });
});

it('fits many places into the height', () => {
  const many = Array.from({ length: 60 }, (_, n) => place(`C${n}`, 1 / 60));
  const { blocks } = originFlow({ ...origin, steps: [{ step: 1, places: many, ...rest }], flows: [] });
  const last = blocks.at(-1)!;
  expect(last.top + last.height).toBeLessThanOrEqual(1.0001);
});

import { tierLayout } from './tier-layout';
import type { Scene, SceneItem } from './visible-chain';

const shape = { columnWidth: 240, rightToLeft: false };
const item = (id: string, tier: number): SceneItem => ({
  id,
  tier,
  kind: tier === 0 ? 'own' : 'company',
  label: id,
  level: 1,
  hidden: 0,
});
const scene = (items: readonly SceneItem[], links: readonly (readonly [number, number])[] = []): Scene => ({
  items,
  edges: links.map(([from, to]) => ({ from, to, share: 0, dashed: false })),
});
const items = [item('own', 0), item('a', 1), item('b', 1), item('x', 2), item('y', 2)];

describe('tierLayout', () => {
  it('puts each tier in a column, the own company first', () => {
    expect([...tierLayout(scene(items), shape).x]).toEqual([0, 240, 240, 480, 480]);
    expect([...tierLayout(scene(items), { ...shape, rightToLeft: true }).x]).toEqual([0, -240, -240, -480, -480].map((x) => x + 0)); // prettier-ignore
  });

  it('orders a column so that links do not cross', () => {
    const { y } = tierLayout(scene(items, [[0, 1], [0, 2], [1, 4], [2, 3]]), shape); // prettier-ignore
    expect(Math.sign(y[1]! - y[2]!)).toBe(Math.sign(y[4]! - y[3]!));
  });

  it('centres every column on the own company', () => {
    const { y } = tierLayout(scene(items), shape);
    expect([y[0], y[1]! + y[2]!, y[3]! + y[4]!]).toEqual([0, 0, 0]);
  });

  it('breaks a long column into rows, nobody on another’s place, and does not take for ever for 5,000', () => {
    const many = [item('own', 0), ...Array.from({ length: 5000 }, (_, n) => item(`s${n}`, 1 + (n % 3)))];
    const links = Array.from({ length: 8000 }, (_, n) => [(n * 7) % 5000, 1 + ((n * 13) % 5000)] as const);
    const started = performance.now();
    const { x, y, box } = tierLayout(scene(many, links), shape);
    // Far less than a second where nothing else runs; by comparing all with all it would be minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(new Set(many.map((_, at) => `${x[at]} ${y[at]}`)).size).toBe(5001);
    expect(box[3] - box[1]).toBeLessThan(box[2] - box[0]);
    const again = tierLayout(scene(many, links), shape);
    expect(again).toEqual({ x, y, tiers: again.tiers, box });
  });
});

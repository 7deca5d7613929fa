import { tierLayout } from './tier-layout';
import type { GraphNode } from './graph-data';

const node = (id: string, tier: number): GraphNode => ({ id, tier, label: id, band: 'low' });
const link = (source: string, target: string) => ({ id: `${source}-${target}`, source, target });

const shape = { columnWidth: 240, rightToLeft: false };

const nodes = [node('own', 0), node('a', 1), node('b', 1), node('x', 2), node('y', 2)];

describe('tierLayout', () => {
  it('puts each tier in a column, the own company first', () => {
    const places = tierLayout(nodes, [], shape);
    expect(['own', 'a', 'x'].map((id) => places.get(id)?.x)).toEqual([0, 240, 480]);
    expect(tierLayout(nodes, [], { ...shape, rightToLeft: true }).get('x')?.x).toBe(-480);
  });

  it('orders a column so that links do not cross', () => {
    const places = tierLayout(
      nodes,
      [link('own', 'a'), link('own', 'b'), link('a', 'y'), link('b', 'x')],
      shape,
    );
    const order = (first: string, second: string) =>
      Math.sign((places.get(first)?.y ?? 0) - (places.get(second)?.y ?? 0));
    expect(order('a', 'b')).toBe(order('y', 'x'));
  });

  it('centres every column on the own company', () => {
    const places = tierLayout(nodes, [], shape);
    expect(places.get('own')?.y).toBe(0);
    expect((places.get('a')?.y ?? 0) + (places.get('b')?.y ?? 0)).toBe(0);
  });
});

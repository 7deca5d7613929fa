import type { Band } from '../badge/band';
import { indexChain } from './chain-index';
import type { GraphEdge, GraphNode } from './graph-data';
import { crowdedGroups, groupOf, groupsOfTier, visibleChain, type Folded } from './visible-chain';

const node = (id: string, tier: number, band: Band = 'low'): GraphNode => ({ id, tier, band, label: id });
const link = (source: string, target: string, over: Partial<GraphEdge> = {}): GraphEdge => ({
  source,
  target,
  ...over,
});
const folded = (over: Partial<Folded>): Folded => ({
  groups: new Set(),
  branches: new Set(),
  shown: new Set(),
  ...over,
});

/* own buys from a and b; both buy from x; a alone buys from y, and y from z. */
const chain = indexChain(
  [node('own', 0), node('a', 1), node('b', 1, 'high'), node('x', 2), node('y', 2), node('z', 3)],
  [
    link('own', 'a', { share: 0.7 }),
    link('own', 'b'),
    link('a', 'x', { suggested: true }),
    link('b', 'x', { suggested: true }),
    link('a', 'y'),
    link('y', 'z'),
  ],
);
const ids = (over: Partial<Folded>) => visibleChain(chain, folded(over)).items.map(({ id }) => id);

describe('what is drawn of a chain', () => {
  it('is all of it when nothing is folded', () => {
    const scene = visibleChain(chain, folded({}));
    expect(scene.items).toHaveLength(6);
    expect(scene.edges).toHaveLength(6);
    expect(scene.edges[0]).toEqual({ from: 0, to: 1, share: 0.7, dashed: false });
  });

  it('hides what only a folded branch leads to, and says how much', () => {
    expect(ids({ branches: new Set(['a']) })).toEqual(['own', 'a', 'b', 'x']);
    const { items } = visibleChain(chain, folded({ branches: new Set(['a']) }));
    expect(items.map(({ hidden }) => hidden)).toEqual([0, 2, 0, 0]);
    expect(ids({ branches: new Set(['a', 'b']) })).toEqual(['own', 'a', 'b']);
  });

  it('shows a chosen company all the same', () => {
    expect(ids({ branches: new Set(['a']), shown: new Set(['y', 'z']) })).toEqual([
      'own',
      'a',
      'b',
      'x',
      'y',
      'z',
    ]);
  });

  it('makes one box of a tier’s companies of a band, with their links as one', () => {
    const groups = new Set([...groupsOfTier(2), groupOf(1, 3)]);
    const { items, edges } = visibleChain(chain, folded({ groups }));
    expect(items.map(({ id, hidden }) => [id, hidden])).toEqual([
      ['own', 0],
      ['a', 0],
      ['group/1/3', 1],
      ['group/2/1', 2],
      ['z', 0],
    ]);
    expect(edges.map(({ from, to, dashed }) => [from, to, dashed])).toEqual([
      [0, 1, false],
      [0, 2, false],
      [1, 3, false], // one of the two is confirmed
      [2, 3, true],
      [3, 4, false],
    ]);
    expect(
      visibleChain(chain, folded({ groups, shown: new Set(['x']) })).items.map(({ id }) => id),
    ).toContain('x');
  });

  it('begins with boxes only where a tier is crowded', () => {
    expect(crowdedGroups(chain)).toEqual(new Set());
    const crowd = Array.from({ length: 401 }, (_, n) => node(`s${n}`, 2));
    expect(crowdedGroups(indexChain([node('own', 0), node('a', 1), ...crowd], []))).toEqual(
      new Set(groupsOfTier(2)),
    );
  });
});

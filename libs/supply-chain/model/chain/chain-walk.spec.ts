import { ChainFrontier, type ChainLink } from './chain-walk';

const link = (from: string, to: string | null, suggested = false): ChainLink => ({
  from,
  to,
  toTier: null,
  suggested,
});

describe('ChainFrontier', () => {
  it('goes out level by level, over a circle only once', () => {
    const chain = [
      link('a', 'b'),
      link('a', 'c'),
      link('b', 'd'),
      link('c', 'd'),
      link('d', 'a'),
      link('d', null),
    ];
    const frontier = new ChainFrontier('a');
    const levels: (readonly string[])[] = [];
    while (frontier.level.length > 0) {
      levels.push(frontier.level);
      const here = new Set(frontier.level);
      frontier.advance(chain.filter(({ from }) => here.has(from)));
    }
    expect(levels).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(frontier.size).toBe(3);
    expect(frontier.hopOf('b')).toEqual({ via: null, suggested: false });
    expect(frontier.hopOf('d')).toEqual({ via: 'b', suggested: false });
    expect(frontier.pathTo('d')).toEqual(['b', 'd']);
    expect([frontier.pathTo('a'), frontier.pathTo('z')]).toEqual([[], []]);
  });

  it('prefers a way that is confirmed all along', () => {
    const frontier = new ChainFrontier('a');
    frontier.advance([link('a', 'b', true), link('a', 'c')]);
    frontier.advance([link('b', 'd'), link('c', 'd'), link('b', 'e')]);
    expect(frontier.hopOf('d')).toEqual({ via: 'c', suggested: false });
    expect(frontier.hopOf('e')).toEqual({ via: 'b', suggested: true });
  });
});

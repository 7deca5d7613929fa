import { indexChain } from './chain-index';
import { wayAlong, waysTo } from './chain-ways';
import type { GraphNode } from './graph-data';

const node = (id: string, tier: number): GraphNode => ({ id, tier, label: id, band: 'low' });
const index = (links: string) =>
  indexChain(
    ['own', ...'abcdxy'].map((id, at) => node(id, at === 0 ? 0 : 1)),
    links.split(' ').map((link) => {
      const [source = '', target = ''] = link.split('>');
      return { source, target };
    }),
  );
const ways = (id: string, links: string) => {
  const found = waysTo(id, index(links));
  return found && { shortest: found.shortest.join(' '), all: [...found.all].sort().join(' ') };
};

describe('ways to a company', () => {
  it('are one shortest and everybody on any', () => {
    expect(ways('d', 'own>a own>b a>d b>c c>d a>x')).toEqual({ shortest: 'own a d', all: 'a b c d own' });
  });

  it('do not run in circles, or on past it', () => {
    expect(ways('b', 'own>a a>b b>a b>c c>b b>d')).toEqual({ shortest: 'own a b', all: 'a b own' });
  });

  it('are only itself where nothing leads to it', () => {
    expect(ways('x', 'own>a x>a')).toEqual({ shortest: 'x', all: 'x' });
    expect(ways('nobody', 'own>a')).toBeNull();
  });

  it('leave out who sells to it without being reached from the own company', () => {
    expect(ways('b', 'own>a a>b y>b')).toEqual({ shortest: 'own a b', all: 'a b own' });
  });
});

describe('one way along a path', () => {
  const along = (path: string, links: string) =>
    wayAlong([...path], index(links))?.shortest.join(' ') ?? null;

  it('comes from the own company to its beginning and passes by nobody else', () => {
    const links = 'own>a a>b b>d a>c c>d own>d';
    expect(along('abd', links)).toBe('own a b d');
    expect(along('acd', links)).toBe('own a c d');
    expect(along('cd', links)).toBe('own a c d');
  });

  it('is none where a link of it is gone, or a company', () => {
    expect(along('ad', 'own>a a>b b>d')).toBeNull();
    expect(along('az', 'own>a')).toBeNull();
    expect(along('', 'own>a')).toBeNull();
  });
});

import type { ChainMember } from '@firebreak/supply-chain/model';
import { chainRows, chosenMembers } from './chain-tree';

const member = (id: string, distance: number, via: string | null = null): ChainMember => ({
  ...{ id, name: id, country: 'PK', tier: distance, distance, suggested: false, inCircle: false },
  ...{ via: via === null ? null : { id: via, name: via }, score: null, band: null },
});
/** Nearest first, as the register gives them. */
const CHAIN = [
  member('dyer', 1),
  member('weaver', 1),
  member('spinner', 2, 'weaver'),
  member('chemist', 2, 'dyer'),
  member('gin', 3, 'spinner'),
];

describe('chainRows', () => {
  it('puts each right below the one that it supplies', () => {
    expect(chainRows(CHAIN).map(({ member: { id }, depth }) => [id, depth])).toEqual([
      ['dyer', 0],
      ['chemist', 1],
      ['weaver', 0],
      ['spinner', 1],
      ['gin', 2],
    ]);
  });

  it('leaves nobody out: not who supplies somebody that is not shown, nor twins', () => {
    const rows = chainRows([member('dyer', 1), member('gin', 3, 'somebody else'), member('gin', 4, 'dyer')]);
    expect(rows.map(({ member: { id }, depth }) => [id, depth])).toEqual([
      ['dyer', 0],
      ['gin', 0],
    ]);
  });
});

describe('chosenMembers', () => {
  const viaOf = (chosen: string[], there: string[] = []) =>
    chosenMembers(CHAIN, new Set(chosen), new Set(there)).map(({ id, via }) => [id, via?.id ?? null]);

  it('keeps the order and whom each supplies', () => {
    expect(viaOf(['gin', 'weaver', 'spinner'])).toEqual([
      ['weaver', null],
      ['spinner', 'weaver'],
      ['gin', 'spinner'],
    ]);
  });

  it('leads past whom nobody chose, to the next one who is on the dossier', () => {
    expect(viaOf(['gin', 'weaver'])).toEqual([
      ['weaver', null],
      ['gin', 'weaver'],
    ]);
    expect(viaOf(['gin'], ['spinner'])).toEqual([['gin', 'spinner']]);
    expect(viaOf(['gin'])).toEqual([['gin', null]]);
  });
});

import { quartilesOf } from './quartiles';

describe('quartiles of counted numbers', () => {
  it.each([
    { counted: [[5, 1]], quartiles: [5, 5, 5, 5, 5] },
    { counted: [[10, 1], [20, 1], [30, 1], [40, 1]], quartiles: [10, 17.5, 25, 32.5, 40] }, // prettier-ignore
    // 1 1 1 9 9: places 1, 2 and 3 of five.
    { counted: [[9, 2], [1, 3]], quartiles: [1, 1, 1, 9, 9] }, // prettier-ignore
    // 1 1 9 9: the median lies half way.
    { counted: [[1, 2], [9, 2]], quartiles: [1, 1, 5, 9, 9] }, // prettier-ignore
  ])('$counted: $quartiles', ({ counted, quartiles }) => {
    const found = quartilesOf(counted.map(([value = 0, count = 0]) => ({ value, count })));
    expect(found && [found.least, found.lower, found.median, found.upper, found.most]).toEqual(quartiles);
  });

  it('are not there without a number', () => {
    expect(quartilesOf([])).toBeNull();
    expect(quartilesOf([{ value: 3, count: 0 }])).toBeNull();
  });
});

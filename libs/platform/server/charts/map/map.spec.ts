import { CODE_OF_SHAPE, SMALL_PLACES } from './country-places';
import { equalEarth } from './equal-earth';
import { valueClasses } from './value-classes';
import { worldShapes } from './world-shapes';

describe('equalEarth', () => {
  it('places the corners of the world as its authors do', () => {
    expect(equalEarth(0, 0)).toEqual({ x: 0, y: 0 });
    expect(equalEarth(180, 0).x).toBeCloseTo(2.70663, 4);
    expect(equalEarth(0, 90).y).toBeCloseTo(1.31736, 4);
    expect(equalEarth(-180, 90).x / equalEarth(-180, 0).x).toBeCloseTo(0.59247, 4);
  });
});

describe('valueClasses', () => {
  it('spans the same factor with each class', () => {
    expect(valueClasses([1, 3, 20, 81, 5, 30], 4)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 8 },
      { from: 9, to: 26 },
      { from: 27, to: 81 },
    ]);
  });

  it('leaves out classes without a country, and needs no spread', () => {
    expect(valueClasses([1, 1000], 4)).toEqual([
      { from: 1, to: 5 },
      { from: 178, to: 1000 },
    ]);
    expect(valueClasses([7, 7], 4)).toEqual([{ from: 7, to: 7 }]);
    expect(valueClasses([], 4)).toEqual([]);
  });

  it.each([[[2, 9, 400, 17, 3]], [[1, 2, 3, 4]], [[5, 6]]])(
    'puts each of %j into exactly one class',
    (values) => {
      for (const value of values) {
        const own = valueClasses(values, 4).filter(({ from, to }) => value >= from && value <= to);
        expect(own).toHaveLength(1);
      }
    },
  );
});

describe('the places of the world', () => {
  it('are a shape or a dot, and never both', () => {
    const shaped = new Set(CODE_OF_SHAPE.values());
    expect(shaped.size).toBe(174);
    for (const code of Object.keys(SMALL_PLACES)) expect(shaped.has(code)).toBe(false);
    for (const code of ['BD', 'CN', 'GB', 'TR', 'VN', 'UZ', 'XX'])
      expect(shaped.has(code)).toBe(code !== 'XX');
    for (const code of ['SG', 'HK', 'MU', 'MT', 'BH']) expect(SMALL_PLACES[code]).toBeDefined();
  });

  it('have all their shapes on the map', () => {
    const drawn = new Set(worldShapes().countries.map(({ code }) => code));
    for (const code of CODE_OF_SHAPE.values()) if (code !== 'AQ') expect(drawn.has(code)).toBe(true);
  });
});

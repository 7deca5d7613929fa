import { heldOutPairs, LabelledPair, labelledPairs } from './labelled-pairs';
import { matchProfiles, SAME_FROM } from './match';
import { profileOf } from './party';

const scored = (pair: LabelledPair) => ({
  ...pair,
  score: matchProfiles(profileOf(pair.a), profileOf(pair.b)).score,
});
const pairs = labelledPairs().map(scored);

function figuresOf(chosen: typeof pairs) {
  const proposed = chosen.filter(({ score }) => score >= SAME_FROM);
  const right = proposed.filter(({ same }) => same).length;
  return {
    pairs: chosen.length,
    precision: right / proposed.length,
    recall: right / chosen.filter(({ same }) => same).length,
  };
}

const shown = ({ pairs: count, precision, recall }: ReturnType<typeof figuresOf>) =>
  `${count} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;

describe('the labelled pairs', () => {
  it('are many, half of them hard negatives, in 25 countries and seven scripts', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(400);
    const others = pairs.filter(({ same }) => !same).length;
    expect(others / pairs.length).toBeGreaterThan(0.45);
    expect(others / pairs.length).toBeLessThan(0.6);
    expect(new Set(pairs.flatMap(({ a, b }) => [a.country, b.country])).size).toBeGreaterThanOrEqual(25);
    const names = pairs.flatMap(({ a, b }) => [...a.names, ...b.names]).join(' ');
    for (const script of ['Latin', 'Cyrillic', 'Arabic', 'Han', 'Devanagari', 'Hangul', 'Thai']) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
  });

  it('are told apart: precision .95 and recall .92 of "the same"', () => {
    const all = figuresOf(pairs);
    // Every third pair on its own, too: the figures must not hang on a few.
    const most = figuresOf(pairs.filter((_, at) => at % 3 !== 2));
    const third = figuresOf(pairs.filter((_, at) => at % 3 === 2));
    process.stderr.write(
      `Labelled pairs: ${shown(all)}; two thirds: ${shown(most)}; the other third: ${shown(third)}\n`,
    );
    for (const { precision, recall } of [all, third]) {
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.92);
    }
  });

  it('that are two parties seldom reach a person, and never the top', () => {
    const asked = pairs.filter(({ same, score }) => !same && score >= 0.5);
    expect(asked.length / pairs.filter(({ same }) => !same).length).toBeLessThan(0.2);
  });

  it('score the same in either order', () => {
    for (const { a, b, score } of pairs) {
      expect(matchProfiles(profileOf(b), profileOf(a)).score).toBeCloseTo(score, 6);
    }
  });
});

describe('the pairs held out', () => {
  it('are none of the labelled ones, and are told apart nearly as well', () => {
    const held = heldOutPairs().map(scored);
    const known = new Set(pairs.map(({ a, b }) => `${a.names[0] ?? ''} ~ ${b.names[0] ?? ''}`));
    expect(held.filter(({ a, b }) => known.has(`${a.names[0] ?? ''} ~ ${b.names[0] ?? ''}`))).toEqual([]);
    const figures = figuresOf(held);
    process.stderr.write(`Pairs held out: ${shown(figures)}\n`);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.85);
  });
});

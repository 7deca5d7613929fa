import fc from 'fast-check';
import {
  maybeReleased,
  mayBeReplaced,
  releasedQuestion,
  type Contribution,
  type ReleasedCell,
} from './benchmark-rule';
import { anyContributions } from './contributions.fixture';

/** `A4 B3` in one group: company A counted four suppliers there, B three, half of them (rounded down) with a yes. */
function counted(text: string, group: string | null = '14'): Contribution[] {
  return text.split(' ').map((part) => {
    const suppliers = Number(part.slice(1));
    const yes = Math.floor(suppliers / 2);
    return { company: part.slice(0, 1), group, suppliers, chosen: { yes, no: suppliers - yes } };
  });
}

const suppliersOf = (contributions: readonly Contribution[]) =>
  contributions.reduce((total, { suppliers }) => total + suppliers, 0);
const cellsOf = ({ all, groups }: ReturnType<typeof releasedQuestion>) => [
  ...(all ? [all] : []),
  ...groups.values(),
];
const figuresOf = ({ suppliers, chosen }: ReleasedCell) => [suppliers, ...Object.values(chosen)];

describe('the rule of the benchmark', () => {
  it.each([
    { counts: 'A2 B2 C2 D2 E2', released: true },
    { counts: 'A2 B2 C2 D2 E1', released: false }, // nine suppliers
    { counts: 'A9 B9 C9 D9', released: false }, // four companies
    { counts: 'A4 B1 C1 D1 E1', released: false }, // A has half, but there are eight
    { counts: 'A5 B2 C1 D1 E1', released: true }, // exactly half
    { counts: 'A6 B2 C1 D1 E1', released: false }, // more than half
  ])('$counts: $released', ({ counts, released }) => {
    expect(maybeReleased(counted(counts))).toBe(released);
  });

  it('rounds counts down to tens', () => {
    const { all } = releasedQuestion(counted('A6 B6 C6 D6 E5'));
    // 29 suppliers; yes 3+3+3+3+2 = 14, no 15.
    expect(all).toEqual({ suppliers: 20, chosen: { yes: 10, no: 10 } });
  });

  it('holds back the smallest group where one held back alone could be found by subtraction', () => {
    const large = counted('A6 B6 C6 D6 E6', '13');
    const medium = counted('A4 B4 C4 D4 E4', '14');
    const alone = counted('F3', '15');
    expect([...releasedQuestion([...large, ...medium]).groups.keys()]).toEqual(['14', '13']);
    expect([...releasedQuestion([...large, ...medium, ...alone]).groups.keys()]).toEqual(['13']);
  });

  it('counts suppliers of no known group to what is held back', () => {
    const { all, groups } = releasedQuestion([...counted('A6 B6 C6 D6 E6', '13'), ...counted('A1 B1', null)]);
    expect([all?.suppliers, groups.size]).toEqual([30, 0]);
  });

  it('never lets a cell out below the thresholds, nor one that can be worked out', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const { all, groups } = releasedQuestion(contributions);
        if (all) expect(maybeReleased(contributions)).toBe(true);
        for (const key of groups.keys()) {
          expect(maybeReleased(contributions.filter(({ group }) => group === key))).toBe(true);
        }
        const rest = contributions.filter(({ group }) => group === null || !groups.has(group));
        if (groups.size > 0 && rest.length > 0) expect(maybeReleased(rest)).toBe(true);
      }),
    );
  });

  it('tells counts in tens that are never more than there are', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const released = releasedQuestion(contributions);
        for (const figure of cellsOf(released).flatMap(figuresOf)) expect(figure % 10).toBe(0);
        if (!released.all) return;
        expect(released.all.suppliers).toBeLessThanOrEqual(suppliersOf(contributions));
        expect(released.all.suppliers).toBeGreaterThan(suppliersOf(contributions) - 10);
      }),
    );
  });

  it('says of a company that joins or leaves nothing closer than tens', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const { all } = releasedQuestion(contributions);
        for (const company of new Set(contributions.map((one) => one.company))) {
          const own = contributions.filter((one) => one.company === company);
          const without = releasedQuestion(contributions.filter((one) => one.company !== company)).all;
          if (!all || !without) continue;
          const counts = { suppliers: suppliersOf(own), yes: 0 };
          for (const { chosen } of own) counts.yes += chosen['yes'] ?? 0;
          for (const [moved, count] of [
            [all.suppliers - without.suppliers, counts.suppliers],
            [(all.chosen['yes'] ?? 0) - (without.chosen['yes'] ?? 0), counts.yes],
          ] as const) {
            expect(Math.abs(moved - count)).toBeLessThan(10);
            expect(moved).toBeLessThanOrEqual(10 * Math.ceil(count / 10));
          }
        }
      }),
    );
  });

  it('does not depend on the order of contributions', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        expect(releasedQuestion(contributions.toReversed())).toEqual(releasedQuestion(contributions));
      }),
    );
  });
});

describe('the change between two releases', () => {
  const before = counted('A6 B6 C6 D6 E6');
  const nobody = { companies: 0, suppliers: 0, most: 0 };

  it.each([
    { now: 'A6 B6 C6 D6 E6', replaced: false },
    { now: 'A6 B6 C6 D6 E6 F40', replaced: false }, // the difference would be F's counts
    { now: 'A6 B6 C6 D6', replaced: false }, // and here E's
    { now: 'A7 B7 C7 D7 E7', replaced: false }, // five companies, but five suppliers
    { now: 'A8 B8 C8 D8 E8', replaced: true },
    { now: 'A8 B8 C8 D8 E6', replaced: false }, // four companies
    { now: 'A8 B8 C8 D8 E14', replaced: true }, // E is half of the change
    { now: 'A8 B8 C8 D8 E15', replaced: false },
    { now: 'A4 B8 C4 D8 E4', replaced: true }, // fewer is a change as well
  ])('from A6 B6 C6 D6 E6 to $now: $replaced', ({ now, replaced }) => {
    expect(mayBeReplaced(before, counted(now))).toBe(replaced);
  });

  it('counts other answers of as many suppliers, and other groups', () => {
    const turned = before.map((one) => ({ ...one, chosen: { yes: 1, no: 5 } }));
    expect(mayBeReplaced(before, turned)).toBe(true); // two suppliers of each changed their mind
    const moved = before.map((one) => ({ ...one, group: '13' }));
    expect(mayBeReplaced(before, moved)).toBe(true);
  });

  it('counts who left, and asks whether it was one that left', () => {
    const now = counted('A8 B8 C8 D8');
    const without = before.filter(({ company }) => company !== 'E');
    expect(mayBeReplaced(without, now, nobody)).toBe(false);
    expect(mayBeReplaced(without, now, { companies: 1, suppliers: 6, most: 6 })).toBe(true);
    expect(mayBeReplaced(without, now, { companies: 1, suppliers: 9, most: 9 })).toBe(false);
  });
});

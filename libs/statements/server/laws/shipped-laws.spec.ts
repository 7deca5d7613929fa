import {
  RELATIONS,
  LAW_QUESTIONS,
  LEGAL_NATURES,
  TIES,
  clausesOf,
  partsOf,
  type ThresholdNode,
} from '@firebreak/statements/model';
import { shippedLaws, shippedMap, shippedThresholds } from './shipped-laws.fixture';

const lawOf = (id: string) => shippedLaws.find((law) => law.id === id);
const sorted = (texts: Iterable<string>) => [...texts].sort();

/** What the two files of our own promise about the laws that they read. */
describe('shipped thresholds', () => {
  it('are there for each law, under its name, in its order', () => {
    expect(shippedThresholds.map(({ id, name }) => ({ id, name }))).toEqual(
      shippedLaws.map(({ id, name }) => ({ id, name })),
    );
  });

  it.each(shippedThresholds.map((threshold) => [threshold.id, threshold] as const))(
    '%s cites the words of its law',
    (id, { test, due, phases, open, sources }) => {
      const law = lawOf(id)!;
      const elsewhere = clausesOf(test).filter(
        ({ cites }) => !law[cites.from ?? 'threshold'].includes(cites.text),
      );
      expect(elsewhere).toEqual([]);
      expect(
        [...due, ...phases]
          .filter(({ cites }) => !law.reporting_deadline.includes(cites))
          .map(({ cites }) => cites),
      ).toEqual(id === 'eu-esrs-s2' ? ['from financial year 2027'] : []); // that one says it in its threshold
      expect(law.threshold).toContain(open ?? '');
      expect(sources.filter((source) => !law.source_urls.includes(source))).toEqual([]);
      expect(due.length).toBeGreaterThan(0);
    },
  );

  it('puts every number of a cited text of money into the test', () => {
    const wrong = shippedThresholds.flatMap(({ test }) =>
      clausesOf(test).filter(({ cites, test: tested }) => {
        if (tested.kind !== 'money') return false;
        const [, figure = '', unit = ''] = /([\d.]+) (million|billion)/.exec(cites.text) ?? [];
        return (
          !cites.text.includes(tested.currency) ||
          tested.amount !== Number(figure) * (unit === 'billion' ? 1e9 : 1e6)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('asks only what the form knows, and never for more parts than there are', () => {
    const known: readonly string[] = [...LAW_QUESTIONS, ...TIES, ...LEGAL_NATURES];
    const clauses = shippedThresholds.flatMap(({ test }) => clausesOf(test));
    const words = clauses.flatMap(({ test }): readonly string[] => {
      if (test.kind === 'answer') return [test.question];
      if (test.kind === 'place') return [...test.ties, ...(test.likelyTies ?? [])];
      if (test.kind === 'no-place') return test.ties;
      return test.kind === 'form' ? test.forms : [];
    });
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
    // Every question of the form is asked by some law.
    expect(sorted(LAW_QUESTIONS)).toEqual(
      sorted(new Set(clauses.flatMap(({ test }) => (test.kind === 'answer' ? [test.question] : [])))),
    );
    const sound = (node: ThresholdNode): boolean =>
      (!('of' in node) || (node.atLeast >= 1 && node.atLeast <= node.of.length)) &&
      partsOf(node).every(sound);
    expect(shippedThresholds.filter(({ test }) => !sound(test))).toEqual([]);
  });

  it('names each clause once a law', () => {
    const twice = shippedThresholds.filter(({ test }) => {
      const names = clausesOf(test).map(({ clause }) => clause);
      return new Set(names).size < names.length;
    });
    expect(twice).toEqual([]);
  });
});

describe('the shipped map of criteria', () => {
  const members = shippedMap.flatMap((group) => group.members);

  it('has each of the 194 criteria in exactly one group', () => {
    const criteria = shippedLaws.flatMap((law) => law.criteria.map(({ id }) => id));
    expect(criteria).toHaveLength(194);
    expect(sorted(members.map(({ criterion }) => criterion))).toEqual(sorted(criteria));
  });

  it('says in each group what is answered, and lets the answer meet at least one criterion', () => {
    expect(new Set(shippedMap.map(({ id }) => id)).size).toBe(shippedMap.length);
    expect(shippedMap.filter(({ title, question }) => title === '' || question === '')).toEqual([]);
    expect(
      shippedMap.filter(({ members: own }) => !own.some(({ relation }) => relation === 'covers')),
    ).toEqual([]);
  });

  it('says what a criterion asks more, and points at groups that are there', () => {
    expect(members.filter(({ relation }) => !RELATIONS.includes(relation))).toEqual([]);
    expect(members.filter(({ relation, note }) => relation === 'asks-more' && !note)).toEqual([]);
    const ids = shippedMap.map(({ id }) => id);
    const lost = shippedMap.flatMap(({ id, members: own }) =>
      own.filter(({ also = [] }) => also.some((other) => other === id || !ids.includes(other))),
    );
    expect(lost).toEqual([]);
  });

  it('agrees with what the data itself says of forms: what maps to a criterion is together with it, or says where', () => {
    const groupIdOf = (criterion: string) =>
      shippedMap.find(({ members: own }) => own.some((each) => each.criterion === criterion))?.id;
    const mapped = (
      shippedLaws as readonly { criteria: readonly { id: string; maps_to?: readonly string[] }[] }[]
    )
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ id, maps_to: to = [] }) => to.map((other) => [id, other] as const));
    expect(mapped.length).toBeGreaterThan(30);
    const alsoOf = (criterion: string) => members.find((each) => each.criterion === criterion)?.also ?? [];
    const apart = mapped.filter(([one, other]) => {
      const [here, there] = [groupIdOf(one), groupIdOf(other)];
      return here !== there && !alsoOf(one).includes(there!) && !alsoOf(other).includes(here!);
    });
    expect(apart).toEqual([]);
  });
});

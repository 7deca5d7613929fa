import fc from 'fast-check';
import { anySupplier } from '../any-supplier.fixture';
import { aQuestionnaire } from '../counterfactual/a-questionnaire.fixture';
import { FB2_WEIGHTS, FB3_WEIGHTS } from '../weights';
import { ActionRanks } from './action-ranks';
import type { Situation } from './candidates';
import { nextActions } from './next-actions';

const answer = fc.constantFrom('yes' as const, 'partly' as const, 'no' as const);
const expectations = fc.constantFrom(
  { answered: null, verified: null, suppliers: 0 },
  { answered: 41.5, verified: 63.25, suppliers: 7 },
);

const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(anySupplier, expectations, fc.option(fc.tuple(answer, answer), { nil: null }))
  .map(([facts, expected, answers]) => {
    if (answers === null) return { facts, questionnaire: null, expected };
    const { facts: answered, questionnaire } = aQuestionnaire({ A: answers[0], D: answers[1] });
    return { facts: { ...facts, controls: answered.controls }, questionnaire, expected };
  });

it('ranks what explained actions rank, by the same figures to the last bit', () => {
  let [actions, several] = [0, 0];
  fc.assert(
    fc.property(anySituation, fc.constantFrom(FB2_WEIGHTS, FB3_WEIGHTS), (situation, weights) => {
      const explained = nextActions(situation, weights).actions.map(
        ({ kind, subject, facts, effortInDays, urgent, effect: { change, confidenceChange } }) => {
          return { kind, subject, facts, effortInDays, urgent, effect: { change, confidenceChange } };
        },
      );
      const ranked = new ActionRanks(weights).of(situation);
      expect(ranked).toEqual(explained);
      actions += ranked.length;
      if (situation.facts.sites.length > 1) several++;
    }),
    { numRuns: 300 },
  );
  expect(actions).toBeGreaterThan(500);
  expect(several).toBeGreaterThan(50);
});

import type { CriterionStatus } from '@firebreak/statements/model';
import { aRendering } from './a-rendering.fixture';
import { answeredRequirements } from './closing-tables';

describe('where each requirement is answered', () => {
  const base = aRendering();
  const training = base.criteria.find(({ section }) => section === 'training')!;
  const place = (status: CriterionStatus, verdict?: 'met' | 'not-met' | 'not-applicable') =>
    answeredRequirements({
      ...base,
      criteria: [{ ...training, status }],
      outcomes: verdict && [{ criterionId: training.criterionId, verdict }],
    }).map((each) => each.place);

  it.each([
    ['met', undefined, /Training$/],
    ['partly', undefined, /Training$/],
    ['by-hand', undefined, /Training$/],
    ['missing', undefined, /^–$/],
    ['missing', 'met', /Training$/],
    ['met', 'not-met', /^–$/],
  ] as const)('%s by the rule and %s by a person: %s', (status, verdict, expected) => {
    expect(place(status, verdict)).toEqual([expect.stringMatching(expected)]);
  });

  it('is not asked of what does not apply', () => {
    expect(place('not-applicable')).toEqual([]);
    expect(place('missing', 'not-applicable')).toEqual([]);
  });
});

import type { Step, StepKind } from '@firebreak/risk/model';
import { stepGroups } from './step-groups';

const step = (kind: StepKind, key: string, points: number): Step => ({ kind, key, points, facts: {} });

describe('stepGroups', () => {
  it('tells the indices of a country as one', () => {
    const steps = [
      step('country', 'country/tip', 10),
      step('country', 'country/cpi', 2),
      step('sector', 'sector', 25),
    ];
    expect(stepGroups(steps)).toEqual([
      { kind: 'country', points: 12, steps: steps.slice(0, 2) },
      { kind: 'sector', points: 25, steps: [steps[2]] },
    ]);
  });

  it('lets the largest suppliers below stand alone and puts the others together', () => {
    const below = [1, 2, 3, 4, 5, 6, 7, 8].map((points) => step('below', `below/${points}`, points));
    const groups = stepGroups(below);
    expect(groups.map(({ points }) => points)).toEqual([8, 7, 6, 5, 4, 1 + 2 + 3]);
    expect(groups.at(-1)?.steps).toHaveLength(3);
  });

  it('keeps up to six apart', () => {
    const harm = [1, 2, 3, 4, 5, 6].map((points) => step('harm', `harm/${points}`, points));
    expect(stepGroups(harm)).toHaveLength(6);
  });

  it('has none for no steps', () => {
    expect(stepGroups([])).toEqual([]);
  });
});

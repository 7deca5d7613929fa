import { defaultDueOn, isOverdue, remediationDays } from './deadline';
import { FINDING_STATES } from './finding-state';
import { findingType } from './finding-taxonomy';

const type = (code: string) => findingType(code)!;

describe('remediationDays', () => {
  it.each([
    { code: 'DOC-01', severity: 'critical', days: 7 }, // the code's own
    { code: 'REC-01', severity: 'critical', days: 90 }, // repaying fees takes longer than other critical findings
    { code: 'DOC-03', severity: 'critical', days: 14 }, // 30 of its own, made graver: 14
    { code: 'FCE-09', severity: 'critical', days: 14 }, // 14 of its own, 14 usual
    { code: 'CHL-04', severity: 'minor', days: 120 }, // 30 of its own, made milder: 120
    { code: 'REC-01', severity: 'major', days: 90 }, // milder never means sooner
  ] as const)('$code as $severity: $days days', ({ code, severity, days }) => {
    expect(remediationDays(type(code), severity)).toBe(days);
  });
});

describe('deadlines', () => {
  it('run from the day of the finding', () => {
    expect(defaultDueOn(type('FCE-03'), 'critical', '2026-12-31')).toBe('2027-01-01');
  });

  it('are missed from the day after, until closure is claimed; a dispute does not stop them', () => {
    const overdue = (today: string) =>
      FINDING_STATES.filter((state) => isOverdue({ state, dueOn: '2026-11-23' }, today));
    expect(overdue('2026-11-23')).toEqual([]);
    expect(overdue('2026-11-24')).toEqual(['open', 'action-under-way', 'disputed']);
  });
});

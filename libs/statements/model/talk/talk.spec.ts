import { isOpen, openBySection } from './comment';
import { dayAt, isOverdue } from './task';

describe('open threads', () => {
  const said = { deleted: false };
  it('are those that nobody resolved and that still say something', () => {
    expect(isOpen({ resolved: null, comments: [said] })).toBe(true);
    expect(isOpen({ resolved: { by: 'Ada', at: '' }, comments: [said] })).toBe(false);
    expect(isOpen({ resolved: null, comments: [{ deleted: true }] })).toBe(false);
    expect(isOpen({ resolved: null, comments: [{ deleted: true }, said] })).toBe(true);
  });

  it('are counted by section', () => {
    const thread = (section: 'risk' | 'steps', resolved = false) => ({
      section,
      resolved: resolved ? { by: 'Ada', at: '' } : null,
      comments: [said as never],
    });
    expect([
      ...openBySection([thread('risk'), thread('risk', true), thread('risk'), thread('steps', true)]),
    ]).toEqual([['risk', 2]]);
  });
});

describe('a task', () => {
  it.each([
    ['open', '2026-03-01', '2026-03-01', false],
    ['open', '2026-02-28', '2026-03-01', true],
    ['done', '2026-02-28', '2026-03-01', false],
  ] as const)('%s and due on %s is overdue on %s: %s', (state, dueOn, today, overdue) => {
    expect(isOverdue({ state, dueOn }, today)).toBe(overdue);
  });

  it('is late by the day where its reader is, not by that of Greenwich', () => {
    // Local times, whatever the zone of the machine: late in the evening and early in the morning.
    expect(dayAt(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
    expect(dayAt(new Date(2026, 0, 9, 0, 1))).toBe('2026-01-09');
  });
});

import { escalationDue, nextReminder, reminderDue } from './campaign-schedule';

const waiting = { dueOn: '2026-06-30', sentOn: '2026-06-01', remindedOn: null };

describe('reminders', () => {
  it.each([
    ['2026-06-22', null],
    ['2026-06-23', '2026-06-23'],
    ['2026-06-25', '2026-06-23'], // made good after a day without workers
    ['2026-07-03', '2026-07-03'], // of two that passed, the last
    ['2026-07-14', '2026-07-03'],
    ['2026-07-15', null], // the link no longer works
  ])('on %s: %s', (today, due) => {
    expect(reminderDue(waiting, [-7, 3], today)).toBe(due);
  });

  it('go out once', () => {
    expect(reminderDue({ ...waiting, remindedOn: '2026-06-23' }, [-7, 3], '2026-06-24')).toBeNull();
    expect(reminderDue({ ...waiting, remindedOn: '2026-06-23' }, [-7, 3], '2026-07-03')).toBe('2026-07-03');
  });

  it('never on the day of sending, nor for a day before it', () => {
    expect(reminderDue({ ...waiting, sentOn: '2026-06-23' }, [-7], '2026-06-23')).toBeNull();
    expect(reminderDue({ ...waiting, sentOn: '2026-06-24' }, [-7], '2026-06-26')).toBeNull();
  });

  it('name the next day', () => {
    expect(nextReminder('2026-06-30', [3, -7], '2026-06-01')).toBe('2026-06-23');
    expect(nextReminder('2026-06-30', [3, -7], '2026-06-23')).toBe('2026-07-03');
    expect(nextReminder('2026-06-30', [3, -7], '2026-07-03')).toBeNull();
  });
});

describe('escalation', () => {
  const sent = { dueOn: '2026-06-30', sentOn: '2026-06-01', escalated: false, bounced: false };

  it.each([
    [{}, 14, '2026-06-14', false],
    [{}, 14, '2026-06-15', true],
    [{}, null, '2026-06-29', false],
    [{ escalated: true }, 14, '2026-06-15', false],
    [{ bounced: true }, 14, '2026-06-02', true],
    [{ bounced: true }, null, '2026-06-02', false],
    [{}, 14, '2026-07-15', false],
  ])('%j after %s days on %s: %s', (change, after, today, due) => {
    expect(escalationDue({ ...sent, ...change }, after, today)).toBe(due);
  });
});

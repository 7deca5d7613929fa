import { askedBackStep, nextAskedBackReminder, type AskedBackWaiting } from './asked-back-schedule';

/** Asked on the first of March, due on the fifteenth, of no campaign: reminders on the 12th, 16th and 22nd. */
const waiting = (changes: Partial<AskedBackWaiting> = {}): AskedBackWaiting => ({
  askedOn: '2026-03-01',
  dueOn: '2026-03-15',
  remindedOn: null,
  escalated: false,
  bounced: false,
  campaign: null,
  ...changes,
});
const campaign = { state: 'running', reminders: [-7, 2], escalateAfterDays: 5 } as const;

describe('what is done about questions that were asked back', () => {
  it.each<[string, Partial<AskedBackWaiting>, 'remind' | 'escalate' | null]>([
    ['2026-03-11', {}, null],
    ['2026-03-12', {}, 'remind'],
    ['2026-03-12', { remindedOn: '2026-03-12' }, null],
    ['2026-03-14', { remindedOn: '2026-03-12' }, null],
    ['2026-03-15', {}, 'remind'], // the one that passed while nothing ran
    ['2026-03-16', { remindedOn: '2026-03-12' }, 'remind'],
    ['2026-03-18', { remindedOn: '2026-03-16' }, null],
    ['2026-03-19', { remindedOn: '2026-03-16' }, 'escalate'],
    ['2026-03-19', { remindedOn: '2026-03-16', escalated: true }, null],
    ['2026-03-22', { remindedOn: '2026-03-19', escalated: true }, 'remind'],
    ['2026-03-30', { remindedOn: '2026-03-16', escalated: true }, null], // the link no longer works
    ['2026-03-02', { bounced: true }, 'escalate'], // nobody read it
    ['2026-03-12', { bounced: true, escalated: true }, null],
    // Asked so late that the days before are over.
    ['2026-03-15', { askedOn: '2026-03-14' }, null],
  ])('%s, %j: %s', (today, changes, step) => {
    expect(askedBackStep(waiting(changes), today)).toBe(step);
  });

  it.each<[string, Partial<AskedBackWaiting>, 'remind' | 'escalate' | null]>([
    ['2026-03-12', { escalated: true, remindedOn: '2026-03-08' }, null], // only the campaign's own days count
    ['2026-03-08', { campaign: { ...campaign, escalateAfterDays: null } }, 'remind'],
    ['2026-03-05', {}, null],
    ['2026-03-06', {}, 'escalate'],
    ['2026-03-20', { campaign: { ...campaign, reminders: [], escalateAfterDays: null } }, null],
    ['2026-03-06', { campaign: { ...campaign, state: 'paused' } }, null],
    ['2026-03-06', { campaign: { ...campaign, state: 'cancelled' } }, null],
    ['2026-03-06', { campaign: { ...campaign, state: 'sending' } }, 'escalate'],
  ])('by the days of its campaign: %s, %j: %s', (today, changes, step) => {
    expect(askedBackStep(waiting({ campaign, ...changes }), today)).toBe(step);
  });

  it('names the next reminder', () => {
    expect(nextAskedBackReminder(waiting(), '2026-03-11')).toBe('2026-03-12');
    expect(nextAskedBackReminder(waiting(), '2026-03-12')).toBe('2026-03-16');
    expect(nextAskedBackReminder(waiting(), '2026-03-22')).toBeNull();
    expect(nextAskedBackReminder(waiting({ campaign }), '2026-03-11')).toBe('2026-03-17');
    const paused = waiting({ campaign: { ...campaign, state: 'paused' } });
    expect(nextAskedBackReminder(paused, '2026-03-11')).toBeNull();
    expect(nextAskedBackReminder(waiting({ bounced: true }), '2026-03-11')).toBeNull();
  });
});

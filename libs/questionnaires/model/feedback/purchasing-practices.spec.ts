import { saysSomething, takesFeedback } from './purchasing-practices';

describe('feedback on purchasing practices', () => {
  it.each([
    { submitted: null, now: '2026-03-01T00:00:00Z', takes: false },
    { submitted: '2026-02-28T12:00:00Z', now: '2026-02-28T12:00:01Z', takes: true },
    { submitted: '2026-02-28T12:00:00Z', now: '2027-02-28T11:59:59Z', takes: true },
    { submitted: '2026-02-28T12:00:00Z', now: '2027-02-28T12:00:00Z', takes: false },
  ])('submitted $submitted, now $now: $takes', ({ submitted, now, takes }) => {
    expect(takesFeedback(submitted ? new Date(submitted) : null, new Date(now))).toBe(takes);
  });

  it('is nothing without an answer to one of the questions', () => {
    expect(saysSomething({ answers: {}, comment: 'Pay us on time.' })).toBe(false);
    expect(saysSomething({ answers: { 'late-payment': 'often' } })).toBe(true);
  });
});

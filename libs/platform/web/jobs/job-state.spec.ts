import { progressOf } from './job-state';

describe('progressOf', () => {
  it.each([
    [{ status: 'queued', progressRatio: null }, null],
    [{ status: 'running', progressRatio: 0.421 }, 42],
    [{ status: 'running', progressRatio: 1.2 }, 100],
    [{ status: 'done', progressRatio: null }, 100],
  ] as const)('%j is %s', (run, percent) => {
    expect(progressOf(run)).toBe(percent);
  });

  it('is unknown for a run that is not there', () => expect(progressOf(undefined)).toBeNull());
});

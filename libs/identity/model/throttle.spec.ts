import { secondsToWait } from './throttle';

describe('secondsToWait', () => {
  const rule = { attempts: 5, windowInSeconds: 900 };

  it.each([
    { attempts: 1, since: 0, wait: 0 },
    { attempts: 5, since: 10, wait: 0 },
    { attempts: 6, since: 10.4, wait: 890 },
    { attempts: 7, since: 899.9, wait: 1 },
    { attempts: 99, since: 900, wait: 1 },
  ])('attempt $attempts, $since s after the first: wait $wait s', ({ attempts, since, wait }) => {
    expect(secondsToWait(rule, attempts, since)).toBe(wait);
  });
});

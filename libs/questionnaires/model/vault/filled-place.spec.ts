import { filledPlaces } from './filled-place';
import { placesOfGroups } from './shared-place';
import type { VaultEntry } from './vault-entry';
import { newlyWithdrawn } from './withdrawal';

const BASELINE = 'firebreak-baseline';
const places = placesOfGroups([`${BASELINE}/A`]);
const signed = (question: string, value: VaultEntry['value'], validUntil: string): VaultEntry => ({
  ...{ template: BASELINE, templateVersion: '1.0.0', question, site: null, value, validUntil },
  answeredOn: '2026-03-01',
});

describe('filledPlaces', () => {
  const entries = [signed('A04', 240, '2027-03-01'), signed('A02', ['BD', 'IN'], '2026-06-14')];
  const at = (answers: Parameters<typeof filledPlaces>[4]) =>
    filledPlaces(['A04', 'A02'], entries, places, [], answers, '2026-06-15');

  it('says what still is what was signed, and what has run out since', () => {
    expect(at({ A04: 240, A02: ['BD', 'IN'] })).toEqual([
      { key: 'A04', validUntil: '2027-03-01', expired: false, unchanged: true },
      { key: 'A02', validUntil: '2026-06-14', expired: true, unchanged: true },
    ]);
  });

  it('sees every change of an answer, also that it is gone', () => {
    expect(at({ A04: 241 }).map(({ unchanged }) => unchanged)).toEqual([false, false]);
  });

  it('knows nothing of a place that the copy does not speak of', () => {
    expect(filledPlaces(['A01', 'F05'], entries, places, [], {}, '2026-06-15')).toEqual([]);
  });
});

describe('newlyWithdrawn', () => {
  it('is what a copy was not told of before', () => {
    expect(
      newlyWithdrawn({ a: '2026-01-01T00:00:00Z' }, { a: '2026-01-01T00:00:00Z', b: '2026-02-01T00:00:00Z' }),
    ).toEqual(['b']);
    expect(newlyWithdrawn({}, {})).toEqual([]);
  });
});

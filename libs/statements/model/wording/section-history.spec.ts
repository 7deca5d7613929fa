import { sittingsOf, type SectionVersionSummary } from './section-history';

const aVersion = (version: number, at: string, changes: Partial<SectionVersionSummary> = {}) => ({
  version,
  cause: 'saved' as const,
  restoredFrom: null,
  by: 'Ada',
  at: `2026-11-23T${at}:00.000Z`,
  ...changes,
});

it('joins saves of one person that follow one another, and nothing else', () => {
  const versions = [
    aVersion(8, '12:00'),
    aVersion(7, '11:00', { cause: 'restored', restoredFrom: 1 }),
    aVersion(6, '10:59', { by: 'Bo' }),
    aVersion(5, '10:45', { by: 'Bo' }),
    aVersion(4, '10:31'),
    aVersion(3, '10:16'), // exactly a quarter of an hour before
    aVersion(2, '10:00'), // longer before
    aVersion(1, '09:59', { cause: 'drafted' }),
  ];
  const sittings = sittingsOf(versions);
  expect(sittings.map(({ versions: each }) => each.map(({ version }) => version))).toEqual([
    [8],
    [7],
    [6, 5],
    [4, 3],
    [2],
    [1],
  ]);
  expect(sittings[2]?.last.version).toBe(6);
  expect(sittingsOf([])).toEqual([]);
});

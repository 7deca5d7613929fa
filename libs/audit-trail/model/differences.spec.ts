import { differencesOf } from './differences';

describe('differencesOf', () => {
  it('pairs what was with what is', () => {
    const entry = {
      action: 'changed',
      before: { name: 'A', country: null },
      after: { name: 'B', country: 'BD' },
    } as const;
    expect(differencesOf(entry)).toEqual([
      { column: 'name', before: 'A', after: 'B' },
      { column: 'country', before: null, after: 'BD' },
    ]);
  });

  it('shows that a value was taken away', () => {
    expect(differencesOf({ action: 'changed', before: { note: 'x' }, after: { note: null } })).toEqual([
      { column: 'note', before: 'x', after: null },
    ]);
  });

  it('leaves out what a new or deleted record did not have', () => {
    const values = { id: '1', name: 'A', note: null, tags: [], address: '', headcount: 0 };
    expect(
      differencesOf({ action: 'created', before: null, after: values }).map(({ column }) => column),
    ).toEqual(['name', 'headcount']);
    expect(differencesOf({ action: 'deleted', before: values, after: null })[0]).toEqual({
      column: 'name',
      before: 'A',
      after: undefined,
    });
  });

  it('has nothing to show once the content is erased', () => {
    expect(differencesOf({ action: 'changed', before: null, after: null })).toEqual([]);
  });
});

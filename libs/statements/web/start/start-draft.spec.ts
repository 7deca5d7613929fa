import { emptyStart, parseStart, toStart } from './start-draft';

describe('the draft of a new statement', () => {
  it('begins with the last calendar year that has ended', () => {
    expect(emptyStart('2026-11-23', 'es')).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      language: 'es',
    });
  });

  it('survives a reload, and nothing else is taken for one', () => {
    const draft = emptyStart('2026-11-23', 'en');
    expect(parseStart(JSON.stringify(draft))).toEqual(draft);
    for (const stored of [
      null,
      '',
      '{',
      '1',
      '{}',
      '{"frameworkIds":["x"]}',
      JSON.stringify({ ...draft, language: 'xx' }),
    ]) {
      expect(parseStart(stored)).toBeNull();
    }
  });

  it('becomes the request', () => {
    const draft = emptyStart('2026-11-23', 'en');
    expect(
      toStart({ ...draft, organisation: { ...draft.organisation, name: 'H', employees: '5' } }),
    ).toMatchObject({
      frameworkIds: [],
      period: { from: '2025-01-01', to: '2025-12-31' },
      organisation: { name: 'H', employees: 5, entities: [] },
    });
  });
});

import { knownLawFacts } from './known-law-facts';

const company = { name: 'Harbour', country: 'GB' };

describe('knownLawFacts', () => {
  it('takes seat, form, financial year and places in Xinjiang from the records, and says from which', () => {
    const { known, recorded } = knownLawFacts(
      {
        company,
        statement: { legalForm: 'llp', periodTo: '2026-03-31' },
        sitesInXinjiang: ['Korla mill', 'B', 'C', 'D'],
      },
      '2026-11-27',
    );
    expect(known).toEqual({
      places: [{ country: 'GB', ties: ['incorporated', 'office'] }],
      form: 'partnership',
      yearEnd: '2026-03-31',
      answers: { 'inputs-from-xinjiang': true },
    });
    expect(recorded.map(({ key, from, record }) => `${key} ${from} ${record}`)).toEqual([
      'place:GB company Harbour',
      'form statement 2026-03-31',
      'yearEnd statement 2026-03-31',
      'answer:inputs-from-xinjiang sites Korla mill, B, C',
    ]);
  });

  it('knows nothing where there are no records, and never a no', () => {
    const nothing = { company: { ...company, country: null }, statement: null, sitesInXinjiang: [] };
    expect(knownLawFacts(nothing, '2026-11-27')).toEqual({ known: {}, recorded: [] });
  });

  it('gives the end of the year before while the period runs', () => {
    const running = {
      company,
      statement: { legalForm: 'company', periodTo: '2026-12-31' },
      sitesInXinjiang: [],
    } as const;
    expect(knownLawFacts(running, '2026-11-27').known.yearEnd).toBe('2025-12-31');
  });
});

import { aStatement, anOrganisation } from '../a-statement.fixture';
import { NO_LAW_FACTS } from '../laws/law-facts';
import type { LawCriterion } from '../laws/law';
import { NOT_PUBLISHED, type StatementContent } from '../statement';
import { sumOf, valueOf, type FormAnswer } from './form';
import { faultOf, formAnswers, lawsWithForms } from './form-answers';
import type { FormData } from './form-data';
import { formInWords, valueInWords } from './form-text';
import { registrySectors } from './registry-sectors';

function aField(id: string, changes: Partial<LawCriterion> = {}): LawCriterion {
  return {
    id,
    ref: 'Form',
    title: `Title of ${id}`,
    requirement: 'What to enter.',
    mandatory: false,
    kind: 'form_field',
    basis: 'form',
    topic: 'identity',
    guidance: '',
    userMustWrite: '',
    source: 'https://www.gov.uk/form',
    wording: 'official',
    autoFillFrom: [],
    options: [],
    maxLength: null,
    level: null,
    levelConfirmed: false,
    ...changes,
  };
}

function aLaw(id: string, jurisdiction: string, ...criteria: LawCriterion[]) {
  return { id, name: `Law ${id}`, jurisdiction, criteria };
}

function someData(changes: Partial<FormData> = {}, content: Partial<StatementContent> = {}): FormData {
  return { content: aStatement(content), facts: NO_LAW_FACTS, verdicts: {}, earlier: [], ...changes };
}

/** The one part of the one field. */
function partsOf(criterion: LawCriterion, data: FormData) {
  const [form] = formAnswers([aLaw('form', 'GB', criterion)], data);
  return Object.fromEntries(form!.fields[0]!.parts.map((part) => [part.id, part]));
}

function valueFor(criterion: LawCriterion, part: string, data: FormData) {
  const value = valueOf(partsOf(criterion, data)[part]!);
  return value && { text: value.text, chosen: value.chosen };
}

describe('which forms go with a statement', () => {
  const content = aField('uk-54-4', { kind: 'content' });
  const laws = [
    aLaw('uk-act', 'GB', content),
    aLaw('uk-registry', 'GB', aField('a')),
    aLaw('ca-form', 'CA', aField('b')),
    aLaw('au-act', 'AU', content, aField('c')),
    aLaw('template', 'GB,AU,CA', content),
  ];
  it.each([
    [['uk-act'], ['uk-registry']],
    [['au-act'], ['au-act']],
    [['template'], ['uk-registry', 'ca-form']],
    [
      ['uk-act', 'ca-form'],
      ['uk-registry', 'ca-form'],
    ],
    [[], []],
  ])('%j: %j', (answered, expected) => {
    expect(lawsWithForms(laws, answered).map(({ id }) => id)).toEqual(expected);
  });
});

describe('formAnswers', () => {
  it('splits a field into the parts that the form asks one by one', () => {
    const organisation = anOrganisation({
      entities: [{ name: 'Hill Retail', country: 'GB', reports: false }],
    });
    const parts = partsOf(aField('uk-reg-org'), someData({}, { organisation }));
    expect(parts['name']!.fromData).toMatchObject({ text: 'Harbour & Hill Clothing Limited', kept: 'whole' });
    expect(parts['covered']!.fromData).toMatchObject({ text: 'Hill Retail', records: ['organisation'] });
    expect(parts['group']!.fromData).toMatchObject({ chosen: ['yes'] });
    expect(parts['company-number']).toMatchObject({ fromData: null, typed: null });
    // Nobody said what it is in law: the data does not guess.
    expect(parts['sector-kind']!.fromData).toBeNull();
  });

  it('gives the dates of the period in the language of the statement', () => {
    expect(valueFor(aField('ca-q-year'), 'end', someData())).toEqual({ text: '31 March 2026', chosen: [] });
    const spanish = someData({ content: aStatement({}, 'es') });
    expect(valueFor(aField('ca-q-year'), 'end', spanish)?.text).toBe('31 de marzo de 2026');
  });

  it('names who answers for copies where there is no website', () => {
    const publication = { ...NOT_PUBLISHED, hasWebsite: false, contact: 'esg@harbour.example' };
    expect(valueFor(aField('uk-reg-url'), 'web-address', someData({}, { publication }))?.text).toBe(
      'esg@harbour.example',
    );
    expect(valueFor(aField('uk-reg-url'), 'web-address', someData())).toBeNull();
  });

  const turnover = (amount: number, currency = 'GBP') =>
    someData({
      facts: {
        ...NO_LAW_FACTS,
        amounts: [{ measure: 'turnover', where: 'world', year: 'latest', currency, amount }],
      },
    });
  it.each([
    [35_999_999, 'under_36m'],
    [36_000_000, '36m_to_60m'],
    [60_000_000, '60m_to_100m'],
    [100_000_000, '100m_to_500m'],
    [500_000_000, 'over_500m'],
  ])('puts a turnover of £%i into the band %s', (amount, band) => {
    const options = ['under_36m', '36m_to_60m', '60m_to_100m', '100m_to_500m', 'over_500m'];
    expect(valueFor(aField('uk-reg-turnover', { options }), 'turnover', turnover(amount))?.chosen).toEqual([
      band,
    ]);
    expect(valueFor(aField('uk-reg-turnover', { options }), 'turnover', turnover(amount, 'EUR'))).toBeNull();
  });

  it('ticks an area that the text shows, and not one that it says is missing', () => {
    const options = ['structure_business_supply_chains', 'risk_assessment', 'training', 'goals_and_kpis'];
    const areas = partsOf(aField('uk-reg-areas', { options, maxLength: 200 }), someData())['areas']!;
    expect(areas.fromData?.chosen).toEqual([
      'structure_business_supply_chains',
      'risk_assessment',
      'goals_and_kpis',
    ]);
    expect(areas.maxLength).toBeNull();
  });

  it('reads indicators from findings by their number, and never says that there are none', () => {
    const options = ['debt_bondage', 'document_retention', 'none'];
    const field = aField('uk-reg-indicators', { options });
    const figures = aStatement().figures;
    const found = {
      ...figures,
      breakdowns: [
        {
          id: 'audits.by-indicator' as const,
          asOf: '2026-03-31',
          rows: [
            { key: 'ILO-09', value: 2 },
            { key: 'ILO-07', value: 0 },
            { key: 'ILO-99', value: 1 },
          ],
        },
      ],
    };
    expect(valueFor(field, 'indicators', someData({}, { figures: found }))?.chosen).toEqual(['debt_bondage']);
    const none = { ...figures, breakdowns: [] };
    expect(valueFor(field, 'indicators', someData({}, { figures: none }))).toBeNull();
  });

  it('counts the years from the first statement that is kept', () => {
    const options = ['first_time', '1_to_5_years', 'over_5_years'];
    const years = (...ends: string[]) =>
      valueFor(
        aField('uk-reg-years', { options }),
        'years',
        someData({ earlier: ends.map((to) => ({ from: to, to })) }),
      );
    expect(years()).toBeNull();
    expect(years('2025-03-31', '2022-03-31')?.chosen).toEqual(['1_to_5_years']);
    expect(years('2021-03-31')?.chosen).toEqual(['over_5_years']);
  });

  it('tells Canada which other laws apply, and "none" only where all are ruled out', () => {
    const options = ['uk_msa', 'au_msa', 'california_sb657', 'other', 'none'];
    const field = aField('ca-q-otherlaws', { options });
    const laws = (verdicts: FormData['verdicts']) => valueFor(field, 'laws', someData({ verdicts }))?.chosen;
    expect(laws({ 'uk-msa-s54': 'applies', 'au-msa-2018': 'likely', 'de-lksg': 'no' })).toEqual([
      'uk_msa',
      'au_msa',
    ]);
    const all = ['uk-msa-s54', 'au-msa-2018', 'us-ca-sb657', 'no-transparency-act', 'de-lksg', 'fr-vigilance', 'eu-csddd']; // prettier-ignore
    expect(laws(Object.fromEntries(all.map((law) => [law, 'no'])))).toEqual(['none']);
    expect(laws(Object.fromEntries(all.slice(1).map((law) => [law, 'no'])))).toBeUndefined();
  });

  it('says "partly" of risks as long as suppliers have no score', () => {
    const options = ['yes_and_ongoing', 'partly', 'no_not_started'];
    // 46 suppliers, 45 of them scored, 2 without a tier.
    expect(valueFor(aField('ca-q-risk-known', { options }), 'identified', someData())?.chosen).toEqual([
      'partly',
    ]);
  });

  it('cuts a section to what the form takes, at the end of a sentence, without open notes', () => {
    const first = `${'We looked at every supplier that we know of. '.repeat(33)}`.trim();
    const text = `${first} This sentence would be cut in two.\n\n> a note that is still open`;
    const content = { sections: [{ kind: 'steps' as const, text }] };
    const parts = partsOf(aField('ca-q-steps-text', { maxLength: 1500 }), someData({}, content));
    expect(parts['details']!.fromData).toMatchObject({ text: first, kept: 'part' });
    expect(first.length).toBe(1484);
  });

  it('leaves a field that it does not know to the person', () => {
    const parts = partsOf(aField('new-field', { options: ['yes', 'no'] }), someData());
    expect(parts['answer']).toMatchObject({ kind: 'many', fromData: null, options: ['yes', 'no'] });
  });

  it('does not choose what a newer form no longer offers', () => {
    const field = aField('ca-q-structure', { options: ['trust'] });
    expect(valueFor(field, 'structure', someData())).toBeNull();
  });

  it('puts what a person typed before the data, and counts both', () => {
    const formAnswersTyped: FormAnswer[] = [
      { criterion: 'ca-q-year', part: 'start', text: 'Changed', chosen: [] },
      { criterion: 'ca-q-year', part: 'end', text: ' ', chosen: [] },
    ];
    const data = someData({}, { formAnswers: formAnswersTyped });
    expect(valueFor(aField('ca-q-year'), 'start', data)?.text).toBe('Changed');
    expect(valueFor(aField('ca-q-year'), 'end', data)?.text).toBe('31 March 2026');
    const [form] = formAnswers([aLaw('ca', 'CA', aField('ca-q-year'), aField('ca-q-bn'))], data);
    expect(sumOf(form!)).toEqual({ byData: 1, byPerson: 1, left: 1 });
  });
});

describe('faultOf', () => {
  const forms = formAnswers(
    [
      aLaw(
        'form',
        'GB',
        aField('uk-reg-turnover', { options: ['a', 'b'] }),
        aField('uk-reg-othermon', { maxLength: 5 }),
      ),
    ],
    someData(),
  );
  it.each([
    [{ part: 'nowhere', text: '', chosen: [] }, { fault: 'no-such-part' }],
    [
      { part: 'turnover', text: '', chosen: ['c'] },
      { fault: 'option-unknown', option: 'c' },
    ],
    [{ part: 'turnover', text: '', chosen: ['a', 'b'] }, { fault: 'one-choice-only' }],
    [{ part: 'turnover', text: '', chosen: ['a'] }, null],
  ])('%j: %j', (answer, fault) => {
    expect(faultOf(forms, { criterion: 'uk-reg-turnover', ...answer })).toEqual(fault);
  });

  it('counts the characters that the form takes', () => {
    const answer = (text: string) => ({ criterion: 'uk-reg-othermon', part: 'monitoring', text, chosen: [] });
    expect(faultOf(forms, answer('12345'))).toBeNull();
    expect(faultOf(forms, answer('123456'))).toEqual({ fault: 'too-long', maxLength: 5 });
  });
});

describe('in words', () => {
  it('lists choices, then what was written to them', () => {
    const value = { text: 'And a fund', chosen: ['fee_repayment_or_other_money', 'other'] };
    expect(valueInWords(value, 'en')).toBe('Fees repaid or other money\nOther\nAnd a fund');
    expect(valueInWords({ text: '', chosen: ['a_new_option'] }, 'en')).toBe('a new option');
  });

  it('gives the whole form as text', () => {
    const [form] = formAnswers([aLaw('ca', 'CA', aField('ca-q-year'), aField('ca-q-bn'))], someData());
    expect(formInWords(form!, { language: 'en', titleOf: (_, title) => title, left: '(open)' })).toBe(
      [
        'Law ca',
        '',
        'Title of ca-q-year',
        'First day of the period: 1 April 2025',
        'Last day of the period: 31 March 2026',
        '',
        'Title of ca-q-bn',
        'Business number or numbers: (open)',
      ].join('\n'),
    );
  });
});

describe('registrySectors', () => {
  it('goes by the division of ISIC', () => {
    expect(registrySectors(['1410', '13', '46', 'C', '01'])).toEqual([
      'fashion_textiles_luxury',
      'food_agriculture_fishing',
    ]);
  });
});

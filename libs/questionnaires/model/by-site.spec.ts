import { aKnownSite, withSites } from './a-known-site.fixture';
import { aQuestion, aTemplate } from './a-template.fixture';
import { answerFault, responseFaults } from './answer-faults';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import type { Condition } from './condition';
import { controlScore } from './control-score';
import { progressOf } from './progress';
import { proposedActions } from './proposed-actions';
import type { Answers, AnswerValue } from './response';
import type { Question, Section, SiteTable } from './template';
import { askedPlaces } from './visibility';

const today = '2026-03-01';
const dhaka = aKnownSite({
  id: 'dhaka',
  country: 'BD',
  sector: '1410',
  headcount: 300,
  labourProvider: false,
});
const doha = aKnownSite({ id: 'doha', country: 'QA', headcount: 100, labourProvider: true });
const both = withSites(dhaka, doha);

/** Section S, asked by site, before any other. */
function bySite(questions: readonly Question[], section: Partial<Section> = {}) {
  const template = aTemplate(questions);
  const sections = template.sections.map((one) =>
    one.code === 'S' ? { ...one, repeat: 'site' as const, ...section } : one,
  );
  return { ...template, sections };
}

const keys = (template: ReturnType<typeof bySite>, answers: Answers, circumstances: Circumstances) =>
  askedPlaces(template, answers, circumstances).map(({ key }) => key);

describe('a section that repeats by site', () => {
  it('asks at each site, or once where none is known', () => {
    const template = bySite([aQuestion({ code: 'Q' })]);
    expect(keys(template, {}, both)).toEqual(['Q@dhaka', 'Q@doha']);
    expect(keys(template, {}, NOTHING_KNOWN)).toEqual(['Q']);
    expect(progressOf(template, { answers: { 'Q@doha': 'yes' }, evidence: [] }, both)).toMatchObject({
      asked: 2,
      answered: 1,
      open: 1,
    });
  });

  it('looks at the own site from inside, and at any or every site from outside', () => {
    const on = (sites?: 'every'): Condition => ({
      question: 'Q',
      is: 'is',
      value: 'no',
      ...(sites && { sites }),
    });
    const template = bySite([
      aQuestion({ code: 'Q' }),
      aQuestion({ code: 'inside', visibleIf: { all: [on()] } }),
      aQuestion({ code: 'any', section: 'T', visibleIf: { all: [on()] } }),
      aQuestion({ code: 'every', section: 'T', visibleIf: { all: [on('every')] } }),
    ]);
    const one = keys(template, { 'Q@doha': 'no', 'Q@dhaka': 'yes' }, both);
    expect(one).toEqual(['Q@dhaka', 'Q@doha', 'inside@doha', 'any']);
    expect(keys(template, { 'Q@doha': 'no', 'Q@dhaka': 'no' }, both)).toContain('every');
  });

  it('asks by what is known of the site, and of the supplier', () => {
    const asked = (condition: Condition, circumstances = both) =>
      keys(bySite([aQuestion({ code: 'Q', visibleIf: { all: [condition] } })]), {}, circumstances);
    expect(asked({ site: 'country', is: 'one-of', value: ['QA'] })).toEqual(['Q@doha']);
    expect(asked({ site: 'sector', is: 'one-of', value: ['14'] })).toEqual(['Q@dhaka']);
    expect(asked({ site: 'headcount', is: 'more-than', value: 100 })).toEqual(['Q@dhaka']);
    expect(asked({ site: 'labourProvider', is: 'is', value: true })).toEqual(['Q@doha']);
    expect(asked({ site: 'sector', is: 'is-not-known' })).toEqual(['Q@doha']);
    const risky: Circumstances = { ...both, risk: { score: 71, band: 'high', facts: ['listed-good'] } };
    expect(asked({ risk: 'band', is: 'one-of', value: ['high', 'very-high'] })).toEqual([]);
    expect(asked({ risk: 'band', is: 'one-of', value: ['high', 'very-high'] }, risky)).toHaveLength(2);
    expect(asked({ risk: 'score', is: 'more-than', value: 70 }, risky)).toHaveLength(2);
    expect(asked({ risk: 'score', is: 'less-than', value: 70 }, risky)).toHaveLength(0);
    expect(asked({ risk: 'facts', is: 'contains-any', value: ['listed-good'] }, risky)).toHaveLength(2);
  });

  it('names the site in what is wrong, and refuses other sites', () => {
    const template = bySite([aQuestion({ code: 'Q' })]);
    expect(responseFaults(template, { answers: { 'Q@doha': 'yes' }, evidence: [] }, today, both)).toEqual([
      {
        question: 'Q@dhaka',
        code: 'answer-missing',
        message: 'Q (Site dhaka): This question needs an answer.',
      },
    ]);
    expect(answerFault(template, 'Q@riyadh', 'yes', today, both)?.code).toBe('question-unknown');
    expect(answerFault(template, 'Q', 'yes', today, both)?.code).toBe('question-unknown');
  });

  it('scores the worst site, by hand', () => {
    const template = bySite([aQuestion({ code: 'Q' }), aQuestion({ code: 'R', section: 'T' })]);
    const answers: Answers = { 'Q@dhaka': 'yes', 'Q@doha': 'no', R: 'yes' };
    const { answerRisk, score, questions } = controlScore(template, { answers, evidence: [] }, today, both);
    // Two sections alike: (100 + 0) / 2, and M = .5 * (0 + 100) / 2.
    expect({ answerRisk, score }).toEqual({ answerRisk: 50, score: 25 });
    expect(questions.map(({ question, site }) => [question, site])).toEqual([
      ['Q', 'doha'],
      ['R', undefined],
    ]);
  });

  it('scores the mean by headcount where the section says so, by hand', () => {
    const template = bySite([aQuestion({ code: 'Q' })], { sitesCount: 'mean-by-headcount' });
    const response = {
      answers: { 'Q@dhaka': 'yes', 'Q@doha': 'no' },
      evidence: [{ question: 'Q@dhaka', state: 'accepted' as const }],
    };
    const { answerRisk, score, questions } = controlScore(template, response, today, both);
    // 300 of 400 people at 0, 100 at 100; M = .8 * 75 + .5 * 0.
    expect(answerRisk).toBeCloseTo(25, 10);
    expect(score).toBeCloseTo(60, 10);
    expect(questions.map(({ site, possible }) => [site, possible])).toEqual([
      ['dhaka', 75],
      ['doha', 25],
    ]);
  });

  it('names a severe question once, however many sites answer so, and proposes actions by site', () => {
    const action = { minRisk: 90, text: 'Give them back', dueInDays: 7 };
    const template = bySite([aQuestion({ code: 'Q', critical: true, action })]);
    const response = { answers: { 'Q@dhaka': 'no', 'Q@doha': 'no' }, evidence: [] };
    expect(controlScore(template, response, today, both)).toMatchObject({
      severe: ['Q'],
      answerRisk: 100,
      score: 0,
    });
    expect(proposedActions(template, response, today, both).map(({ site, dueOn }) => [site, dueOn])).toEqual([
      ['dhaka', '2026-03-08'],
      ['doha', '2026-03-08'],
    ]);
  });
});

describe('money', () => {
  const template = aTemplate([aQuestion({ code: 'M', type: 'money', range: { min: 0, max: 1000 } })]);
  it.each<[AnswerValue, string | null]>([
    [{ amount: 12.5, currency: 'USD' }, null],
    [{ amount: 12.5, currency: 'usd' }, 'not-a-currency'],
    [{ amount: -1, currency: 'USD' }, 'out-of-range'],
    [{ amount: NaN, currency: 'USD' }, 'not-a-number'],
    [12, 'not-money'],
  ])('%j: %s', (value, code) => {
    expect(answerFault(template, 'M', value, today)?.code ?? null).toBe(code);
  });

  it('compares in its own currency only', () => {
    const visibleIf = { all: [{ question: 'M', is: 'more-than' as const, value: 10, currency: 'USD' }] };
    const asking = aTemplate([...template.questions, aQuestion({ code: 'Q', visibleIf })]);
    const asks = (value: AnswerValue) => askedPlaces(asking, { M: value }).length === 2;
    expect(asks({ amount: 11, currency: 'USD' })).toBe(true);
    expect(asks({ amount: 11, currency: 'BDT' })).toBe(false);
  });
});

describe('a site table', () => {
  const table: SiteTable = {
    rows: 'sites',
    maxRows: 3,
    columns: [
      {
        code: 'workers',
        text: 'Workers',
        type: 'number',
        required: true,
        range: { min: 0, max: 999, whole: true },
      },
      {
        code: 'papers',
        text: 'Papers kept',
        type: 'single',
        required: false,
        options: [
          { value: 'no', label: 'No', risk: 0 },
          { value: 'yes', label: 'Yes', risk: 100 },
        ],
        risk: { rule: 'chosen' },
      },
    ],
  };
  const question = aQuestion({
    code: 'T',
    type: 'site-table',
    table,
    risk: { rule: 'rows', column: 'papers', by: 'mean-by-headcount' },
  });
  const template = aTemplate([question]);
  const row = (site: string | null, cells: Record<string, string | number>) => ({ site, cells });
  const full = {
    rows: [row('dhaka', { workers: 300, papers: 'no' }), row('doha', { workers: 100, papers: 'yes' })],
  };

  it.each<[AnswerValue, object | null]>([
    [full, null],
    [['dhaka'], { code: 'not-a-table' }],
    [{ rows: [row('riyadh', {})] }, { code: 'site-unknown', row: 1 }],
    [{ rows: [row('doha', {}), row('doha', {})] }, { code: 'site-repeated', row: 2 }],
    [{ rows: [row('doha', { beds: 1 })] }, { code: 'column-unknown', row: 1 }],
    [
      { rows: [row('dhaka', {}), row('doha', { workers: 1.5 })] },
      { code: 'not-whole', row: 2, column: 'workers', message: 'T: Row 2, Workers: Give a whole number.' },
    ],
    [{ rows: [1, 2, 3, 4].map(() => row(null, {})) }, { code: 'too-many-rows' }],
  ])('%j: %j', (value, fault) => {
    const found = answerFault(template, 'T', value, today, both);
    if (fault) expect(found).toMatchObject(fault);
    else expect(found).toBeNull();
  });

  it('lacks a required cell, or the row of a site, only when it is to be submitted', () => {
    const gaps = (value: AnswerValue) =>
      responseFaults(template, { answers: { T: value }, evidence: [] }, today, both).map(({ code }) => code);
    expect(gaps(full)).toEqual([]);
    expect(gaps({ rows: [row('dhaka', { workers: 1 }), row('doha', { papers: 'no' })] })).toEqual([
      'cell-missing',
    ]);
    expect(gaps({ rows: [row('dhaka', { workers: 1 })] })).toEqual(['row-missing']);
    expect(gaps({ rows: [] })).toEqual(['answer-missing']);
  });

  it('is scored by a column, by hand: a quarter of the people at 100', () => {
    expect(controlScore(template, { answers: { T: full }, evidence: [] }, today, both).answerRisk).toBe(25);
    const worst = aTemplate([{ ...question, risk: { rule: 'rows', column: 'papers', by: 'worst' } }]);
    expect(controlScore(worst, { answers: { T: full }, evidence: [] }, today, both).answerRisk).toBe(100);
  });
});

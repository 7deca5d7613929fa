import { aQuestion, aTemplate } from './a-template.fixture';
import type { Rule } from './condition';
import { inEnglish } from './template-fault-english';
import { templateFaults } from './template-faults';
import type { Question, Template } from './template';

const percent = aQuestion({ code: 'P', type: 'percent', range: { min: 0, max: 100 } });
const money = aQuestion({ code: 'M', type: 'money' });
const goods = aQuestion({ code: 'G', type: 'multi', options: [{ value: 'cotton', label: 'Cotton' }] });
const table = aQuestion({
  code: 'T',
  type: 'site-table',
  table: {
    rows: 'sites',
    maxRows: 20,
    columns: [
      { code: 'workers', text: 'Workers', type: 'number', required: true, range: { min: 0, max: 9 } },
    ],
  },
});
const others = [
  aQuestion({ code: 'Y' }),
  percent,
  money,
  goods,
  aQuestion({ code: 'C', type: 'country-list' }),
  aQuestion({ code: 'F', type: 'file' }),
  table,
];

function faultsOf(template: Template): readonly string[] {
  return templateFaults(template)
    .map(inEnglish)
    .map(({ at, message }) => `${at}: ${message}`);
}

/** Of a template whose question Q is asked under this rule. */
function ruleFaults(rule: Rule): readonly string[] {
  const visibleIf = 'all' in rule || 'any' in rule || 'not' in rule ? rule : { all: [rule] };
  const template = aTemplate([...others, aQuestion({ code: 'Q', visibleIf })]);
  const countryLists = [{ code: 'gulf', title: 'Gulf', countries: ['QA', 'AE'] }];
  return faultsOf({ ...template, countryLists });
}

describe('templateFaults, of conditions', () => {
  it.each<Rule>([
    { question: 'Y', is: 'one-of', value: ['yes', 'partly'] },
    { question: 'P', is: 'more-than', value: 0 },
    { question: 'M', is: 'less-than', value: 500, currency: 'USD' },
    { question: 'G', is: 'contains-any', value: ['cotton'] },
    { question: 'C', is: 'on-list', value: 'gulf' },
    { question: 'T', column: 'workers', is: 'more-than', value: 3 },
    { question: 'T', is: 'is-answered' },
    { site: 'country', is: 'on-list', value: 'gulf' },
    { site: 'sector', is: 'one-of', value: ['14'] },
    { site: 'migrantShare', is: 'more-than', value: 0.2, sites: 'every' },
    { site: 'labourProvider', is: 'is', value: true },
    { site: 'employerHousing', is: 'is-not-known' },
    { risk: 'band', is: 'one-of', value: ['high', 'very-high'] },
    { risk: 'score', is: 'more-than', value: 60 },
    { risk: 'facts', is: 'contains-any', value: ['listed-good'] },
    {
      not: {
        any: [{ all: [{ question: 'Y', is: 'is', value: 'no' }] }, { question: 'P', is: 'is-not-answered' }],
      },
    },
  ])('takes %j', (rule) => {
    expect(ruleFaults(rule)).toEqual([]);
  });

  it.each<[Rule, string]>([
    [{ question: 'Z', is: 'is-answered' }, "Q: its condition looks at Z, which isn't a question"],
    [{ question: 'Y', is: 'is', value: 'maybe' }, 'Q: its condition names "maybe", no option of Y'],
    [{ question: 'Y', is: 'one-of', value: [] }, 'Q: its condition can never hold: it names no value'],
    [
      { question: 'Y', is: 'contains-any', value: ['yes'] },
      'Q: its condition can never hold: "contains-any" doesn\'t fit the type yes-no of Y',
    ],
    [{ question: 'P', is: 'more-than', value: 100 }, 'Q: its condition can never hold: P runs from 0 to 100'],
    [{ question: 'P', is: 'less-than', value: 0 }, 'Q: its condition can never hold: P runs from 0 to 100'],
    [{ question: 'P', is: 'is', value: 101 }, 'Q: its condition can never hold: P runs from 0 to 100'],
    [{ question: 'P', is: 'is', value: 'many' }, 'Q: its condition can never hold: many is no number'],
    [{ question: 'M', is: 'more-than', value: 1 }, 'Q: its condition compares money without a currency'],
    [{ question: 'C', is: 'contains-any', value: ['ZZ'] }, 'Q: its condition names "ZZ", no country of C'],
    [
      { question: 'C', is: 'on-list', value: 'eu' },
      "Q: its condition looks at the list eu, which isn't there",
    ],
    [{ question: 'F', is: 'is-answered' }, 'Q: its condition can never hold: F is answered by a document'],
    [
      { question: 'T', column: 'beds', is: 'is-answered' },
      "Q: its condition looks at the column beds, which T doesn't have",
    ],
    [
      { question: 'T', column: 'workers', is: 'more-than', value: 9 },
      'Q: its condition can never hold: workers runs from 0 to 9',
    ],
    [{ site: 'country', is: 'is', value: 'Qatar' }, 'Q: its condition can never hold: "Qatar" is no country'],
    [
      { site: 'agencyShare', is: 'more-than', value: 20 },
      'Q: its condition can never hold: agencyShare runs from 0 to 1',
    ],
    [
      { site: 'pieceRate', is: 'is', value: 'yes' },
      'Q: its condition can never hold: pieceRate is true or false',
    ],
    [
      { risk: 'score', is: 'more-than', value: 100 },
      'Q: its condition can never hold: the risk score runs from 0 to 100',
    ],
    [
      { risk: 'facts', is: 'contains-any', value: ['cheap' as never] },
      'Q: its condition can never hold: "cheap" is not known of suppliers',
    ],
    [{ question: 'Q', is: 'is-answered' }, 'Q: it hangs on its own answer'],
  ])('refuses %j', (rule, fault) => {
    expect(ruleFaults(rule)).toEqual([fault]);
  });

  it('takes conditions over later questions, and names every question of a circle', () => {
    const on = (question: string): Question['visibleIf'] => ({ not: { question, is: 'is', value: 'yes' } });
    const forward = [aQuestion({ code: 'A', visibleIf: on('B') }), aQuestion({ code: 'B' })];
    expect(faultsOf(aTemplate(forward))).toEqual([]);
    const circle = ['A', 'B', 'C'].map((code, at, all) =>
      aQuestion({ code, visibleIf: on(all[(at + 1) % 3] ?? '') }),
    );
    expect(faultsOf(aTemplate(circle))).toEqual(['A: it hangs on itself: A → B → C → A']);
  });

  it('finds a circle that goes through the condition of a section', () => {
    const template = aTemplate([
      aQuestion({ code: 'A', section: 'S' }),
      aQuestion({ code: 'B', section: 'U', visibleIf: { all: [{ question: 'A', is: 'is', value: 'yes' }] } }),
    ]);
    const [first, ...rest] = template.sections;
    const hanging = { question: 'B', is: 'is-answered' } as const;
    const sections = [{ ...first!, visibleIf: { all: [hanging] } }, ...rest];
    expect(faultsOf({ ...template, sections })).toEqual(['A: it hangs on itself: A → B → A']);
  });

  it('says how to put it right', () => {
    const [fault] = templateFaults(aTemplate([aQuestion({ code: 'Q', weight: -1 })])).map(inEnglish);
    expect(fault).toEqual({
      at: 'Q',
      code: 'weight-negative',
      params: {},
      field: 'weight',
      message: 'a weight is 0 or more',
      remedy: 'Give 0 for a question that is read and not scored.',
    });
  });
});

describe('templateFaults, of hostile templates', () => {
  it('refuses 100,000 options and 100,000 questions without looking at each', () => {
    const options = Array.from({ length: 100_000 }, (_, at) => ({ value: `o${at}`, label: '', risk: 0 }));
    expect(faultsOf(aTemplate([aQuestion({ code: 'Q', type: 'single', options })]))).toEqual([
      'Q: it has 100000 options',
    ]);
    const [question] = others;
    const template = { ...aTemplate(others), questions: Array.from({ length: 100_000 }, () => question!) };
    expect(faultsOf(template)).toEqual(['questions: there are 100000 questions']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'a@b', 'a b', '', 'x'.repeat(10_000_000)])(
    'refuses a code like %.12s',
    (code) => {
      const [fault] = templateFaults(aTemplate([aQuestion({ code })])).map(inEnglish);
      expect(fault?.message).toMatch(/can't be the code of a question$/);
      expect(fault?.message.length).toBeLessThan(100);
    },
  );

  it('refuses an option called __proto__', () => {
    const options = [{ value: '__proto__', label: 'x', risk: 0 }];
    expect(faultsOf(aTemplate([aQuestion({ code: 'Q', type: 'single', options })]))).toEqual([
      'Q: an option has the value "__proto__"',
    ]);
  });

  it('refuses conditions that nest 100,000 deep', () => {
    let rule: Rule = { question: 'Y', is: 'is-answered' };
    for (let depth = 0; depth < 100_000; depth += 1) rule = { not: rule };
    expect(ruleFaults(rule)).toEqual(['Q: its conditions nest more than 8 deep']);
  });

  it('finds its way through a chain as long as a template may be', () => {
    const chain = Array.from({ length: 2000 }, (_, at) =>
      aQuestion({
        code: `Q${at}`,
        ...(at < 1999 && { visibleIf: { all: [{ question: `Q${at + 1}`, is: 'is-answered' }] } }),
      }),
    );
    expect(faultsOf(aTemplate(chain))).toEqual([]);
  });
});

describe('templateFaults, of tables and sites', () => {
  it('finds what a table lacks', () => {
    const columns = [
      { code: 'a', text: 'A', type: 'single' as const, required: true },
      { code: 'a', text: 'A', type: 'file' as never, required: true },
    ];
    const broken = aQuestion({
      code: 'T',
      type: 'site-table',
      table: { rows: 'added', maxRows: 0, columns },
      risk: { rule: 'rows', column: 'b', by: 'worst' },
    });
    expect(faultsOf(aTemplate([broken, aQuestion({ code: 'U', type: 'site-table' })]))).toEqual([
      'T: its number of rows is wrong',
      'T: column a is there twice',
      'T: this type needs options',
      "T: a column can't be of the type file",
      'T: its rule rates the column b',
      'U: this type needs columns',
    ]);
  });

  it('says which column it is about, at the question that has it', () => {
    const column = { code: 'a', text: 'A', type: 'single', required: false } as const;
    const table = { rows: 'added', maxRows: 5, columns: [column] } as const;
    const [fault] = templateFaults(aTemplate([aQuestion({ code: 'T', type: 'site-table', table })]));
    expect(fault).toMatchObject({ at: 'T', column: 'a', code: 'options-missing', field: 'table' });
  });

  it('finds lists of what is no country, and sites that count without being asked', () => {
    const template = aTemplate(others);
    expect(
      faultsOf({
        ...template,
        countryLists: [{ code: 'x', title: 'X', countries: ['Qatar'] }],
        sections: template.sections.map((one) => ({ ...one, sitesCount: 'worst' as const })),
      }),
    ).toEqual(['S: it says how sites count and is not asked by site', 'x: "Qatar" is no country']);
  });
});

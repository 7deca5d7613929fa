import fc from 'fast-check';
import { aKnownSite } from '../a-known-site.fixture';
import { aQuestion } from '../a-template.fixture';
import { SUPPLIER_RISK_BANDS, type Circumstances, type SupplierFact } from '../circumstances';
import type { Condition, Rule, VisibleIf } from '../condition';
import { keyOf } from '../place';
import type { AnswerValue, EvidenceState } from '../response';
import type { Question, Section, Template } from '../template';

const COUNTRIES = ['BD', 'QA', 'VN'];
const OPTIONS = ['a', 'b', 'c'];
const options = OPTIONS.map((value, index) => ({ value, label: value, risk: 50 * index }));

/** How each kind of question looks, beside its code and place. */
const KINDS: readonly Partial<Question>[] = [
  { type: 'yes-no' },
  { type: 'single', options, risk: { rule: 'chosen' }, evidence: { documents: ['x'], requiredFor: ['a'] } },
  { type: 'multi', options, risk: { rule: 'share-missing' } },
  { type: 'country-list' },
  {
    type: 'percent',
    range: { min: 0, max: 100 },
    risk: {
      rule: 'bands',
      closedAt: 'from',
      bands: [
        { from: 0, to: 40, risk: 10 },
        { from: 40, to: 100, risk: 90 },
      ],
    },
  },
  { type: 'money' },
  { type: 'date', risk: { rule: 'age', absent: 70, steps: [{ upToMonths: 12, risk: 10 }], older: 60 } },
  { type: 'text' },
  { type: 'file', risk: { rule: 'file', present: 0, absent: 70 } },
  {
    type: 'site-table',
    risk: { rule: 'rows', column: 'kept', by: 'mean-by-headcount' },
    table: {
      rows: 'sites',
      maxRows: 5,
      columns: [
        { code: 'kept', text: 'Kept', type: 'single', required: true, options, risk: { rule: 'chosen' } },
        { code: 'workers', text: 'Workers', type: 'number', required: false },
      ],
    },
  },
];

/** What much can hang on, so that long chains are drawn often. */
const OFTEN = KINDS.filter(({ type }) => ['yes-no', 'multi', 'country-list'].includes(type ?? ''));

const listed = { forced: ['QA'], child: ['BD'] };
const GOODS = [
  { value: 'a', label: 'a', listed },
  { value: 'b', label: 'b' },
];

/** Whoever can take the countries of origin of goods from another question does, so that risks hang on each other too. */
function withOrigins(questions: readonly Question[]): readonly Question[] {
  const origins = questions.find(({ type }) => type === 'country-list')?.code;
  if (!origins) return questions;
  return questions.map((one) =>
    one.type === 'multi'
      ? { ...one, options: GOODS, risk: { rule: 'listed-goods', origins, forced: 90, child: 70 } }
      : one,
  );
}

/** A condition on this question that some answer fulfils. */
function aConditionOn({ code: question, type }: Question): fc.Arbitrary<Condition> {
  const answered: fc.Arbitrary<Condition> = fc.constantFrom(
    { question, is: 'is-answered' as const },
    { question, is: 'is-not-answered' as const, sites: 'every' as const },
  );
  const typed: Partial<Record<Question['type'], readonly Condition[]>> = {
    'yes-no': [
      { question, is: 'is', value: 'yes' },
      { question, is: 'is-not', value: 'yes', sites: 'every' },
    ],
    single: [{ question, is: 'one-of', value: ['a', 'b'] }],
    multi: [{ question, is: 'contains-any', value: ['b'] }],
    'country-list': [{ question, is: 'on-list', value: 'gulf' }],
    percent: [
      { question, is: 'more-than', value: 20 },
      { question, is: 'less-than', value: 60 },
    ],
    money: [{ question, is: 'more-than', value: 10, currency: 'USD' }],
    'site-table': [{ question, column: 'workers', is: 'more-than', value: 3 }],
  };
  const own = typed[type];
  return own ? fc.oneof(fc.constantFrom(...own), answered) : answered;
}

const aConditionOnTheSupplier = fc.constantFrom<Condition>(
  { site: 'country', is: 'on-list', value: 'gulf' },
  { site: 'headcount', is: 'more-than', value: 50, sites: 'every' },
  { site: 'labourProvider', is: 'is', value: true },
  { site: 'migrantShare', is: 'is-not-known' },
  { risk: 'band', is: 'one-of', value: ['high', 'very-high'] },
  { risk: 'facts', is: 'contains-any', value: ['listed-good'] },
);

/** All, any and not, nested, over questions that may be looked at. */
function aRule(earlier: readonly Question[]): fc.Arbitrary<VisibleIf> {
  const visible = earlier.filter(({ type }) => type !== 'file');
  const condition: fc.Arbitrary<Rule> =
    visible.length > 0
      ? fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...visible).chain(aConditionOn) },
          { weight: 1, arbitrary: aConditionOnTheSupplier },
        )
      : aConditionOnTheSupplier;
  const node = (part: fc.Arbitrary<Rule>): fc.Arbitrary<VisibleIf> => {
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    return fc.oneof(
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      part.map((not) => ({ not })),
    );
  };
  const single = condition.map((one): VisibleIf => ({ all: [one] }));
  return fc.oneof(
    { weight: 3, arbitrary: single },
    { weight: 1, arbitrary: node(fc.oneof(condition, node(condition))) },
  );
}

/** Sections with or without repeats; whoever comes earlier in `looking` may be looked at, wherever it stands. */
export const aRandomTemplate: fc.Arbitrary<Template> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS, ...OFTEN), { minLength: 1, maxLength: 12, size: 'max' }),
    places: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    required: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    critical: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    looking: fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }),
    repeats: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    means: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .chain(({ kinds, places, required, critical, looking, repeats, means }) => {
    const drawnQuestions = kinds.map((kind, index) => {
      const section = `S${places[index]}`;
      const fixed = { code: `Q${index}`, section, required: !!required[index], critical: !!critical[index] };
      return aQuestion({ ...kind, ...fixed, indicators: ['ILO-01'] });
    });
    const questions = withOrigins(drawnQuestions);
    const order = (one: Question) => looking.indexOf(questions.indexOf(one));
    const rules = questions.map((one) =>
      fc.option(aRule(questions.filter((other) => order(other) < order(one))), { nil: undefined }),
    );
    const codes = [...new Set(questions.map((one) => one.section))].sort();
    const sectionRules = codes.map((code) => {
      const first = Math.min(...questions.filter((one) => one.section === code).map(order));
      const visible = questions.filter((other) => order(other) < first);
      return fc.option(aRule(visible), { nil: undefined, freq: 1 });
    });
    return fc.record({ rules: fc.tuple(...rules), sectionRules: fc.tuple(...sectionRules) }).map((drawn) => ({
      code: 'random',
      version: '1.0.0',
      language: 'en',
      title: 'Random',
      scoring: { missingRequired: 70, withoutEvidence: 35, critical: { minRisk: 90, one: 70, several: 85 } },
      sources: [],
      indicators: [{ code: 'ILO-01', label: 'Abuse of vulnerability' }],
      countryLists: [{ code: 'gulf', title: 'Gulf', countries: ['QA'] }],
      sections: codes.map((code, index): Section => {
        const repeats_ = repeats[index] ? ({ repeat: 'site' } as const) : {};
        const counts = repeats[index] && means[index] ? ({ sitesCount: 'mean-by-headcount' } as const) : {};
        const rule = drawn.sectionRules[index];
        return {
          code,
          title: code,
          description: code,
          why: code,
          factor: index + 1,
          ...repeats_,
          ...counts,
          ...(rule && { visibleIf: rule }),
        };
      }),
      questions: questions.map((one, index) => {
        const rule = drawn.rules[index];
        return rule ? { ...one, visibleIf: rule } : one;
      }),
    }));
  });

export const someCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  sites: fc
    .array(
      fc.record({
        country: fc.constantFrom('QA', 'BD', null),
        headcount: fc.constantFrom(0, 20, 200, null),
        labourProvider: fc.constantFrom(true, false, null),
      }),
      { maxLength: 3 },
    )
    .map((sites) => sites.map((site, index) => aKnownSite({ id: `s${index}`, ...site }))),
  risk: fc.record({
    score: fc.constantFrom(null, 10, 80),
    band: fc.constantFrom(null, ...SUPPLIER_RISK_BANDS),
    facts: fc.subarray<SupplierFact>(['listed-good']),
  }),
});

const aRow = fc.record({
  site: fc.constantFrom('s0', 's1', null),
  cells: fc.constantFrom<Record<string, string | number>>({}, { kept: 'c' }, { kept: 'a', workers: 5 }),
});

/** Of every kind, for no question in particular. */
export const anyAnswer: fc.Arbitrary<AnswerValue | null> = fc.oneof(
  fc.constantFrom<AnswerValue | null>(
    null,
    'yes',
    'no',
    'a',
    'b',
    'c',
    '',
    '2025-12-01',
    '2019-01-01',
    'words',
  ),
  fc.integer({ min: -10, max: 110 }),
  fc.subarray(OPTIONS),
  fc.subarray(COUNTRIES),
  fc.record({ amount: fc.integer({ min: 0, max: 20 }), currency: fc.constantFrom('USD', 'BDT', 'XXX') }),
  fc.record({ rows: fc.array(aRow, { maxLength: 3 }) }),
);

/** Of the question's own kind. */
function aFittingAnswer({ type, options: offered = [] }: Question): fc.Arbitrary<AnswerValue | null> {
  const values = offered.map(({ value }) => value);
  switch (type) {
    case 'yes-no':
    case 'single':
      return fc.constantFrom(...values);
    case 'multi':
      return fc.subarray(values);
    case 'country-list':
      return fc.subarray(COUNTRIES);
    case 'percent':
      return fc.constantFrom(10, 30, 50, 70);
    case 'money':
      return fc.record({ amount: fc.constantFrom(5, 15), currency: fc.constantFrom('USD', 'BDT') });
    case 'date':
      return fc.constantFrom('2025-12-01', '2019-01-01');
    case 'site-table':
      return fc.record({ rows: fc.array(aRow, { maxLength: 3 }) });
    default:
      return fc.constantFrom('words', '');
  }
}

const states: readonly EvidenceState[] = ['offered', 'accepted', 'refused'];

export type Edit =
  | { readonly key: string; readonly value: AnswerValue | null }
  | { readonly key: string; readonly documents: readonly EvidenceState[] };

const SITES = ['s0', 's1', 's2', null];

/** Mostly fitting answers at places that are there; some that fit nothing, at places that are not. */
function editsOf({ questions, sections }: Template): fc.Arbitrary<readonly Edit[]> {
  const places = questions.flatMap((question) => {
    const repeats = sections.find(({ code }) => code === question.section)?.repeat !== undefined;
    return (repeats ? SITES : [null, 's0']).map((site) => ({ key: keyOf(question.code, site), question }));
  });
  const edit = fc.constantFrom(...places).chain(({ key, question }): fc.Arbitrary<Edit> => {
    const documents = fc.array(fc.constantFrom(...states), { maxLength: 2 });
    return fc.oneof(
      { weight: 8, arbitrary: aFittingAnswer(question).map((value) => ({ key, value })) },
      { weight: 1, arbitrary: anyAnswer.map((value) => ({ key, value })) },
      {
        weight: question.type === 'file' ? 8 : 1,
        arbitrary: documents.map((given) => ({ key, documents: given })),
      },
    );
  });
  return fc.array(edit, { minLength: 1, maxLength: 40, size: 'max' });
}

/** A template, what is known of the supplier, and what somebody does to the form. */
export const aRandomForm = fc
  .tuple(aRandomTemplate, someCircumstances)
  .chain(([template, circumstances]) =>
    editsOf(template).map((edits) => ({ template, circumstances, edits })),
  );

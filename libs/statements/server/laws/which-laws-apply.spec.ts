import { effectiveFacts, NO_LAW_FACTS, type LawFacts, whichLawsApply } from '@firebreak/statements/model';
import { shippedThresholds } from './shipped-laws.fixture';

const TODAY = '2026-11-27';

const judged = (facts: Partial<LawFacts>) =>
  whichLawsApply(shippedThresholds, { ...NO_LAW_FACTS, ...facts }, TODAY);
const lawOf = (framework: string, facts: Partial<LawFacts>) =>
  judged(facts).find((verdict) => verdict.framework === framework)!;
const verdictOf = (framework: string, facts: Partial<LawFacts>) => lawOf(framework, facts).verdict;

const money = (amount: number, currency: string, more: Partial<LawFacts['amounts'][number]> = {}) =>
  ({ measure: 'turnover', where: 'world', year: 'latest', currency, amount, ...more }) as const;
const people = (count: number, where = 'world', more: Partial<LawFacts['people'][number]> = {}) =>
  ({ measure: 'employees', year: 'latest', where, count, ...more }) as const;

/** A trading company by itself, tied to one country as a place of business. */
const aCompany = (country: string, more: Partial<LawFacts> = {}): Partial<LawFacts> => ({
  form: 'company',
  group: 'single',
  places: [{ country, ties: ['incorporated', 'business'] }],
  answers: { 'supplies-goods-or-services': true },
  ...more,
});

const british = (amount: number) => aCompany('GB', { amounts: [money(amount, 'GBP')] });
const australian = (amount: number) =>
  aCompany('AU', { amounts: [money(amount, 'AUD')], answers: { 'australian-commonwealth-body': false } });
const canadian = (assets: number, revenue: number, staff: number) =>
  aCompany('CA', {
    answers: { 'produces-goods': true },
    amounts: [
      money(assets, 'CAD', { measure: 'balance-sheet' }),
      money(revenue, 'CAD'),
      money(0, 'CAD', { measure: 'balance-sheet', year: 'before' }),
      money(0, 'CAD', { year: 'before' }),
    ],
    people: [people(staff), people(0, 'world', { year: 'before' })],
  });
const norwegian = (sales: number, balance: number, fte: number) =>
  aCompany('NO', {
    answers: { 'supplies-goods-or-services': true, 'norwegian-accounting-act-1-5': false },
    amounts: [money(sales, 'NOK'), money(balance, 'NOK', { measure: 'balance-sheet' })],
    people: [people(fte, 'world', { measure: 'full-time-equivalents' })],
  });
const californian = (amount: number, kind = true) =>
  aCompany('US', {
    answers: { 'business-in-california': true, 'californian-retailer-or-manufacturer': kind },
    amounts: [money(amount, 'USD')],
  });
const german = (staff: number) => aCompany('DE', { people: [people(staff, 'DE')] });
const european = (staff: number, turnover: number, material = true) =>
  aCompany('FR', {
    people: [people(staff)],
    amounts: [money(turnover, 'EUR'), money(0, 'EUR', { where: 'EU' })],
    answers: { 'value-chain-workers-material': material, 'eu-franchise-or-licence': false },
  });
const french = (latest: number, before: number) =>
  aCompany('FR', {
    people: [
      people(latest, 'FR'),
      people(before, 'FR', { year: 'before' }),
      people(latest),
      people(before, 'world', { year: 'before' }),
    ],
  });
const importer = (answers: LawFacts['answers']) => ({
  answers: {
    'imports-into-us': true,
    'inputs-from-xinjiang': false,
    'inputs-from-listed-entities': false,
    'goods-under-withhold-release-order': false,
    ...answers,
  },
});
const twoCountries = (pounds: number) => ({
  ...aCompany('GB'),
  places: [
    { country: 'GB', ties: ['business'] },
    { country: 'AU', ties: ['business'] },
  ] as const,
  answers: {
    'supplies-goods-or-services': true,
    'produces-goods': false,
    'sells-goods': false,
    'imports-into-canada': false,
    'controls-producer-or-importer': false,
  },
  amounts: [money(pounds, 'GBP'), money(100_000_000, 'AUD')],
});

/** Worked out by hand from the thresholds as the data words them. */
const CASES: readonly (readonly [string, Partial<LawFacts>, Partial<LawFacts>])[] = [
  // Exactly 36 million is in scope.
  ['uk-msa-s54', british(36_000_000), british(35_999_999)],
  ['uk-tisc-guidance-2025', british(36_000_000), british(35_999_999)],
  ['uk-statement-registry', british(36_000_000), british(35_999_999)],
  ['intl-reporting-template', twoCountries(36_000_000), twoCountries(35_999_999)],
  // "The Act says at least."
  ['au-msa-2018', australian(100_000_000), australian(99_999_999)],
  // Two of three: assets and staff, revenue far below.
  ['ca-s211', canadian(20_000_000, 1, 250), canadian(20_000_000, 39_999_999, 249)],
  ['ca-psc-questionnaire', canadian(20_000_000, 40_000_000, 1), canadian(19_999_999, 40_000_000, 1)],
  // "Exceeding": the figure itself is not enough.
  ['no-transparency-act', norwegian(70_000_001, 35_000_001, 50), norwegian(70_000_000, 35_000_001, 50)],
  ['us-ca-sb657', californian(100_000_001), californian(100_000_000)],
  ['de-lksg', german(1000), german(999)],
  ['eu-csddd', european(5001, 1_500_000_001), european(5000, 1_500_000_001)],
  ['eu-esrs-s2', european(1001, 450_000_001), european(1001, 450_000_000)],
  // Any size, any seat.
  [
    'eu-flr-2024-3015',
    { answers: { 'products-on-eu-market': true } },
    { answers: { 'products-on-eu-market': false } },
  ],
  ['us-uflpa-s307', importer({ 'inputs-from-xinjiang': true }), importer({})],
  // 5,000 in France in both years; 4,999 the year before is not two consecutive years.
  ['fr-vigilance', french(5000, 5000), french(5000, 4999)],
];

describe('whichLawsApply', () => {
  it.each(CASES)('%s applies at its threshold and not below', (framework, applies, misses) => {
    expect(verdictOf(framework, applies)).toBe('applies');
    expect(verdictOf(framework, misses)).toBe('no');
    expect(lawOf(framework, misses).missing).toEqual([]);
  });

  it('has such a case for every law', () => {
    expect(CASES.map(([framework]) => framework)).toEqual(shippedThresholds.map(({ id }) => id));
  });

  it('cannot tell anything of a company of which nothing is known, and says what is missing', () => {
    const verdicts = judged({});
    expect(verdicts.filter(({ verdict }) => verdict !== 'cannot-tell')).toEqual([]);
    expect(verdicts.filter(({ missing }) => missing.length === 0)).toEqual([]);
    expect(lawOf('uk-msa-s54', {}).missing).toEqual([
      'form', 'places', 'answer:supplies-goods-or-services', 'amount:turnover:world:GBP:latest',
    ]); // prettier-ignore
  });

  it('never converts: an amount in another currency decides nothing, and is named', () => {
    const swiss = aCompany('GB', { amounts: [money(900_000_000, 'CHF')] });
    const { verdict, missing, reason } = lawOf('uk-msa-s54', swiss);
    expect({ verdict, missing }).toEqual({
      verdict: 'cannot-tell',
      missing: ['amount:turnover:world:GBP:latest'],
    });
    expect(JSON.stringify(reason)).toContain('"givenIn":["CHF"]');
  });

  it('asks a parent whether a figure below counts subsidiaries, and not where it is reached already', () => {
    const parent = (amount: number, countsSubsidiaries: boolean | null) =>
      lawOf('uk-msa-s54', { ...british(amount), group: 'parent', countsSubsidiaries });
    expect(parent(35_999_999, null)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['countsSubsidiaries'],
    });
    expect(parent(35_999_999, true).verdict).toBe('no');
    expect(parent(36_000_000, null).verdict).toBe('applies');
    expect(lawOf('uk-msa-s54', { ...british(1), group: null })).toMatchObject({ missing: ['group'] });
  });

  it('needs the business, not the seat: formed in the UK and nothing else is likely', () => {
    const formed = { ...british(36_000_000), places: [{ country: 'GB', ties: ['incorporated'] }] as const };
    expect(verdictOf('uk-msa-s54', formed)).toBe('likely');
    const untold = { ...formed, places: [{ country: 'GB', ties: [] }] };
    expect(lawOf('uk-msa-s54', untold)).toMatchObject({ verdict: 'cannot-tell', missing: ['place:GB'] });
    expect(verdictOf('uk-msa-s54', { ...formed, places: [{ country: 'DE', ties: ['business'] }] })).toBe(
      'no',
    );
  });

  it('is no more than likely for one who only sells or distributes in Canada', () => {
    const seller = {
      ...canadian(20_000_000, 40_000_000, 250),
      answers: {
        'produces-goods': false,
        'imports-into-canada': false,
        'controls-producer-or-importer': false,
        'sells-goods': true,
      },
    };
    expect(verdictOf('ca-s211', seller)).toBe('likely');
    expect(verdictOf('ca-s211', { ...seller, places: [{ country: 'CA', ties: ['listed'] }] })).toBe('likely');
  });

  it('counts the better of the last two years in Canada', () => {
    const shrunk = canadian(1, 1, 1);
    const before = [
      money(20_000_000, 'CAD', { measure: 'balance-sheet', year: 'before' }),
      money(40_000_000, 'CAD', { year: 'before' }),
    ];
    const amounts = [...shrunk.amounts!.filter(({ year }) => year === 'latest'), ...before];
    expect(verdictOf('ca-s211', { ...shrunk, amounts })).toBe('applies');
  });

  it('takes manufacturing and retail for a hint only while nobody answered', () => {
    const hinted = {
      ...californian(200_000_000),
      sectors: ['1410'],
      answers: { 'business-in-california': true },
    };
    expect(verdictOf('us-ca-sb657', hinted)).toBe('likely');
    expect(verdictOf('us-ca-sb657', { ...hinted, sectors: ['6201'] })).toBe('cannot-tell');
    expect(verdictOf('us-ca-sb657', { ...californian(200_000_000, false), sectors: ['1410'] })).toBe('no');
  });

  it('reaches companies from outside the Union by their turnover in it', () => {
    const american = (turnover: number) =>
      aCompany('US', {
        amounts: [money(turnover, 'EUR', { where: 'EU' })],
        answers: { 'eu-franchise-or-licence': false },
      });
    expect(verdictOf('eu-csddd', american(1_500_000_001))).toBe('applies');
    expect(verdictOf('eu-csddd', american(1_500_000_000))).toBe('no');
  });

  it('reaches franchisors by royalties and turnover', () => {
    const franchisor = (royalties: number) =>
      aCompany('IT', {
        people: [people(10)],
        amounts: [
          money(275_000_001, 'EUR'),
          money(275_000_001, 'EUR', { where: 'EU' }),
          money(royalties, 'EUR', { measure: 'royalties', where: 'EU' }),
        ],
        answers: { 'eu-franchise-or-licence': true },
      });
    expect(verdictOf('eu-csddd', franchisor(75_000_001))).toBe('applies');
    expect(verdictOf('eu-csddd', franchisor(75_000_000))).toBe('no');
  });

  it('says who is welcome without being bound', () => {
    expect(judged({}).filter(({ open }) => open).map(({ framework }) => framework)).toEqual([
      'uk-tisc-guidance-2025', 'uk-statement-registry', 'au-msa-2018',
    ]); // prettier-ignore
  });

  it('refuses thresholds that follow each other in a circle', () => {
    const test = (framework: string) =>
      ({ clause: 'c', cites: { text: '' }, test: { kind: 'follows', framework } }) as const;
    const law = (id: string, other: string) => ({
      id,
      name: id,
      test: test(other),
      due: [],
      phases: [],
      sources: [],
    });
    expect(() => whichLawsApply([law('a', 'b'), law('b', 'a')], NO_LAW_FACTS, TODAY)).toThrow(/a > b > a/);
    expect(() => whichLawsApply([law('a', 'x')], NO_LAW_FACTS, TODAY)).toThrow(RangeError);
  });
});

describe('effectiveFacts', () => {
  it('lets what was typed stand, and fills the rest from the records', () => {
    const typed: LawFacts = {
      ...NO_LAW_FACTS,
      form: 'partnership',
      places: [{ country: 'GB', ties: ['branch'] }],
      answers: { 'inputs-from-xinjiang': false },
    };
    const facts = effectiveFacts(typed, {
      form: 'company',
      yearEnd: '2026-03-31',
      places: [
        { country: 'GB', ties: ['incorporated'] },
        { country: 'NO', ties: ['incorporated'] },
      ],
      answers: { 'inputs-from-xinjiang': true, 'imports-into-us': true },
    });
    expect(facts).toMatchObject({ form: 'partnership', yearEnd: '2026-03-31' });
    expect(facts.places).toEqual([
      { country: 'GB', ties: ['branch'] },
      { country: 'NO', ties: ['incorporated'] },
    ]);
    expect(facts.answers).toEqual({ 'inputs-from-xinjiang': false, 'imports-into-us': true });
  });
});

import { aKnownSite, withSites } from './a-known-site.fixture';
import { aQuestion, aTemplate } from './a-template.fixture';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { answerIn } from './file-answer';
import { cellsOf, TICK } from './file-cells';
import { compareFile, type ReturnedCell } from './file-comparison';
import { placesOf } from './place';
import type { AnswerValue } from './response';
import type { Question } from './template';

const country = (code: string) => ({ BD: 'Bangladesh', CI: "Côte d'Ivoire" })[code] ?? code;
const options = ['a', 'b', 'c'].map((value) => ({ value, label: `Option ${value.toUpperCase()}` }));

const single = aQuestion({ code: 'single', type: 'single', options });
const multi = aQuestion({ code: 'multi', type: 'multi', options });
const countries = aQuestion({ code: 'countries', type: 'country-list' });
const number = aQuestion({ code: 'number', type: 'number' });
const money = aQuestion({ code: 'money', type: 'money' });
const text = aQuestion({ code: 'text', type: 'text' });
const date = aQuestion({ code: 'date', type: 'date' });
const table = aQuestion({
  code: 'table',
  type: 'site-table',
  table: {
    rows: 'sites',
    maxRows: 4,
    columns: [
      { code: 'workers', text: 'Workers', type: 'number', required: true },
      { code: 'from', text: 'From', type: 'country-list', required: false },
    ],
  },
});
const dhaka = aKnownSite({ id: 'site-1', name: 'Dhaka' });
const oneSite = withSites(dhaka);

function cells(
  question: Question,
  value: AnswerValue | null = null,
  circumstances: Circumstances = NOTHING_KNOWN,
) {
  return placesOf(question, undefined, NOTHING_KNOWN).flatMap((place) =>
    cellsOf(place, value, circumstances, country),
  );
}

describe('cells of an answer', () => {
  const given: readonly (readonly [Question, AnswerValue])[] = [
    [single, 'b'],
    [multi, ['a', 'c']],
    [countries, ['BD', 'CI']],
    [number, 12.5],
    [money, { amount: 1000.5, currency: 'BDT' }],
    [text, '=SUM(A1)\nand more'],
    [date, '2026-02-01'],
    [
      table,
      {
        rows: [
          { site: 'site-1', cells: { workers: 3, from: ['CI'] } },
          { site: null, cells: { workers: 4 } },
        ],
      },
    ],
  ];

  it.each(given)('say the answer to a question as it was given', (question, value) => {
    const own = cells(question, value, oneSite);
    const texts = new Map(own.map((cell) => [cell.code, cell.text]));
    expect(answerIn(own, texts, country)).toEqual({ value });
  });

  it.each(given)('say nothing where nothing was given', (question) => {
    expect(answerIn(cells(question, null, oneSite), new Map(), country)).toEqual({ value: null });
  });

  it('have words, ticks and room for rows', () => {
    expect(cells(single, 'b').map((cell) => cell.text)).toEqual(['Option B']);
    expect(cells(multi, ['c']).map((cell) => [cell.code, cell.text])).toEqual([
      ['multi#a', ''],
      ['multi#b', ''],
      ['multi#c', TICK],
    ]);
    expect(cells(table, null, oneSite).map(({ code, row }) => [code, row?.site?.name])).toEqual([
      ['table#1#workers', 'Dhaka'],
      ['table#1#from', 'Dhaka'],
      ...[2, 3, 4].flatMap((row) => [
        [`table#${row}#workers`, undefined],
        [`table#${row}#from`, undefined],
      ]),
    ]);
    expect(cells(aQuestion({ code: 'file', type: 'file' }))).toEqual([]);
  });

  it.each([
    [single, ' option  b ', 'b'],
    [single, 'C', 'c'],
    [countries, 'bangladesh ；CI', ['BD', 'CI']],
    [number, '1 200,5', 1200.5],
    [number, '١٢٠', 120],
    [aQuestion({ code: 'percent', type: 'percent' }), '40%', 40],
  ] as const)('are read as people write them', (question, typed, value) => {
    const [cell] = cells(question);
    expect(answerIn(cells(question), new Map([[cell?.code ?? '', typed]]), country)).toEqual({ value });
  });

  it.each([
    [single, 'Option D', 'not-an-option'],
    [countries, 'Bangladesh; Atlantis', 'not-a-country'],
    [number, 'many', 'not-a-number'],
    [multi, 'perhaps', 'not-a-tick'],
    [money, '12', 'not-money'],
  ] as const)('that cannot be read say why', (question, typed, code) => {
    const [cell] = cells(question);
    expect(answerIn(cells(question), new Map([[cell?.code ?? '', typed]]), country)).toMatchObject({
      unreadable: { code },
    });
  });
});

describe('compareFile', () => {
  const questions = [single, number, multi];
  const template = aTemplate(questions);
  const answers = [{ question: 'number', value: 5, version: 2, savedAt: '2026-01-01T00:00:00Z' }];
  const all = questions.flatMap((question) => cells(question, question === number ? 5 : null));
  const returned = (code: string, cell: Partial<ReturnedCell>): [string, ReturnedCell] => [
    code,
    { row: 9, text: '', before: '', version: 0, ...cell },
  ];
  const compared = (...rows: [string, ReturnedCell][]) =>
    compareFile(
      all,
      new Map(rows),
      { template, circumstances: NOTHING_KNOWN, answers, asOf: '2026-03-01' },
      country,
    );

  it('finds what was filled in, changed and emptied', () => {
    const { changes, conflicts, refused } = compared(
      returned('single', { text: 'Option A' }),
      returned('number', { text: '', before: '5', version: 2 }),
      returned('multi#a', {}),
      returned('multi#b', { text: 'x' }),
    );
    expect(changes).toEqual([
      { question: 'single', before: null, version: 0, after: 'a' },
      { question: 'number', before: 5, version: 2, after: null },
      { question: 'multi', before: null, version: 0, after: ['b'] },
    ]);
    expect([...conflicts, ...refused]).toEqual([]);
  });

  it('leaves alone what is as it was in the file, though it was answered since', () => {
    expect(compared(returned('number', { text: '', before: '', version: 0 })).changes).toEqual([]);
    expect(compared(returned('number', { text: '4', before: '4', version: 1 }))).toEqual({
      changes: [],
      conflicts: [],
      refused: [],
    });
  });

  it('leaves to the person what was answered here since, unless it is the same', () => {
    expect(compared(returned('number', { text: '7', before: '4', version: 1 })).conflicts).toEqual([
      { question: 'number', before: 5, version: 2, after: 7 },
    ]);
    expect(compared(returned('number', { text: '5', before: '4', version: 1 })).conflicts).toEqual([]);
  });

  it('refuses a cell that does not fit, with its row', () => {
    expect(compared(returned('number', { row: 12, text: '-3' })).refused).toEqual([
      { section: 'S', row: 12, question: 'number', code: 'out-of-range' },
    ]);
    expect(compared(returned('multi#c', { row: 14, text: 'so so' })).refused).toEqual([
      { section: 'S', row: 14, question: 'multi', code: 'not-a-tick' },
    ]);
  });
});

import fc from 'fast-check';
import { builtInTemplates } from '../../built-in-templates';
import { aRandomForm } from '../../engine/random-forms.fixture';
import { conditionText, readCondition } from '../condition-text';
import { readSheet } from './read-sheet';
import type { SheetRow } from './sheet-columns';
import { writeSheet } from './write-sheet';

const rowsOf = (cells: readonly (readonly string[])[]): readonly SheetRow[] =>
  cells.map((row, index) => ({ rowNumber: index + 1, cells: row }));

describe('a template as a sheet', () => {
  it.each(
    builtInTemplates()
      .filter(({ scope }) => scope !== 'quick-check')
      .map((one) => [one.code, one] as const),
  )('reads %s back as it was', (_code, template) => {
    const read = readSheet(rowsOf(writeSheet(template)), 'x', 'en');
    expect(read.errors).toEqual([]);
    expect(read.template).toEqual(template);
    expect(read.guessed).toEqual([]);
  });

  it('reads back any template that the engine takes', () => {
    fc.assert(
      fc.property(aRandomForm, ({ template }) => {
        const read = readSheet(rowsOf(writeSheet(template)), 'x', 'en');
        expect(read.errors).toEqual([]);
        expect(read.template).toEqual(template);
      }),
      { seed: Number(process.env['PROPERTY_SEED'] ?? 7), numRuns: 60 },
    );
  });

  it('makes texts that look like formulas harmless, and gives them back', () => {
    const [template] = builtInTemplates();
    const hostile = {
      ...template!,
      scope: 'whole' as const,
      title: '=HYPERLINK("http://x")',
      description: "'=1+1",
    };
    const cells = writeSheet(hostile);
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(readSheet(rowsOf(cells), 'x', 'en').template).toMatchObject({ title: hostile.title, description: hostile.description }); // prettier-ignore
  });

  it('names row and column of what it cannot read', () => {
    const read = readSheet(
      rowsOf([
        ['Section', 'Code', 'Text', 'Type', 'Required', 'Asked when', 'Weight'],
        ['A', 'A1', 'Do you keep passports?', 'yes-no', 'yes', '', ''],
        ['A', 'A2', 'How many?', 'nummer', 'perhaps', 'A1 was "yes"', 'much'],
      ]),
      'Mine',
      'en',
    );
    expect(read.template).toBeNull();
    expect(read.errors.map(({ field, code }) => [field, code])).toEqual([
      ['row 3, Type', 'type-unknown'],
      ['row 3, Required', 'is-boolean'],
      ['row 3, Weight', 'is-number'],
      ['row 3, Asked when', 'condition-not-understood'],
    ]);
  });

  it('guesses the types of a loose list, and rates nothing', () => {
    const texts = [
      'Do you employ migrant workers?',
      'How many workers live in housing that you provide?',
      'What percentage of workers paid a fee?',
      'Please attach your recruitment policy',
      'Which countries do your workers come from?',
      'Describe how workers complain.',
    ];
    const read = readSheet(rowsOf([['Questions for our suppliers'], [], ...texts.map((text) => [text])]), 'Mine', 'es'); // prettier-ignore
    // The heading alone can't be told from a question: it comes along, and the reader sees it.
    expect(read.template?.questions.map(({ type }) => type).slice(1)).toEqual([
      'yes-no',
      'number',
      'percent',
      'file',
      'country-list',
      'text',
    ]);
    expect(read.guessed).toHaveLength(7);
    expect(read.template?.questions.every(({ weight, risk }) => weight === 0 && risk === undefined)).toBe(
      true,
    );
    expect(read.template?.questions[1]?.options?.[0]?.label).toBe('Sí');
  });

  it('finds headings in other words, options in one cell, and sections by name', () => {
    const read = readSheet(
      rowsOf([
        ['Topic', 'Question', 'Choices'],
        ['Recruitment', 'Who pays for recruitment?', 'The worker; The employer'],
        ['Housing', 'Which of these do you provide?', 'Beds | Water | Kitchen'],
      ]),
      'Mine',
      'en',
    );
    expect(read.template?.sections.map(({ title }) => title)).toEqual(['Recruitment', 'Housing']);
    expect(
      read.template?.questions.map(({ code, type, section, options }) => [
        code,
        type,
        section,
        options?.map((one) => one.value),
      ]),
    ).toEqual([
      ['Q01', 'single', 'Recruitment', ['the-worker', 'the-employer']],
      ['Q02', 'multi', 'Housing', ['beds', 'water', 'kitchen']],
    ]);
  });
});

describe('conditions as text', () => {
  it('reads what a person writes', () => {
    expect(
      readCondition(
        'A01 is "yes" and (site country one of “BD”, "IN" at every site or not risk score more than 60)',
      ),
    ).toEqual({
      rule: {
        all: [
          { question: 'A01', is: 'is', value: 'yes' },
          {
            any: [
              { site: 'country', is: 'one-of', value: ['BD', 'IN'], sites: 'every' },
              { not: { risk: 'score', is: 'more-than', value: 60 } },
            ],
          },
        ],
      },
    });
    expect(readCondition('T1/wage less than 300 USD')).toEqual({
      rule: { all: [{ question: 'T1', column: 'wage', is: 'less-than', value: 300, currency: 'USD' }] },
    });
  });

  it('says what it does not understand', () => {
    expect(readCondition('A01 equals yes')).toEqual({
      fault: expect.stringContaining('"equals" is no comparison'),
    });
    expect(readCondition('(A01 is yes')).toEqual({ fault: 'a bracket is not closed' });
    expect(readCondition(`${'('.repeat(5000)}A01 is yes`)).toEqual({ fault: 'it nests too deep' });
    expect(readCondition('A01 is')).toEqual({ fault: 'it ends too early' });
  });

  it('falls back to JSON for what words cannot say', () => {
    const empty = { any: [] };
    expect(readCondition(conditionText(empty))).toEqual({ rule: empty });
    const odd = { all: [{ all: [{ question: 'not', is: 'is' as const, value: 'a"b' }] }] };
    expect(readCondition(conditionText(odd))).toEqual({ rule: odd });
  });
});

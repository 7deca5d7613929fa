import fc from 'fast-check';
import { compareTexts, isSameText } from './compare-texts';
import { diffSequences } from './sequence-diff';
import { countWords, diffWords, similarity, wordsOf } from './word-diff';

/** "same [-removed-] {+added+}", to read and write by hand. */
const marked = (runs: readonly { change: string; text: string }[]) =>
  runs
    .map(({ change, text }) =>
      change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('diffSequences', () => {
  it('takes the shortest way: the example of Myers’ paper needs 5 edits', () => {
    const steps = diffSequences([...'ABCABBA'], [...'CBABAC']);
    expect(steps.filter(({ change }) => change !== 'same')).toHaveLength(5);
  });

  it('always leads from the one to the other', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const steps = diffSequences(before, after);
        expect(steps.flatMap(({ change, value }) => (change === 'added' ? [] : [value]))).toEqual(before);
        expect(steps.flatMap(({ change, value }) => (change === 'removed' ? [] : [value]))).toEqual(after);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('gives up on what has nothing in common, and loses none of it', () => {
    const [before, after] = ['x', 'y'].map((sign) => Array.from({ length: 5000 }, (_, n) => `${sign}${n}`));
    const steps = diffSequences(['start', ...(before ?? []), 'end'], ['start', ...(after ?? []), 'end']);
    expect(steps).toHaveLength(10_002);
    expect(steps.filter(({ change }) => change === 'same').map(({ value }) => value)).toEqual([
      'start',
      'end',
    ]);
  });
});

describe('diffWords', () => {
  it.each([
    ['We trained 14 buyers.', 'We trained 20 buyers.', 'en', 'We trained [-14-]{+20+} buyers.'],
    // Only a space stands between two changed words: one change.
    [
      'We ask all suppliers to sign.',
      'We ask every factory to sign.',
      'en',
      'We ask [-all suppliers-]{+every factory+} to sign.',
    ],
    ['We audit.', 'We audit yearly.', 'en', 'We audit{+ yearly+}.'],
    ['', 'New.', 'en', '{+New.+}'],
    ['Same.', 'Same.', 'en', 'Same.'],
    // A figure is one word, and never cut in the middle.
    [
      'In {{supply-chain.suppliers}} places.',
      'In {{supply-chain.countries}} places.',
      'en',
      'In [-{{supply-chain.suppliers}}-]{+{{supply-chain.countries}}+} places.',
    ],
    // "we visited 20 factories" / "we visited 30 factories"
    ['زرنا 20 مصنعا هذا العام.', 'زرنا 30 مصنعا هذا العام.', 'ar', 'زرنا [-20-]{+30+} مصنعا هذا العام.'],
    // "we audit suppliers" / "we audit factories": no spaces, the dictionary cuts.
    ['我们审核供应商。', '我们审核工厂。', 'en', '我们审核[-供应商-]{+工厂+}。'],
  ] as const)('%s → %s', (before, after, language, expected) => {
    expect(marked(diffWords(before, after, language))).toBe(expected);
  });

  it('keeps every sign of both texts', () => {
    const texts = fc.stringMatching(/^[ab .,{}\n]{0,25}$/);
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = diffWords(before, after, 'en');
        const without = (change: string) =>
          runs.flatMap((run) => (run.change === change ? [] : [run.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('cuts words that join to the text again', () => {
    const text = 'Our {{supply-chain.suppliers}} suppliers, {{no.such thing}} and 我们的供应商.';
    expect(wordsOf(text, 'en').join('')).toBe(text);
    expect(wordsOf(text, 'en')).toContain('{{supply-chain.suppliers}}');
  });

  it('measures what two texts have in common by their words', () => {
    const alike = (one: string, other: string) => similarity(countWords(one, 'en'), countWords(other, 'en'));
    expect(alike('We audit our suppliers', 'we audit, our factories')).toBe(0.75); // 3 of 4 each
    expect(alike('no fees, no debts', 'no fees')).toBe(2 / 3); // "no" counts once: 2 common of 4 and 2
    expect(alike('One', 'Two')).toBe(0);
    expect(alike('', '')).toBe(1);
  });
});

describe('compareTexts', () => {
  const before = [
    'We buy from {{supply-chain.suppliers}} suppliers.',
    '## What we ask',
    '- no recruitment fees\n- passports stay with workers',
    'The board reads this every year.',
  ].join('\n\n');

  const read = (after: string) =>
    compareTexts(before, after, 'en')
      .filter(({ change }) => change !== 'same')
      .map(({ kind, change, runs }) => `${kind} ${change}: ${marked(runs)}`);

  it('finds nothing where only the form differs', () => {
    expect(read(before.replace('\n\n## ', '\n## ').replace('fees\n', 'fees  \n'))).toEqual([]);
    expect(isSameText(before, `${before}\n`)).toBe(true);
    expect(isSameText(before, `${before} more`)).toBe(false);
  });

  it('shows a changed bullet without its neighbours, and a new one as new', () => {
    const after = before.replace(
      'passports stay with workers',
      'passports stay with every worker\n- a payslip',
    );
    expect(read(after)).toEqual([
      'bullet changed: passports stay with [-workers-]{+every worker+}',
      'bullet added: {+a payslip+}',
    ]);
  });

  it('pairs a changed paragraph with itself across an inserted one', () => {
    const after = before.replace(
      'The board reads this every year.',
      'Wages are paid by bank.\n\nThe board reads this twice every year.',
    );
    expect(read(after)).toEqual([
      'paragraph added: {+Wages are paid by bank.+}',
      'paragraph changed: The board reads this {+twice +}every year.',
    ]);
  });

  it('shows a paragraph that became something else as removed and added', () => {
    expect(read(before.replace('## What we ask', 'What we ask'))).toEqual([
      'heading removed: [-What we ask-]',
      'paragraph added: {+What we ask+}',
    ]);
    expect(read('')).toHaveLength(5);
  });

  it('is done in a moment with two long texts that have little in common', () => {
    const long = (word: string) =>
      Array.from({ length: 250 }, (_, n) => `${word} ${n} ${'filler '.repeat(15)}end ${word}${n}.`).join(
        '\n\n',
      );
    const compared = compareTexts(long('north'), long('south'), 'en');
    expect(compared.some(({ runs }) => runs.some(({ change }) => change === 'added'))).toBe(true);
  });
});

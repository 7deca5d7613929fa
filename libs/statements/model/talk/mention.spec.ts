import { calledIn, cutMentions, nameBeingTyped } from './mention';

const ANN = { id: 'a', name: 'Ann' };
const ANNA = { id: 'b', name: 'Ann Arbor' };
const NOOR = { id: 'c', name: 'نور حداد' };

const cut = (text: string) =>
  cutMentions(text, [ANN, ANNA, NOOR]).map(({ text, mention }) => [text, mention?.id ?? null]);

describe('mentions', () => {
  it('are the names after an @, the longest that fits', () => {
    expect(cut('Ask @Ann Arbor, or @Ann.')).toEqual([
      ['Ask ', null], ['@Ann Arbor', 'b'], [', or ', null], ['@Ann', 'a'], ['.', null],
    ]); // prettier-ignore
    expect(cut('@نور حداد، انظري')[0]).toEqual(['@نور حداد', 'c']);
  });

  it('are not the beginning of a longer name, nor a name without an @', () => {
    expect(cut('@Annabel asked Ann')).toEqual([['@Annabel asked Ann', null]]);
  });

  it('are only those whose name still stands in the text', () => {
    expect(calledIn('Ask @Ann Arbor', [ANN, ANNA])).toEqual([ANNA]);
    expect(calledIn('@Ann and @Ann', [ANN, ANN])).toEqual([ANN]);
    expect(calledIn('Nobody', [ANN])).toEqual([]);
  });
});

describe('the name that is being typed', () => {
  it.each([
    ['Hello @Es', 9, { from: 6, words: 'Es' }],
    ['@', 1, { from: 0, words: '' }],
    ['@Esther Qu and more', 10, { from: 0, words: 'Esther Qu' }],
    ['mail me at a@b', 14, null],
    ['no at', 5, null],
    ['@ Esther', 8, null],
    ['@Es\nnext', 8, null],
    ['@one two three four five', 24, null],
  ])('in %j at %i is %j', (text, caret, expected) => {
    expect(nameBeingTyped(text, caret)).toEqual(expected);
  });
});

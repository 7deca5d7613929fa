import { parseColour } from './company-brand';

describe('parseColour', () => {
  it.each([
    ['#0b6b6b', '#0B6B6B'],
    [' 0B6B6B ', '#0B6B6B'],
    ['#fd0', '#FFDD00'],
  ])('reads %j as %s', (typed, kept) => expect(parseColour(typed)).toBe(kept));

  it.each(['', '#', 'teal', '#12345', '#1234567', 'rgb(1,2,3)', '#0B6B6B;color:red', '#ggg', '１２３'])(
    'takes %j for no colour',
    (typed) => expect(parseColour(typed)).toBeNull(),
  );
});

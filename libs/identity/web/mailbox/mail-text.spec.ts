import { mailPieces } from './mail-text';

describe('mailPieces', () => {
  it('finds addresses, without the full stop behind them', () => {
    expect(mailPieces('Open http://localhost:8080/a?b=1.\nOr (https://x.example/y).')).toEqual([
      { text: 'Open ', link: false },
      { text: 'http://localhost:8080/a?b=1', link: true },
      { text: '.\nOr (', link: false },
      { text: 'https://x.example/y', link: true },
      { text: ').', link: false },
    ]);
  });

  it('follows nothing else', () => {
    expect(mailPieces('javascript:alert(1) <b>')).toEqual([{ text: 'javascript:alert(1) <b>', link: false }]);
  });
});

import { findHomepageLink, linksIn } from './homepage-link';

const pages = {
  statement: 'https://firebreak.example/public/statements/harbour/2025',
  archive: 'https://firebreak.example/public/statements/harbour',
};
const find = (html: string) => findHomepageLink(html, 'https://harbour.example/', pages);

describe('findHomepageLink', () => {
  it.each([
    [`<a href="${pages.statement}">Modern slavery statement</a>`, 'linked'],
    [`<A class='x' HREF='${pages.statement}/'>Statement</A>`, 'linked'],
    [`<a href=${pages.statement}?utm=1#top>Statement</a>`, 'linked'],
    ['<base href="https://firebreak.example/public/"><a href="statements/harbour/2025">S</a>', 'linked'],
    ['<a href="//firebreak.example/public/statements/harbour/2025">S</a>', 'linked'],
    [`<a href="${pages.archive}">All statements</a>`, 'archive-linked'],
    [`<a href="${pages.archive}">All</a><a href="${pages.statement}">S</a>`, 'linked'],
    [`<p>${pages.statement}</p>`, 'missing'],
    [`<!-- <a href="${pages.statement}">S</a> -->`, 'missing'],
    [`<script>'<a href="${pages.statement}">S</a>'</script>`, 'missing'],
    [`<script>let a = 1`, 'missing'],
    [`<a data-href="${pages.statement}">S</a>`, 'missing'],
    [`<a href="${pages.statement}6">S</a>`, 'missing'],
    ['<a href="https://other.example/public/statements/harbour/2025">S</a>', 'missing'],
    ['<a href="/public/statements/harbour/2025">S</a>', 'missing'],
    ['<a href="javascript:alert(1)">S</a><a href="https://[">S</a><a>S</a>', 'missing'],
    ['', 'missing'],
  ])('%s: %s', (html, expected) => {
    expect(find(html)).toBe(expected);
  });

  it('reads a hostile page in one pass', () => {
    const most = 300_000;
    const pieces = ['<a ', '<!--', '<script', '<a href=', `<a ${' '.repeat(50)}`, '<a href="'];
    for (const piece of pieces)
      expect(linksIn(piece.repeat(most / piece.length), 'https://x.example/')).toEqual([]);
  });
});

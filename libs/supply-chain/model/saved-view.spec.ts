import { savedViewQuery, shownColumns } from './saved-view';

it.each([
  ['', ''],
  ['view=table&sort=name&cursor=abc&saved=1', ''],
  ['view=map&country=cn,VN&sort=-score', 'country=CN%2CVN&sort=-score&view=map'],
  ['sort=password&view=worst&columns=secret&band=worst', ''],
  ['columns=score,spend&good=6205&upstream=true', 'good=6205&upstream=true&columns=name%2Cscore%2Cspend'],
])('%j is kept as %j', (query, kept) => expect(savedViewQuery(query)).toBe(kept));

it('keeps the same of what it kept', () => {
  const kept = savedViewQuery('q=mata&tier=1,0&view=graph&columns=name,tier&sort=-spend');
  expect(savedViewQuery(kept)).toBe(kept);
});

it('shows the name always, in the order of the table', () => {
  expect(shownColumns('tier,score')).toEqual(['name', 'score', 'tier']);
  expect(shownColumns('')).toBeNull();
});

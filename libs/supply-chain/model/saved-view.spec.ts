import { savedViewParams, shownColumns } from './saved-view';

it.each([
  [{}, {}],
  [{ view: 'table', sort: 'name', cursor: 'abc', saved: '1' }, {}],
  [
    { view: 'map', country: 'cn,VN', sort: '-score' },
    { view: 'map', country: 'CN,VN', sort: '-score' },
  ],
  [{ sort: 'password', view: 'worst', columns: 'secret', band: ['high'], q: 7 }, {}],
  [
    { columns: 'score,spend', good: '6205', upstream: 'true' },
    { columns: 'name,score,spend', good: '6205', upstream: 'true' },
  ],
])('of %j it keeps %j', (params, kept) => expect(savedViewParams(params)).toEqual(kept));

it('keeps the same of what it kept', () => {
  const kept = savedViewParams({
    q: 'mata',
    tier: '1,0',
    view: 'graph',
    columns: 'name,tier',
    sort: '-spend',
  });
  expect(savedViewParams(kept)).toEqual(kept);
});

it('shows the name always, in the order of the table', () => {
  expect(shownColumns('tier,score')).toEqual(['name', 'score', 'tier']);
  expect(shownColumns('')).toBeNull();
});

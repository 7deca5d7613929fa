import { signal } from '@angular/core';
import { chosenFilters, type FilterValues } from './chosen-filters';

it('keeps what chips choose in the form, and nothing where nothing is chosen', () => {
  const values = signal<FilterValues>({ band: 'high' });
  const list = chosenFilters(values, (next) => values.set(next));
  list.setFilter('country', ['BD', 'IN']);
  expect(values()).toEqual({ band: 'high', country: 'BD,IN' });
  expect(list.filter('country')).toEqual(['BD', 'IN']);
  list.setFilters({ band: [], country: ['BD'] });
  list.setSearch(' mill ');
  expect(values()).toEqual({ country: 'BD', q: 'mill' });
  expect(list.filtered()).toBe(true);
  list.clear();
  expect([values(), list.filtered(), list.filter('band')]).toEqual([{}, false, []]);
});

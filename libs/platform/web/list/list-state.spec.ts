import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { injectList } from './list-state';

@Component({ selector: 'fb-test-page', template: '' })
class TestPage {
  readonly list = injectList({ sort: 'name', filters: ['band', 'country'], limit: 50 });
}

const ROUTES: Routes = [
  { path: '', component: TestPage },
  { path: 'elsewhere', loadComponent: () => new Promise((resolve) => setTimeout(resolve, 20, TestPage)) },
];

async function open(url: string) {
  TestBed.configureTestingModule({ providers: [provideRouter(ROUTES)] });
  const harness = await RouterTestingHarness.create();
  const { list } = await harness.navigateByUrl(url, TestPage);
  return { list, stable: () => harness.fixture.whenStable(), url: () => TestBed.inject(Router).url };
}

describe('injectList', () => {
  it('reads search, filters, sort and page from the URL', async () => {
    const { list } = await open('/?q=padma&band=high,very-high&sort=-score&cursor=c1');
    expect(list.params()).toEqual({
      q: 'padma',
      band: 'high,very-high',
      sort: '-score',
      cursor: 'c1',
      limit: '50',
    });
    expect(list.filter('band')).toEqual(['high', 'very-high']);
    expect(list.filterParams()).toEqual({ q: 'padma', band: 'high,very-high' });
    expect(list.hasPrevious()).toBe(true);
  });

  it('goes back to the first page when what is shown changes, and leaves other parameters alone', async () => {
    const { list, stable, url } = await open('/?view=map&cursor=c1');
    list.setFilter('country', ['BD', 'VN']);
    await stable();
    expect(url()).toBe('/?view=map&country=BD,VN');
    list.setSearch('  knit ');
    await stable();
    expect(list.params()).toMatchObject({ q: 'knit', country: 'BD,VN' });
    list.clear();
    await stable();
    expect(url()).toBe('/?view=map');
    expect(list.filtered()).toBe(false);
  });

  it('changes several filters in one step', async () => {
    const { list, stable, url } = await open('/?band=high&cursor=c1');
    list.setFilters({ band: [], country: ['BD'] });
    await stable();
    expect(url()).toBe('/?country=BD');
  });

  it('leaves a reader alone who is on the way to another page', async () => {
    const { list, stable, url } = await open('/');
    const leaving = TestBed.inject(Router).navigateByUrl('/elsewhere');
    list.setSearch('knit');
    expect(await leaving).toBe(true);
    await stable();
    expect(url()).toBe('/elsewhere');
  });
});

import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { HttpErrorResponse } from '@angular/common/http';
import { EmptyState } from '../feedback/empty-state';
import { Cell, type ListColumn } from './cell';
import { DataList } from './data-list';
import { injectList } from './list-state';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly city: string;
}

/** What a page's resource looks like to a list. */
class FakePage {
  readonly rows = signal<readonly Row[] | undefined>(undefined);
  readonly failure = signal<unknown>(undefined);
  reloads = 0;
  /** Throws after a failure, as that of an `httpResource` does. */
  value() {
    if (this.failure()) throw this.failure();
    const items = this.rows();
    return items && { items, nextCursor: 'after-b' };
  }
  hasValue = () => this.failure() === undefined && this.rows() !== undefined;
  error = () => this.failure();
  isLoading = () => false;
  reload = () => ++this.reloads > 0;
}

@Component({
  selector: 'fb-test-list',
  imports: [Cell, DataList, EmptyState],
  template: `
    <fb-data-list
      [page]="page"
      [list]="list"
      [columns]="columns"
      label="Suppliers"
      [selectable]="true"
      [shown]="shown()"
      (shownChange)="chosen.push($event)"
    >
      <ng-template fbCell="name" [fbCellOf]="page" let-row>{{ row.name }}</ng-template>
      <ng-template fbCell="city" [fbCellOf]="page" let-row>{{ row.city }}</ng-template>
      <fb-empty-state empty heading="Import your suppliers" />
    </fb-data-list>
  `,
})
class TestList {
  readonly page = new FakePage();
  readonly list = injectList({ sort: 'name', filters: ['band'] });
  readonly shown = signal<readonly string[] | null>(null);
  readonly chosen: (readonly string[] | null)[] = [];
  readonly columns: readonly ListColumn[] = [
    { key: 'name', label: 'Name', sort: 'name' },
    { key: 'city', label: 'City', shown: false },
  ];
}

const ROWS: readonly Row[] = [
  { id: 'a', name: 'Padma', city: 'Gazipur' },
  { id: 'b', name: 'Delta', city: 'Hai Phong' },
];

describe('DataList', () => {
  let harness: RouterTestingHarness;
  let fixture: ComponentFixture<unknown>;
  let page: TestList;
  const text = () => String(fixture.nativeElement.textContent);
  const click = async (selector: string) => {
    fixture.nativeElement.querySelector(selector).click();
    await fixture.whenStable();
  };

  async function open(url: string): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '', component: TestList }])] });
    harness = await RouterTestingHarness.create();
    page = await harness.navigateByUrl(url, TestList);
    fixture = harness.fixture;
    await fixture.whenStable();
  }

  it('shows its shape while rows are on their way', async () => {
    await open('/');
    expect(fixture.nativeElement.querySelector('fb-skeleton')).not.toBeNull();
  });

  it('shows rows with the columns that are switched on', async () => {
    await open('/');
    page.page.rows.set(ROWS);
    await fixture.whenStable();
    expect(text()).toContain('Padma');
    expect(text()).not.toContain('Gazipur');
  });

  it('shows the columns that it is told to, and tells which ones the person chose', async () => {
    await open('/');
    page.page.rows.set(ROWS);
    page.shown.set(['name', 'city']);
    await fixture.whenStable();
    expect(text()).toContain('Gazipur');
    await click('button.columns');
    const city = () => document.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]')[1];
    city()?.click();
    await fixture.whenStable();
    expect(text()).not.toContain('Gazipur');
    city()?.click();
    expect(page.chosen).toEqual([null, ['name', 'city']]);
  });

  it('leads on when there is nothing at all, and offers to clear filters when nothing matches', async () => {
    await open('/');
    page.page.rows.set([]);
    await fixture.whenStable();
    expect(text()).toContain('Import your suppliers');
    await harness.navigateByUrl('/?band=high');
    await fixture.whenStable();
    expect(text()).not.toContain('Import your suppliers');
    expect(text()).toContain('platform.list.noMatch');
  });

  it('shows a failure and asks again', async () => {
    await open('/');
    page.page.failure.set(new HttpErrorResponse({ status: 0 }));
    await fixture.whenStable();
    await click('fb-problem button');
    expect(page.page.reloads).toBe(1);
  });

  it('sorts the other way round by a second click, in the URL', async () => {
    await open('/');
    page.page.rows.set(ROWS);
    await fixture.whenStable();
    await click('button.sort');
    expect(page.list.params()).toEqual({ sort: '-name' });
    expect(fixture.nativeElement.querySelector('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  it('selects rows, all or one', async () => {
    await open('/');
    page.page.rows.set(ROWS);
    await fixture.whenStable();
    await click('th input');
    expect(text()).toContain('platform.list.selected');
    await click('tbody input');
    expect(fixture.nativeElement.querySelectorAll('tbody tr.chosen').length).toBe(1);
  });

  it('pages forth and back', async () => {
    await open('/');
    page.page.rows.set(ROWS);
    await fixture.whenStable();
    await click('nav button:last-child');
    expect(page.list.params()).toEqual({ sort: 'name', cursor: 'after-b' });
    await click('nav button:first-child');
    expect(page.list.params()).toEqual({ sort: 'name' });
  });
});

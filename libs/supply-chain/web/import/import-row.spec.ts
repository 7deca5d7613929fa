import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ImportRowView, SupplierImportView } from '@firebreak/supply-chain/model';
import { ImportRow } from './import-row';

const LIST: SupplierImportView = {
  ...{ id: 'list', fileName: 'list.csv', format: 'csv', encoding: 'utf-8', columns: ['Name'], preview: [] },
  ...{ matching: ['name'], decimalMark: '.', state: 'checked', failure: null, counts: null, jobRunId: null },
  ...{ result: null, dateOrder: null, datesUnclear: false, uploadedByName: null, importedAt: null },
  ...{ undoneByName: null, undoneAt: null, undo: null, createdAt: '2026-11-27T00:00:00Z' },
};

const aRow = (changes: Partial<ImportRowView> = {}): ImportRowView => ({
  rowNumber: 21,
  outcome: 'doubtful',
  decision: 'skip',
  cells: ['Eypllion Style Ltd.'],
  issues: [],
  supplierId: null,
  candidates: [
    {
      supplierId: 'epyllion',
      name: 'Epyllion Style Ltd.',
      country: 'BD',
      address: null,
      rowNumber: 15,
      score: 0.92,
      parts: [],
    },
  ],
  choice: null,
  choiceReason: null,
  chosenByName: null,
  ...changes,
});

const CHOICE = '/api/supplier-imports/list/rows/21/choice';

describe('ImportRow', () => {
  let fixture: ComponentFixture<ImportRow>;
  let http: HttpTestingController;
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  async function show(row: ImportRowView): Promise<void> {
    fixture = TestBed.createComponent(ImportRow);
    fixture.componentRef.setInput('list', LIST);
    fixture.componentRef.setInput('row', row);
    // As the list of rows does: what was settled is shown in its place.
    fixture.componentInstance.settled.subscribe((settled) =>
      fixture.componentRef.setInput('row', settled.row),
    );
    page = fixture.nativeElement;
    await settle();
  }

  async function settle(): Promise<void> {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }

  const choices = () => [...page.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const reason = () => page.querySelector<HTMLInputElement>('fb-field input')!;

  async function write(text: string): Promise<void> {
    reason().value = text;
    reason().dispatchEvent(new Event('input'));
    reason().dispatchEvent(new Event('change'));
    await settle();
  }

  it('sends a reason written before the choice along with it', async () => {
    await show(aRow());
    await write('  Same street, one letter swapped ');
    http.expectNone(CHOICE);
    choices()[0]?.click();
    await settle();
    expect(http.expectOne(CHOICE).request.body).toEqual({
      choice: 'same',
      supplierId: 'epyllion',
      reason: 'Same street, one letter swapped',
    });
  });

  it('sends a reason written after the choice, once, and keeps the choice', async () => {
    await show(aRow({ choice: 'new', supplierId: 'made', chosenByName: 'Priyanka' }));
    await write('Two firms in one building');
    const put = http.expectOne(CHOICE);
    expect(put.request.body).toEqual({ choice: 'new', reason: 'Two firms in one building' });
    put.flush({ list: LIST, row: aRow({ choice: 'new', choiceReason: 'Two firms in one building' }) });
    await settle();
    reason().dispatchEvent(new Event('change'));
    await settle();
    http.expectNone(CHOICE);
  });

  it('sends choices one after the other, and leaves the fields open meanwhile', async () => {
    await show(aRow());
    choices()[1]?.click();
    choices()[0]?.click();
    await settle();
    const first = http.expectOne(CHOICE);
    expect(first.request.body).toMatchObject({ choice: 'new' });
    expect(choices().some((each) => each.matches(':disabled'))).toBe(false);
    first.flush({ list: LIST, row: aRow({ choice: 'new' }) });
    await settle();
    expect(http.expectOne(CHOICE).request.body).toMatchObject({ choice: 'same' });
  });

  it('does not take away what is typed while an answer is under way', async () => {
    await show(aRow({ choice: 'new', supplierId: 'made' }));
    await write('Two firms');
    const put = http.expectOne(CHOICE);
    reason().value = 'Two firms in one building';
    reason().dispatchEvent(new Event('input'));
    put.flush({ list: LIST, row: aRow({ choice: 'new', choiceReason: 'Two firms' }) });
    await settle();
    expect(reason().value).toBe('Two firms in one building');
  });
});

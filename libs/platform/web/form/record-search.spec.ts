import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { ErrorSummary } from './error-summary';
import { RecordSearch } from './record-search';

interface Ship {
  readonly id: string;
  readonly name: string;
  readonly port: string;
}

@Component({
  selector: 'fb-test-page',
  imports: [ErrorSummary, FormField, RecordSearch],
  template: `
    <fb-error-summary [form]="form" [shown]="true" />
    <fb-record-search
      url="/api/ships"
      label="Ship"
      placeholder="A few letters"
      none="No ship"
      except="own"
      [toDetail]="portOf"
      [chosenName]="draft().name"
      [formField]="form.id"
      (chosen)="draft.set($event)"
    />
  `,
})
class TestPage {
  readonly draft = signal({ id: '', name: '' });
  readonly form = form(this.draft, (ship) => required(ship.id));
  readonly portOf = ({ port }: Ship) => port;
}

const ship = (id: string, name = id): Ship => ({ id, name, port: `Port of ${name}` });

describe('RecordSearch', () => {
  let fixture: ComponentFixture<TestPage>;
  let http: HttpTestingController;
  let box: HTMLInputElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(TestPage);
    document.body.append(fixture.nativeElement);
    await settle();
    box = (fixture.nativeElement as HTMLElement).querySelector('input')!;
  });

  afterEach(() => fixture.destroy());

  async function settle(): Promise<void> {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve)); // not whenStable: an answer may be awaited
    fixture.detectChanges();
  }

  /** Long enough for the search to begin. */
  const pause = () => new Promise((resolve) => setTimeout(resolve, 260));

  async function type(text: string): Promise<void> {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await pause();
    await settle();
  }

  async function answer(q: string | null, ships: readonly Ship[]): Promise<void> {
    const found = http.expectOne(({ url, params }) => url === '/api/ships' && params.get('q') === q);
    found.flush({ items: ships, nextCursor: null });
    await settle();
  }

  const options = () => [...document.querySelectorAll('mat-option')].map((each) => each.textContent.trim());

  it('offers the first records when the box is entered, and ties its label to it', async () => {
    expect(document.querySelector('label')?.htmlFor).toBe(box.id);
    box.dispatchEvent(new Event('focusin'));
    box.dispatchEvent(new Event('focus'));
    await pause();
    await settle();
    await answer(null, [ship('a'), ship('own'), ship('b')]);
    expect(options()).toEqual(['a Port of a', 'b Port of b']);
  });

  it('never shows more than eight, with or without the one left out', async () => {
    box.dispatchEvent(new Event('focusin'));
    await type('x');
    await answer('x', [...'123456789'].map((id) => ship(id))); // prettier-ignore
    expect(options()).toHaveLength(8);
  });

  it('says that nothing has these letters', async () => {
    box.dispatchEvent(new Event('focusin'));
    await type('zz');
    await answer('zz', [ship('own')]);
    expect(options()).toEqual(['No ship']);
  });

  it('hands over what was chosen, and puts its name back when the box is left with other text', async () => {
    box.dispatchEvent(new Event('focusin'));
    await type('al');
    await answer('al', [ship('1', 'Albatros')]);
    document.querySelector<HTMLElement>('mat-option')?.click();
    await settle();
    expect(fixture.componentInstance.draft()).toMatchObject({ id: '1', name: 'Albatros' });
    expect(fixture.componentInstance.form.id().value()).toBe('1');
    expect(box.value).toBe('Albatros');
    await type('something else');
    box.dispatchEvent(new Event('blur'));
    expect(box.value).toBe('Albatros');
  });

  it('says what is missing once the box was left, and is where the summary of errors leads', async () => {
    const page: HTMLElement = fixture.nativeElement;
    expect(page.querySelector('.error')).toBeNull();
    box.dispatchEvent(new Event('blur'));
    await settle();
    expect(page.querySelector('.error')).not.toBeNull();
    expect(box.getAttribute('aria-invalid')).toBe('true');
    page.querySelector<HTMLElement>('fb-error-summary li button')?.click();
    expect(document.activeElement).toBe(box);
  });
});

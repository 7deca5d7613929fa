import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DisclosureRecipientView } from '@firebreak/supply-chain/model';
import { AskSuppliersPage } from './ask-suppliers';

const recipient = (supplierId: string, email: string | null): DisclosureRecipientView => ({
  ...{ supplierId, supplierName: supplierId, tier: 2, name: null, email, language: 'en', open: null },
});
const gap = (supplierId: string) => ({ supplierId, supplierName: supplierId, action: 'ask' });

describe('AskSuppliersPage', () => {
  let fixture: ComponentFixture<AskSuppliersPage>;
  let http: HttpTestingController;
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AskSuppliersPage);
    page = fixture.nativeElement;
  });

  async function settle(): Promise<void> {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }

  async function answer(items: readonly DisclosureRecipientView[]): Promise<void> {
    await settle();
    http.expectOne(({ url }) => url === '/api/disclosures/recipients').flush({ items });
    await settle();
  }

  const ticked = () =>
    [...page.querySelectorAll('fieldset')].map((each) => [
      each.querySelector('legend')?.textContent,
      each.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked,
    ]);

  it('suggests who would map most, those with an address first, and ticks only them', async () => {
    await settle();
    http.expectOne('/api/disclosures/cascade').flush({ gaps: ['spinner', 'dyer', 'weaver'].map(gap) });
    await answer([recipient('dyer', 'd@x.example'), recipient('spinner', null), recipient('weaver', 'w@x.example')]); // prettier-ignore
    expect(ticked()).toEqual([
      ['dyer', true],
      ['weaver', true],
      ['spinner', false],
    ]);
    page.querySelector<HTMLElement>('.buttons button')?.click();
    await settle();
    expect(http.expectOne('/api/disclosures').request.body.recipients).toEqual([
      { supplierId: 'dyer', email: 'd@x.example', language: 'en' },
      { supplierId: 'weaver', email: 'w@x.example', language: 'en' },
    ]);
  });

  it('ticks everybody who was chosen elsewhere, and asks for an address that is missing', async () => {
    fixture.componentRef.setInput('suppliers', 'spinner,dyer');
    await answer([recipient('dyer', 'd@x.example'), recipient('spinner', null)]);
    expect(ticked()).toEqual([
      ['dyer', true],
      ['spinner', true],
    ]);
    page.querySelector<HTMLElement>('.buttons button')?.click();
    await settle();
    http.expectNone('/api/disclosures');
    expect(page.querySelectorAll('.error')).toHaveLength(1);
  });

  it('leaves a tick as it was set, whatever is typed after', async () => {
    await settle();
    http.expectOne('/api/disclosures/cascade').flush({ gaps: ['spinner'].map(gap) });
    await answer([recipient('spinner', null)]);
    const box = page.querySelector<HTMLInputElement>('input[type="checkbox"]');
    box?.click();
    await settle();
    const email = page.querySelector<HTMLInputElement>('input[type="email"]');
    if (!email) throw new Error('no box for the address');
    email.value = 's@x.example';
    email.dispatchEvent(new Event('change'));
    box?.click();
    await settle();
    expect(ticked()).toEqual([['spinner', false]]);
  });
});

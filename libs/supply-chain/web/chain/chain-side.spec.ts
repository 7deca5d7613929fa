import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Permission } from '@firebreak/identity/model';
import type { ChainMember, ChainPage } from '@firebreak/supply-chain/model';
import { ChainSide } from './chain-side';

const aMember = (name: string, distance: number): ChainMember => ({
  id: name.toLowerCase(),
  name,
  country: 'VN',
  tier: 2,
  score: null,
  band: null,
  distance,
  via: null,
  suggested: false,
  inCircle: false,
});

describe('ChainSide', () => {
  let fixture: ComponentFixture<ChainSide>;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ChainSide);
    fixture.componentRef.setInput('supplierId', 'tailor');
    fixture.componentRef.setInput('direction', 'upstream');
    fixture.detectChanges();
  });

  /** Who looks: the page asks once. */
  const signIn = (...permissions: Permission[]) =>
    http.match('/api/session').forEach((each) => each.flush({ permissions, account: {}, company: {} }));

  const host = () => fixture.nativeElement as HTMLElement;
  const names = () => [...host().querySelectorAll('li a')].map((link) => link.textContent?.trim());
  const answer = async (supplierId: string, page: Partial<ChainPage>) => {
    http
      .expectOne(({ url }) => url === `/api/suppliers/${supplierId}/chain`)
      .flush({ items: [], nextCursor: null, cutOff: false, ...page });
    await fixture.whenStable();
  };

  it('keeps what is shown when more is asked for, and groups by distance', async () => {
    signIn();
    await answer('tailor', { items: [aMember('Weaver', 1), aMember('Dyer', 2)], nextCursor: 'next' });
    expect(names()).toEqual(['Weaver', 'Dyer']);
    expect(host().querySelectorAll('h3')).toHaveLength(2);
    host().querySelector<HTMLElement>('button.more')?.click();
    fixture.detectChanges();
    expect(names()).toEqual(['Weaver', 'Dyer']);
    await answer('tailor', { items: [aMember('Spinner', 2)] });
    expect(names()).toEqual(['Weaver', 'Dyer', 'Spinner']);
    expect(host().querySelectorAll('h3')).toHaveLength(2);
    expect(host().querySelector('button.more')).toBeNull();
  });

  it('starts anew for another supplier', async () => {
    signIn();
    await answer('tailor', { items: [aMember('Weaver', 1)], nextCursor: 'next' });
    fixture.componentRef.setInput('supplierId', 'weaver');
    fixture.detectChanges();
    expect(names()).toEqual([]);
    await answer('weaver', { items: [aMember('Farm', 1)] });
    expect(names()).toEqual(['Farm']);
  });

  it('says where nobody is known, and leads those who may on to asking', async () => {
    signIn('supplier:read', 'supplier:write');
    await answer('tailor', {});
    expect(host().textContent).toContain('chain.upstream.none');
    expect(host().querySelector('a')?.getAttribute('href')).toBe('/suppliers/cascade/ask?suppliers=tailor');
  });

  it('only says so to those who may not ask', async () => {
    signIn('supplier:read');
    await answer('tailor', {});
    expect(host().textContent).toContain('chain.upstream.none');
    expect(host().querySelector('a')).toBeNull();
  });
});

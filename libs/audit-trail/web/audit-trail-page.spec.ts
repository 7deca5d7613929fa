import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditEntryView } from '@firebreak/audit-trail/model';
import { Texts, providePlatform } from '@firebreak/platform/web';
import { AuditTrailPage } from './audit-trail-page';

const anEntry = (changes: Partial<AuditEntryView> = {}): AuditEntryView => ({
  id: '01a208ca-9643-79b5-9275-ec550f7c61c9',
  seq: 7,
  at: '2026-11-23T10:42:00.000Z',
  actor: { kind: 'person', id: 'p-1', name: 'Ada Buyer' },
  record: { table: 'supplier', id: '01a208ca-92df-7e54-b1a0-379b8d21c7dc', label: 'Red Mill' },
  action: 'changed',
  before: { country: null },
  after: { country: 'BD' },
  contentErasedAt: null,
  ...changes,
});

describe('AuditTrailPage', () => {
  const open = async (url: string) => {
    TestBed.configureTestingModule({
      providers: [
        providePlatform(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'audit-trail', component: AuditTrailPage }]),
      ],
    });
    const texts = TestBed.inject(Texts);
    await texts.add('auditTrail', {
      en: () => import('./i18n/en.json', { with: { type: 'json' } }),
      es: () => import('./i18n/es.json', { with: { type: 'json' } }),
      ar: () => import('./i18n/ar.json', { with: { type: 'json' } }),
    });
    const harness = await RouterTestingHarness.create(url);
    const http = TestBed.inject(HttpTestingController);
    const element = () => harness.routeNativeElement as HTMLElement;
    return { harness, http, element };
  };

  it('says who changed what, before and after, and asks for what the address says', async () => {
    const { harness, http, element } = await open('/audit-trail?action=changed&recordId=x');
    harness.detectChanges();
    const request = http.expectOne(({ url }) => url === '/api/audit-trail');
    expect(request.request.params.get('action')).toBe('changed');
    expect(request.request.params.get('recordId')).toBe('x');
    request.flush({ items: [anEntry()], nextCursor: null });
    await harness.fixture.whenStable();
    const text = element().textContent ?? '';
    for (const words of ['Changed', 'Supplier', 'Red Mill', 'Ada Buyer', 'nothing', 'Bangladesh']) {
      expect(text).toContain(words);
    }
  });

  it('checks the chain when asked and names the broken entry', async () => {
    const { harness, http, element } = await open('/audit-trail');
    harness.detectChanges();
    http.expectOne(({ url }) => url === '/api/audit-trail').flush({ items: [], nextCursor: null });
    element().querySelector<HTMLButtonElement>('fb-chain-check button')?.click();
    harness.detectChanges();
    http.expectOne('/api/audit-trail/verification').flush({
      companyId: 'c',
      links: 12,
      erased: 0,
      head: null,
      firstFault: { seq: 5, fault: 'content-changed' },
    });
    await harness.fixture.whenStable();
    expect(element().querySelector('fb-chain-check')?.textContent).toContain('breaks at entry 5');
  });
});

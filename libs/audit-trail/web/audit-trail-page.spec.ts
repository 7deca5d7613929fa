import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditEntryView, TrailCheckView } from '@firebreak/audit-trail/model';
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

const aCheck = (changes: Partial<TrailCheckView> = {}): TrailCheckView => ({
  id: 'k-1',
  jobRunId: 'j-1',
  status: 'done',
  askedByName: 'Ada Buyer',
  askedAt: '2026-11-23T10:42:00.000Z',
  endedAt: '2026-11-23T10:42:09.000Z',
  result: { links: 12, erased: 0, head: null, firstFault: null },
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
    /** Answers requests for the checks, and lets the page follow. */
    const checksAre = async (...items: TrailCheckView[]) => {
      http.expectOne({ url: '/api/audit-trail/checks', method: 'GET' }).flush({ items });
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    };
    return { harness, http, element, checksAre };
  };

  it('says who changed what, before and after, and asks for what the address says', async () => {
    const { harness, http, element, checksAre } = await open('/audit-trail?action=changed&recordId=x');
    harness.detectChanges();
    const request = http.expectOne(({ url }) => url === '/api/audit-trail');
    expect(request.request.params.get('action')).toBe('changed');
    expect(request.request.params.get('recordId')).toBe('x');
    request.flush({ items: [anEntry()], nextCursor: null });
    await checksAre();
    const text = element().textContent ?? '';
    for (const words of ['Changed', 'Supplier', 'Red Mill', 'Ada Buyer', 'nothing', 'Bangladesh']) {
      expect(text).toContain(words);
    }
  });

  it('checks the chain when asked and names the broken entry', async () => {
    const { harness, http, element, checksAre } = await open('/audit-trail');
    harness.detectChanges();
    http.expectOne(({ url }) => url === '/api/audit-trail').flush({ items: [], nextCursor: null });
    const card = () => element().querySelector('fb-chain-check');
    await checksAre(aCheck());
    expect(card()?.textContent).toContain('The chain holds: 12 entries checked');
    card()?.querySelector('button')?.click();
    http.expectOne({ url: '/api/audit-trail/checks', method: 'POST' }).flush({});
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
    const firstFault = { seq: 5, fault: 'content-changed' } as const;
    await checksAre(
      aCheck({ id: 'k-2', result: { links: 12, erased: 0, head: null, firstFault } }),
      aCheck(),
    );
    for (const words of ['breaks at entry 5', 'Ada Buyer', '1 earlier check', 'The chain holds'])
      expect(card()?.textContent).toContain(words);
  });

  it('waits for a check that is under way, and blames nobody for one that broke off', async () => {
    const { harness, element, checksAre } = await open('/audit-trail');
    harness.detectChanges();
    const running = aCheck({ id: 'k-2', status: 'running', endedAt: null, result: null });
    await checksAre(running, aCheck({ status: 'broke-off', result: null }));
    const card = element().querySelector('fb-chain-check');
    expect(card?.querySelector('button')?.disabled).toBe(true);
    expect(card?.querySelector('fb-job-progress')).not.toBeNull();
    expect(card?.textContent).toContain('That says nothing about the chain');
  });
});

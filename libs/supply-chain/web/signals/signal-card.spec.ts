import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Permission } from '@firebreak/identity/model';
import { Texts } from '@firebreak/platform/web';
import type { SignalView } from '@firebreak/supply-chain/model';
import english from './i18n/en.json' with { type: 'json' };
import { SignalCard } from './signal-card';

function aSignal(changes: Partial<SignalView> = {}): SignalView {
  return {
    id: 'signal-1',
    rule: 'orders-above-capacity',
    state: 'new',
    explanation: 'orders-above-capacity',
    facts: { ordered: 75_000, capacity: 40_000, unit: 'pieces', ratio: 1.875 },
    seriousness: 0.5,
    supplier: {
      id: 'supplier-1',
      name: 'Delta Shirts',
      country: 'BD',
      tier: 1,
      contactEmail: 'office@delta.example',
      contactName: null,
      contactLanguage: 'es',
    },
    names: {},
    firstSeenAt: '2026-11-20T00:00:00Z',
    lastSeenAt: '2026-11-26T00:00:00Z',
    reviewedAt: null,
    reviewedBy: null,
    note: null,
    replyUnread: false,
    question: null,
    ...changes,
  };
}

describe('SignalCard', () => {
  let fixture: ComponentFixture<SignalCard>;
  let http: HttpTestingController;
  let changed: SignalView[];

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const load = () => Promise.resolve({ default: english });
    await TestBed.inject(Texts).add('signals', { en: load, es: load, ar: load });
    await TestBed.inject(Texts).use('en');
    http = TestBed.inject(HttpTestingController);
  });

  async function shown(
    view: SignalView,
    permissions: Permission[] = ['signal:review'],
  ): Promise<HTMLElement> {
    fixture = TestBed.createComponent(SignalCard);
    fixture.componentRef.setInput('view', view);
    changed = [];
    fixture.componentInstance.changed.subscribe((signal) => changed.push(signal));
    await settle();
    for (const request of http.match('/api/session'))
      request.flush({ permissions, account: {}, company: {} });
    await settle();
    return fixture.nativeElement as HTMLElement;
  }

  async function settle(): Promise<void> {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }

  const button = (label: string) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );

  async function press(label: string): Promise<void> {
    const found = button(label);
    if (!found) throw new Error(`no button ${label}`);
    found.click();
    await settle();
  }

  it('says what the data says, why it matters, and what else it may be', async () => {
    const text = (await shown(aSignal())).textContent.replace(/\s+/g, ' ');
    expect(text).toContain(
      '75,000 pieces a month are ordered, but 40,000 pieces are declared as capacity: 1.9 times',
    );
    expect(text).toContain('deliveries from stock before a peak');
    expect(text).toContain('has not been asked yet');
    expect(text).not.toMatch(/fraud|guilty|violation/i);
  });

  it('confirms only with a reason, and reminds of the right of reply', async () => {
    const page = await shown(aSignal());
    await press('Confirm');
    expect(page.textContent).toContain('has not had the chance to explain');
    await press('Confirm');
    http.expectNone('/api/signals/signal-1/confirm');
    expect(page.textContent).toContain('Write why');
    const note = page.querySelector('textarea');
    if (!note) throw new Error('no note');
    note.value = ' Seen elsewhere. ';
    await press('Confirm');
    const request = http.expectOne('/api/signals/signal-1/confirm');
    expect(request.request.body).toEqual({ note: 'Seen elsewhere.' });
    request.flush(aSignal({ state: 'confirmed' }));
    await settle();
    expect(changed.map(({ state }) => state)).toEqual(['confirmed']);
  });

  it('asks in the language of the supplier', async () => {
    await shown(aSignal());
    await press('Ask the supplier');
    await press('Send the question');
    const { body } = http.expectOne('/api/signals/signal-1/questions').request;
    expect(body).toMatchObject({ email: 'office@delta.example', language: 'es', message: null });
  });

  it('offers nothing to those who may only read, nor once the facts are gone', async () => {
    await shown(aSignal(), ['supplier:read']);
    expect(button('Confirm')).toBeUndefined();
    await shown(aSignal({ state: 'cleared' }));
    expect(button('Confirm')).toBeUndefined();
    expect(button('Ask the supplier')).toBeUndefined();
  });
});

import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { FindingView } from '@firebreak/audits/model';
import { Texts, providePlatform } from '@firebreak/platform/web';
import { FindingCard } from './finding-card';

const finding = (values: Partial<FindingView> = {}): FindingView => ({
  id: 'f1',
  auditId: 'a1',
  supplierId: 's1',
  supplierName: 'Jolmira Apparels',
  siteId: null,
  siteName: null,
  code: 'DOC-01',
  title: 'Identity documents kept',
  severity: 'critical',
  iloIndicators: ['ILO-07'],
  provesIndicator: true,
  foundOn: '2026-11-02',
  dueOn: '2026-11-09',
  state: 'open',
  overdue: true,
  actionOwner: null,
  description: 'Eleven passports in the safe',
  closureEvidence: 'return receipts and interviews',
  immediateContainment: true,
  actions: [],
  history: [],
  moves: ['start-action', 'claim-closure', 'dispute'],
  needsOtherVerifier: false,
  ...values,
});

describe('FindingCard', () => {
  let fixture: ComponentFixture<FindingCard>;
  let http: HttpTestingController;

  async function show(view: FindingView, inputs: Record<string, unknown> = {}): Promise<HTMLElement> {
    localStorage.setItem('firebreak.language', 'en');
    TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
    const en = () => import('../i18n/en.json', { with: { type: 'json' } });
    await TestBed.inject(Texts).add('audits', { en, es: en, ar: en });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(FindingCard);
    const all = { finding: view, canWrite: true, startOpen: true, ...inputs };
    for (const [name, value] of Object.entries(all)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return fixture.nativeElement;
  }
  const buttons = (card: HTMLElement) =>
    [...card.querySelectorAll('button')].map((button) => button.textContent?.trim()).slice(1);
  const press = async (card: HTMLElement, label: string) => {
    [...card.querySelectorAll('button')]
      .filter((button) => button.textContent?.trim() === label)
      .at(-1)
      ?.click();
    await fixture.whenStable();
  };

  it('says what was seen, that it proves an indicator, and that people come first', async () => {
    const card = await show(finding());
    for (const text of [
      'Eleven passports',
      'Forced-labour indicator',
      'Overdue',
      'People must be made safe first',
    ]) {
      expect(card.textContent).toContain(text);
    }
    expect(buttons(card)).toEqual(['Start action', 'Report as remedied', 'Dispute']);
  });

  it('offers nothing to those who may only read', async () => {
    expect(buttons(await show(finding(), { canWrite: false }))).toEqual([]);
  });

  it('tells the claimant that a colleague has to verify', async () => {
    const card = await show(
      finding({ state: 'closure-claimed', moves: ['reopen'], needsOtherVerifier: true }),
    );
    expect(card.textContent).toContain('a colleague has to verify it');
    expect(buttons(card)).toEqual(['Reopen']);
  });

  it('sends nothing while words or evidence are missing', async () => {
    const card = await show(finding());
    await press(card, 'Report as remedied');
    await press(card, 'Report as remedied');
    expect(card.textContent).toContain('Say it in a few words.');
    expect(card.textContent).toContain('A critical finding is closed with a file that proves it.');
    http.expectNone('/api/findings/f1/moves');
  });

  it('moves the finding on and hands out what it has become', async () => {
    const moved: FindingView[] = [];
    const card = await show(finding({ severity: 'minor' }));
    fixture.componentInstance.moved.subscribe((view) => moved.push(view));
    await press(card, 'Dispute');
    const note = card.querySelector('textarea')!;
    note.value = 'The supplier shows the receipts';
    note.dispatchEvent(new Event('input'));
    await press(card, 'Dispute');
    const request = http.expectOne('/api/findings/f1/moves');
    expect(request.request.body).toEqual({ move: 'dispute', note: 'The supplier shows the receipts' });
    request.flush(finding({ state: 'disputed', moves: ['reopen'] }));
    await new Promise((resolve) => setTimeout(resolve)); // the form waits for the answer in microtasks
    await fixture.whenStable();
    expect(moved.map(({ state }) => state)).toEqual(['disputed']);
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DisclosurePortalView, PartyInput, PartyView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

const input: PartyInput = {
  name: 'Lotus Spinning',
  country: 'IN',
  region: null,
  address: null,
  kind: 'supplier',
  good: null,
  hs: null,
  isic: null,
  share: null,
  since: null,
  email: null,
};
const stored = (facts: Partial<PartyView> = {}): PartyView => ({
  ...input,
  id: 'row',
  parentId: null,
  parties: 1,
  steps: 1,
  version: 1,
  savedAt: '2026-01-01T10:00:00Z',
  received: false,
  limit: 'name',
  passedOn: null,
  ...facts,
});
const view: DisclosurePortalView = {
  customer: 'Kestrel',
  supplier: 'Delta',
  recipientName: null,
  message: null,
  dueOn: '2026-02-01',
  status: 'opened',
  language: 'en',
  parties: [],
  choices: {},
  claims: {},
  noneSaidAt: null,
  mayPassOn: false,
  sent: null,
  account: { owned: false, signedInTo: null },
  maskedEmail: 'd•••@example.org',
  canReuse: true,
};
const ROW = '/api/portal/disclosures/token/parties/row';

describe('Disclosing', () => {
  let disclosing: Disclosing;
  let http: HttpTestingController;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [Disclosing, provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    disclosing = TestBed.inject(Disclosing);
    const opened = disclosing.open('token');
    http.expectOne('/api/portal/disclosures/token').flush(view);
    await opened;
  });
  afterEach(() => http.verify());

  it('shows a row at once and says when it is saved', async () => {
    void disclosing.save('row', input);
    expect(disclosing.own().map(({ name }) => name)).toEqual(['Lotus Spinning']);
    expect(disclosing.saveState()).toBe('saving');
    const request = http.expectOne(ROW);
    expect(request.request.body).toEqual({ ...input, version: 0 });
    request.flush(stored());
    await settled();
    expect(disclosing.saveState()).toBe('saved');
    expect(disclosing.own()[0]?.version).toBe(1);
  });

  it('sends what was typed meanwhile after the first answer, on top of its version', async () => {
    void disclosing.save('row', input);
    void disclosing.save('row', { ...input, good: 'Yarn' });
    http.expectOne(ROW).flush(stored());
    await settled();
    const second = http.expectOne(ROW);
    expect(second.request.body).toEqual({ ...input, good: 'Yarn', version: 1 });
    second.flush(stored({ good: 'Yarn', version: 2 }));
    await settled();
    expect(disclosing.own()[0]).toMatchObject({ good: 'Yarn', version: 2 });
    expect(disclosing.saveState()).toBe('saved');
  });

  it('waits without a connection and sends once there is one', async () => {
    void disclosing.save('row', input);
    http.expectOne(ROW).error(new ProgressEvent('error'));
    await settled();
    expect(disclosing.saveState()).toBe('waiting');
    window.dispatchEvent(new Event('online'));
    http.expectOne(ROW).flush(stored());
    await settled();
    expect(disclosing.saveState()).toBe('saved');
  });

  it('goes on after a reload with what never reached the server, and then keeps nothing', async () => {
    void disclosing.save('row', input);
    http.expectOne(ROW).error(new ProgressEvent('error'));
    await settled();
    const reloaded = disclosing.open('token');
    http.expectOne('/api/portal/disclosures/token').flush(view);
    await reloaded;
    expect(disclosing.own().map(({ name }) => name)).toEqual(['Lotus Spinning']);
    http.expectOne(ROW).flush(stored());
    await settled();
    expect(localStorage.getItem('firebreak.disclosing.token')).toBeNull();
  });

  it('lets the person choose where another window changed the row', async () => {
    void disclosing.save('row', input);
    const theirs = stored({ name: 'Lotus Mills', version: 4 });
    const body = { code: 'party-changed-elsewhere', title: 'changed', stored: theirs };
    http.expectOne(ROW).flush(body, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(disclosing.saveState()).toBe('conflict');
    void disclosing.settle('row', 'mine');
    await settled();
    const again = http.expectOne(ROW);
    expect(again.request.body).toEqual({ ...input, version: 4 });
    again.flush(stored({ version: 5 }));
    await settled();
    expect(disclosing.own()[0]).toMatchObject({ name: 'Lotus Spinning', version: 5 });
    expect(disclosing.saveState()).toBe('saved');
  });
});

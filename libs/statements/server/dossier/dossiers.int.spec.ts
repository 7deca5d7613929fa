import type { JobRunView, Page } from '@firebreak/platform/model';
import type {
  DescribeDocument,
  DossierDocument,
  DossierExportView,
  DossierSummary,
  DossierView,
  EditDossier,
  ExportStarted,
  StartDossier,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { pagesOf } from '@firebreak/testing/pdf-text';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';

const pdf = { name: 'bill.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') };

let app: TestApp;
let person: TestClient;
let stranger: TestClient;
const suppliers: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  stranger = await app.signUp();
  for (const [name, country] of [
    ['Lubbock Cotton Farm', 'US'],
    ['Bursa Spinning', 'TR'],
  ]) {
    const answer = await person.post<{ id: string }>('/api/suppliers', { name, country, isic: '13' });
    if (answer.status !== 201) throw new Error(answer.text);
    suppliers.push(answer.body.id);
  }
  await app.drainJobs();
});
afterAll(() => app.close());

const anInput = (changes: Partial<StartDossier> = {}): StartDossier => ({
  kind: 'uflpa',
  language: 'en',
  product: { name: 'Yarn', hs: '520523', batch: 'Lot 7', quantity: 850, unit: 'kg' },
  request: {
    authority: 'US Customs and Border Protection',
    reference: 'D-77',
    receivedOn: '2026-02-10',
    term: 'uflpa-detention',
    holidays: [],
    dueOn: null,
    dueReason: '',
  },
  importer: { name: 'Harbour & Hill', country: 'US' },
  supplierIds: suppliers,
  ...changes,
});

async function start(changes: Partial<StartDossier> = {}): Promise<DossierView> {
  const answer = await person.post<DossierView>('/api/dossiers', anInput(changes));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function attach(id: string, details: Partial<DescribeDocument> = {}): Promise<string> {
  const { body: document } = await person.upload<DossierDocument>(`/api/dossiers/${id}/documents`, pdf);
  const { title, kind, datedOn, criteria, language, translationId, translatedBy, certified } = document;
  const described = {
    title,
    kind,
    datedOn,
    criteria,
    language,
    translationId,
    translatedBy,
    certified,
    ...details,
  };
  const answer = await person.put(`/api/dossiers/${id}/documents/${document.id}`, described);
  if (answer.status !== 200) throw new Error(answer.text);
  return document.id;
}

const edit = (id: string, body: EditDossier) => person.patch<DossierView>(`/api/dossiers/${id}`, body);

/** A tonne of cotton from the farm to the mill, 850 kg of yarn (0.85) from there to the importer. */
function chainOf({ custody }: DossierView, documents: readonly string[] = []): EditDossier['custody'] {
  const [farm, mill, importer] = custody.parties;
  const step = { documents, unit: 'kg' as const };
  return {
    parties: [{ ...farm!, origin: true, role: 'Grower' }, mill!, importer!],
    steps: [
      { ...step, id: id(1), from: farm!.id, to: mill!.id, on: '2026-01-05', material: 'cotton', quantity: 1000 },
      { ...step, id: id(2), from: mill!.id, to: importer!.id, on: '2026-01-20', material: 'yarn', quantity: 850 },
    ],
    conversions: [
      { id: id(3), party: mill!.id, input: 'cotton', inputUnit: 'kg', output: 'yarn', outputUnit: 'kg', yield: 0.85, basis: 'Spinning book' },
    ],
    end: importer!.id,
    tolerance: 0,
  }; // prettier-ignore
}

const id = (number: number) => `018f0000-0000-7000-8000-00000000000${number}`;

async function exported(dossierId: string): Promise<DossierExportView> {
  const ordered = await person.post<ExportStarted>(`/api/dossiers/${dossierId}/exports`);
  expect(ordered.status).toBe(202);
  await app.drainJobs();
  const { body: job } = await person.get<JobRunView>(`/api/jobs/${ordered.body.jobId}`);
  expect(job).toMatchObject({ status: 'done', subject: dossierId, progressRatio: 1 });
  return (await person.get<DossierExportView[]>(`/api/dossiers/${dossierId}/exports`)).body[0]!;
}

const sha256 = (bytes: Buffer | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a dossier', () => {
  it('starts with suppliers on its chain, the clock of the law, and what the records say', async () => {
    const dossier = await start();
    expect(dossier.custody.parties.map(({ name }) => name)).toEqual([
      'Lubbock Cotton Farm',
      'Bursa Spinning',
      'Harbour & Hill',
    ]);
    expect(dossier.dueOn).toBe('2026-03-12');
    expect(dossier.framework.id).toBe('us-uflpa-s307');
    expect(dossier.diligence.suppliers[0]!.risk).toMatchObject({ method: expect.any(String) });
    expect(dossier.diligence.lists.map(({ list, names }) => [list, names > 50])).toEqual([
      ['uflpa', true],
      ['cbp', true],
    ]);
    expect(dossier.points).toHaveLength(10);
    expect(dossier.points.find(({ criterion }) => criterion === 'uf-balance')!.gaps).toEqual(['chain']);
    const { body } = await person.get<Page<DossierSummary>>('/api/dossiers');
    expect(body.items.find((each) => each.id === dossier.id)).toMatchObject({
      productName: 'Yarn',
      state: 'open',
    });
  });

  it('finds a name of the lists of import bans', async () => {
    const { body: listed } = await person.get<{ list: string; name: string; country: string | null }[]>('/api/reference/entities'); // prettier-ignore
    const entity = listed.find(({ list }) => list === 'uflpa')!;
    const created = await person.post<{ id: string }>('/api/suppliers', { name: entity.name, country: 'CN' });
    const { diligence, points } = await start({ supplierIds: [created.body.id] });
    expect(diligence.suppliers[0]!.listMatches[0]).toMatchObject({ list: 'uflpa', listedName: entity.name });
    expect(points.find(({ criterion }) => criterion === 'uf-screen')!.gaps).toContain('list-hit');
  });

  it('tells of every audit, however many there were', async () => {
    const created = await person.post<{ id: string }>('/api/suppliers', {
      name: 'Often Audited',
      country: 'TR',
    });
    const audit = { supplierId: created.body.id, siteId: null, kind: 'announced', auditor: 'Bureau North', scheme: 'SLCP', findings: [] }; // prettier-ignore
    for (let month = 0; month < 52; month++) {
      const auditedOn = new Date(Date.UTC(2021, month, 1)).toISOString().slice(0, 10);
      expect((await person.post('/api/audits', { ...audit, auditedOn })).status).toBe(201);
    }
    const { diligence } = await start({ supplierIds: [created.body.id] });
    expect(diligence.suppliers[0]!.audits).toHaveLength(52);
  });

  it('adds up quantities, and says where they do not', async () => {
    const dossier = await start();
    const custody = chainOf(dossier, [await attach(dossier.id)])!;
    const even = await edit(dossier.id, { version: 1, custody });
    expect(even.body.check).toMatchObject({ addsUp: true, faults: [] });
    expect(even.body.points.find(({ criterion }) => criterion === 'uf-balance')!.state).toBe('done');
    const steps = custody.steps.map((step, at) => (at === 0 ? { ...step, quantity: 900 } : step));
    const { body } = await edit(dossier.id, { version: 2, custody: { ...custody, steps } });
    expect(body.check.faults).toMatchObject([{ code: 'short', quantity: 100, unit: 'kg' }]);
  });

  it('keeps what somebody else wrote meanwhile, and references to nothing out', async () => {
    const dossier = await start();
    expect((await edit(dossier.id, { version: 1, summary: 'Ours.' })).status).toBe(200);
    const late = await edit(dossier.id, { version: 1, summary: 'Theirs.' });
    expect([late.status, late.body]).toMatchObject([409, { code: 'dossier-changed' }]);
    const custody = chainOf(dossier, [id(9)])!;
    const unknown = await edit(dossier.id, { version: 2, custody });
    expect([unknown.status, unknown.body]).toMatchObject([422, { code: 'dossier-reference-unknown' }]);
    const term = { ...dossier.request, term: 'norway-usual' };
    expect((await edit(dossier.id, { version: 2, request: term })).body).toMatchObject({
      code: 'dossier-term-unfit',
    });
    expect((await person.get<DossierView>(`/api/dossiers/${dossier.id}`)).body).toMatchObject({ summary: 'Ours.', version: 2 }); // prettier-ignore
  });

  it('stays as it was sent, until it is opened again', async () => {
    const dossier = await start();
    await edit(dossier.id, { version: 1, state: 'sent' });
    expect((await edit(dossier.id, { version: 2, summary: 'More.' })).body).toMatchObject({
      code: 'dossier-not-open',
    });
    const refused = await person.upload(`/api/dossiers/${dossier.id}/documents`, pdf);
    expect(refused.body).toMatchObject({ code: 'dossier-not-open' });
    const opened = await edit(dossier.id, { version: 2, state: 'open', summary: 'More.' });
    expect(opened.body).toMatchObject({ state: 'open', summary: 'More.' });
  });

  it('keeps the records that it was sent with, though they are taken anew at the same moment', async () => {
    const dossier = await start();
    const { companyId } = person;
    let refreshed: Promise<{ status: number; body: unknown }> | undefined;
    await app.inCompany(companyId, async (tx) => {
      await tx.query(`UPDATE dossier SET state = 'sent' WHERE id = $1`, [dossier.id]);
      refreshed = person.post(`/api/dossiers/${dossier.id}/diligence`);
      // It reads the dossier as it is still open, and waits for this transaction.
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    expect(await refreshed).toMatchObject({ status: 409, body: { code: 'dossier-not-open' } });
    expect((await edit(dossier.id, { version: 1, state: 'closed' })).body).toMatchObject({ state: 'closed' });
  });

  it('takes the day that a person names before the law’s', async () => {
    const request = { ...anInput().request, dueOn: '2026-04-30', dueReason: 'Extension of 2 March' };
    expect((await start({ request })).dueOn).toBe('2026-04-30');
    const own = { ...anInput().request, term: null };
    expect((await start({ request: own })).clock.state).toBe('no-date');
  });
});

describe('parties', () => {
  const add = async <T extends { id: string }>(path: string, body: object): Promise<T> => {
    const answer = await person.post<T>(path, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  const namedParty = (view: DossierView) => {
    const { name, supplierId, siteId, siteName } = view.custody.parties[0]!;
    return { name, supplierId, siteId, siteName };
  };

  it('name a site of their supplier, by the register’s name; nobody else’s', async () => {
    const [supplierId = '', other = ''] = suppliers;
    const site = await add(`/api/suppliers/${supplierId}/sites`, { name: 'East field', country: 'US' });
    const foreign = await add(`/api/suppliers/${other}/sites`, { name: 'Ring hall', country: 'TR' });
    const dossier = await start();
    const withSite = (siteId: string | null, changes: object = {}) => ({
      ...dossier.custody,
      parties: dossier.custody.parties.map((party, at) =>
        at === 0 ? { ...party, siteId, siteName: 'Not its name', ...changes } : party,
      ),
    });
    const refused = await edit(dossier.id, { version: 1, custody: withSite(foreign.id) });
    expect([refused.status, refused.body]).toMatchObject([404, { code: 'site-not-found' }]);
    const orphan = await edit(dossier.id, { version: 1, custody: withSite(site.id, { supplierId: null }) });
    expect([orphan.status, orphan.body]).toMatchObject([422, { code: 'dossier-reference-unknown' }]);
    const named = await edit(dossier.id, { version: 1, custody: withSite(site.id) });
    expect(namedParty(named.body)).toMatchObject({ siteId: site.id, siteName: 'East field' });
    const again = await edit(dossier.id, { version: 2, custody: withSite(site.id, { role: 'Grower' }) });
    expect(namedParty(again.body)).toMatchObject({ siteId: site.id, siteName: 'East field' });
    const without = await edit(dossier.id, { version: 3, custody: withSite(null) });
    expect(namedParty(without.body)).toMatchObject({ siteId: null, siteName: '' });
  });

  it('follow their supplier and site when two are found to be one, and go back when they are not', async () => {
    const kept = await add('/api/suppliers', { name: 'Adana Ginning', country: 'TR' });
    const other = await add('/api/suppliers', { name: 'Adana Ginning Ltd.', country: 'TR' });
    const keptSite = await add(`/api/suppliers/${kept.id}/sites`, { name: 'Gin', country: 'TR' });
    const otherSite = await add(`/api/suppliers/${other.id}/sites`, { name: 'Adana gin', country: 'TR' });
    const dossier = await start({ supplierIds: [other.id] });
    const parties = dossier.custody.parties.map((party, at) =>
      at === 0 ? { ...party, siteId: otherSite.id } : party,
    );
    await edit(dossier.id, { version: 1, custody: { ...dossier.custody, parties } });
    const read = async () => (await person.get<DossierView>(`/api/dossiers/${dossier.id}`)).body;
    const before = {
      name: 'Adana Ginning Ltd.',
      supplierId: other.id,
      siteId: otherSite.id,
      siteName: 'Adana gin',
    };
    expect(namedParty(await read())).toEqual(before);

    // Jobs about the new suppliers are over: this is about what a merge moves.
    await app.drainJobs();
    const merge = await add('/api/supplier-merges', {
      keptId: kept.id,
      otherId: other.id,
      sites: [{ keptId: keptSite.id, otherId: otherSite.id }],
    });
    // Names stay as they were put on the chain: papers say so.
    expect(namedParty(await read())).toEqual({ ...before, supplierId: kept.id, siteId: keptSite.id });
    const refreshed = await person.post<DossierView>(`/api/dossiers/${dossier.id}/diligence`, {});
    expect(refreshed.body.diligence.suppliers.map(({ supplierId }) => supplierId)).toEqual([kept.id]);

    expect((await person.post(`/api/supplier-merges/${merge.id}/undo`, {})).status).toBe(200);
    expect(namedParty(await read())).toEqual(before);
  });
});

describe('documents', () => {
  it('are no more than a ZIP can hold', async () => {
    const dossier = await start();
    const document = await attach(dossier.id);
    const weigh = `UPDATE dossier_document SET bytes = 4200000000 WHERE id = $1`;
    await app.inCompany(person.companyId, (tx) => tx.query(weigh, [document]));
    const full = await person.upload(`/api/dossiers/${dossier.id}/documents`, pdf);
    expect([full.status, full.body]).toMatchObject([422, { code: 'dossier-full' }]);
  });

  it('are taken by their bytes, and a removed one is gone from the steps', async () => {
    const dossier = await start();
    const program = {
      name: 'bill.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('MZ\u0000\u0001program'),
    };
    expect((await person.upload(`/api/dossiers/${dossier.id}/documents`, program)).status).toBe(415);
    const document = await attach(dossier.id);
    await edit(dossier.id, { version: 1, custody: chainOf(dossier, [document])! });
    expect((await person.delete(`/api/dossiers/${dossier.id}/documents/${document}`)).status).toBe(204);
    const { body } = await person.get<DossierView>(`/api/dossiers/${dossier.id}`);
    expect(body.documents).toEqual([]);
    expect(body.check.faults.map(({ code }) => code)).toEqual(['no-document', 'no-document']);
  });
});

describe('the export', () => {
  it('is a PDF with an index, and a ZIP whose manifest fits its files; without a change it is the same', async () => {
    const dossier = await start();
    const document = await attach(dossier.id, { title: 'Bill of lading', language: 'tr', translatedBy: 'Lingua Ltd', certified: true, criteria: ['uf-origin'] }); // prettier-ignore
    await edit(dossier.id, { version: 1, custody: chainOf(dossier, [document])! });
    const first = await exported(dossier.id);
    expect(first.files.map(({ format }) => format)).toEqual(['pdf', 'zip']);
    const [pdfBytes, zipBytes] = [
      (await person.get(first.files[0]!.href)).bytes,
      (await person.get(first.files[1]!.href)).bytes,
    ];
    const pages = await pagesOf(pdfBytes);
    const text = pages.join('\n');
    expect(pages[0]).toMatch(/6\. Attachments/);
    expect(text).toContain('translated by Lingua Ltd, certified');
    expect(text).toContain('The quantities add up along the chain.');
    const zip = await JSZip.loadAsync(zipBytes, { checkCRC32: true });
    const sums = (await zip.file('SHA256SUMS')!.async('string')).trim().split('\n');
    expect(sums).toHaveLength(2);
    for (const line of sums) {
      const [sum, path] = line.split('  ');
      expect(sha256(await zip.file(path!)!.async('uint8array'))).toBe(sum);
    }
    expect(await zip.file('dossier.pdf')!.async('nodebuffer')).toEqual(pdfBytes);
    const again = await exported(dossier.id);
    expect([again.id, again.files]).toEqual([first.id, first.files]);
    await edit(dossier.id, { version: 2, summary: 'Changed.' });
    expect((await exported(dossier.id)).number).toBe(2);
  });
});

describe('the language', () => {
  it('is the authority’s: a change of it is a new export, in its words', async () => {
    const dossier = await start({ language: 'fr' });
    const first = await exported(dossier.id);
    expect(first.files.map(({ name }) => name)).toEqual([
      'Dossier UFLPA, Yarn, v1.pdf',
      'Dossier UFLPA, Yarn, v1.zip',
    ]);
    const pages = await pagesOf((await person.get(first.files[0]!.href)).bytes);
    expect(pages[0]).toContain('Pièces jointes');
    await edit(dossier.id, { version: 1, language: 'es' });
    const second = await exported(dossier.id);
    expect([second.number, second.files[1]!.name]).toEqual([2, 'Expediente UFLPA, Yarn, v2.zip']);
    const refused = await person.patch(`/api/dossiers/${dossier.id}`, { version: 2, language: 'pt' });
    expect(refused.status).toBe(422);
  });
});

describe('another company', () => {
  it('sees nothing of a dossier', async () => {
    const dossier = await start();
    const document = await attach(dossier.id);
    const path = `/api/dossiers/${dossier.id}`;
    const answers = [
      await stranger.get(path),
      await stranger.patch(path, { version: 1, summary: 'x' }),
      await stranger.delete(path),
      await stranger.upload(`${path}/documents`, pdf),
      await stranger.get(`${path}/documents/${document}`),
      await stranger.post(`${path}/exports`),
      await stranger.post('/api/dossiers', anInput()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await stranger.get<Page<DossierSummary>>('/api/dossiers')).body.items).toEqual([]);
    expect((await person.delete(path)).status).toBe(204);
    expect((await person.get(path)).status).toBe(404);
  });
});

import type { CompanyBrandView, Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import type {
  BoardSummaryOrdered,
  DossierExportView,
  DossierView,
  ExportStarted,
  StatementPublicationsView,
  StatementVersionView,
  StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';
import { A_LOGO as LOGO } from '../a-document.fixture';
import { inksOf } from '../pdf/inks-of.fixture';

const PASSWORD = 'quiet river under glass';
let app: TestApp;
let admin: TestClient;
let officer: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role) => ({
    ...{ name, role, password: PASSWORD },
    email: `${name.toLowerCase()}@brand.example`,
  });
  const people = [person('Ada', 'admin'), person('Bo', 'esg-officer')];
  await app.get(Accounts).createCompany({ name: 'Kestrel', people });
  admin = await app.anonymous().signIn('ada@brand.example', PASSWORD);
  officer = await app.anonymous().signIn('bo@brand.example', PASSWORD);
  stranger = await app.signUp();
});
afterAll(() => app.close());

const brandOf = async (by: TestClient) => (await by.get<CompanyBrandView>('/api/company/brand')).body;
const choose = (by: TestClient, colour: unknown) =>
  by.put<CompanyBrandView>('/api/company/brand', { colour });
const upload = (by: TestClient, content: Buffer, name = 'logo.png') =>
  by.upload<CompanyBrandView & { code: string }>('/api/company/brand/logo', {
    ...{ name, content },
    mediaType: 'image/png',
  });

let year = 2020;

/** A statement of a year of its own. */
async function start(): Promise<string> {
  year++;
  const { status, text, body } = await officer.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    organisation: {
      ...{ name: 'Kestrel Limited', legalForm: 'company', business: 'It sells clothing.' },
      ...{ headquarters: 'Leeds', employees: 640, entities: [] },
    },
  });
  if (status !== 201) throw new Error(text);
  return body.id;
}

const order = (id: string) => officer.post<ExportStarted>(`/api/statements/${id}/exports`);

async function newest(id: string): Promise<StatementVersionView> {
  await app.drainJobs();
  const [version] = (await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
  if (version?.files.length !== 5) throw new Error(`not all files: ${JSON.stringify(version)}`);
  return version;
}

async function fileOf({ files }: StatementVersionView, format: string): Promise<string> {
  const { bytes } = await officer.get(files.find((file) => file.format === format)?.href ?? '');
  return bytes.toString('latin1');
}

describe('logo and colour of a company', () => {
  it('are chosen by its admins, seen by all of it and by nobody else', async () => {
    expect(await brandOf(officer)).toEqual({ colour: null, logo: null });
    expect((await choose(officer, '#123456')).status).toBe(403);
    expect((await upload(officer, LOGO)).status).toBe(403);
    expect((await choose(admin, '#fd0')).body.colour).toBe('#FFDD00');
    const { status, body } = await upload(admin, LOGO);
    expect([status, body]).toMatchObject([200, { colour: '#FFDD00', logo: { name: 'logo.png' } }]);
    expect(await brandOf(officer)).toEqual(body);
    const shown = await officer.get(body.logo?.href ?? '');
    expect(shown.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(shown.bytes.equals(LOGO)).toBe(true);
    expect(await brandOf(stranger)).toEqual({ colour: null, logo: null });
    expect((await stranger.get(body.logo?.href ?? '')).status).toBe(404);
  });

  it('stand in the audit trail', async () => {
    const { body } = await admin.get<{ items: { record: { table: string } }[] }>('/api/audit-trail');
    expect(body.items.map(({ record }) => record.table)).toContain('company_brand');
  });

  it('stay as they are where the new ones are none', async () => {
    await upload(admin, LOGO);
    const before = await brandOf(admin);
    for (const colour of ['red', '#12345', 7, 'url(x)'])
      expect((await choose(admin, colour)).status).toBe(422);
    const wide = Buffer.from(LOGO);
    wide.writeUInt32BE(4001, 16);
    // Two rows more than there are: who draws it would read beyond its end.
    const short = Buffer.from(LOGO);
    short.writeUInt32BE(10, 20);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const codes: unknown[] = [];
    for (const bytes of [wide, short, LOGO.subarray(0, 50), svg, Buffer.alloc(1024 * 1024 + 1), Buffer.of()])
      codes.push((await upload(admin, bytes)).body.code);
    expect(codes).toEqual([
      'logo-too-wide',
      'logo-damaged',
      'logo-damaged',
      'logo-type-refused',
      'file-too-large',
      'file-empty',
    ]);
    expect(await brandOf(admin)).toEqual(before);
  });

  it('are part of a version, which keeps them when the company takes others', async () => {
    await choose(admin, null);
    await admin.delete('/api/company/brand/logo');
    const id = await start();
    await order(id);
    const plain = await newest(id);
    await choose(admin, '#7A1FA2');
    await upload(admin, LOGO);
    await order(id);
    const branded = await newest(id);
    expect(branded.number).toBe(plain.number + 1);
    expect(await fileOf(plain, 'pdf')).not.toContain('/Subtype /Image');
    expect(await fileOf(branded, 'pdf')).toContain('/Subtype /Image');
    const html = await fileOf(branded, 'html');
    expect(html).toContain('img-src data:');
    expect(html).toMatch(
      /<img class="logo" src="data:image\/png;base64,[^"]+" width="12" height="8" alt="Kestrel Limited">/,
    );
    expect(html).toContain('--accent:#7A1FA2');

    // The files of the version are made once more after the logo is gone.
    await admin.delete('/api/company/brand/logo');
    await choose(admin, '#000000');
    await app.inCompany(officer.companyId, (tx) =>
      tx.query(`DELETE FROM statement_rendition WHERE version_id = $1`, [branded.id]),
    );
    await choose(admin, '#7A1FA2');
    await upload(admin, LOGO);
    await order(id);
    const again = await newest(id);
    expect([again.id, again.contentHash]).toEqual([branded.id, branded.contentHash]);
    const sums = ({ files }: StatementVersionView) =>
      files.filter(({ format }) => format !== 'xlsx').map(({ sha256 }) => sha256);
    expect(sums(again)).toEqual(sums(branded));
  });

  it('are those of the day of the signature, whatever comes after', async () => {
    await choose(admin, '#7A1FA2');
    const id = await start();
    await submitAnyway(officer, id);
    const approved = await admin.post(`/api/statements/${id}/approval/approved`, {
      ...{ approvedBy: 'board of directors', approvedOn: '2026-05-12' },
      ...{ signatoryName: 'Ada Okafor', signatoryPosition: 'Managing director' },
      pointsRead: true,
      mark: { kind: 'typed', name: 'Ada Okafor' },
    });
    expect(approved.status).toBe(200);
    const signed = await newest(id);
    await choose(admin, '#FFDD00');
    await order(id);
    expect(await newest(id)).toMatchObject({ id: signed.id, number: signed.number });

    // Before the public too, after the logo is gone from the settings.
    await admin.delete('/api/company/brand/logo');
    const published = await admin.post<StatementPublicationsView>(`/api/statements/${id}/publications`, {
      ...{ versionId: signed.id, slug: 'kestrel-looks', withWorkbook: false, reason: '' },
    });
    const address = new URL(published.body.address ?? '').pathname;
    const page = await app.anonymous().get(address);
    expect(page.text).toContain('--accent:#7A1FA2');
    expect(page.headers['content-security-policy']).toContain("; img-src 'self'; ");
    const source = /<img class="logo" src="([^"]+)" alt="Kestrel Limited">/.exec(page.text)?.[1] ?? '';
    const logo = await app.anonymous().get(source);
    expect([logo.status, logo.headers['content-type']]).toEqual([200, 'image/png']);
    expect(logo.bytes.equals(LOGO)).toBe(true);
    expect((await app.anonymous().get(source.replace(/v\d+/, 'v99'))).status).toBe(404);
    const archive = await app.anonymous().get(address.replace(/\/[^/]+$/, ''));
    expect(archive.text).toContain(`<img class="logo" src="${source}" alt="Kestrel Limited">`);
    expect(archive.headers['content-security-policy']).toContain("; img-src 'self'; ");
  });

  it('are worn by the summary for the board and by dossiers', async () => {
    await choose(admin, '#7A1FA2');
    await upload(admin, LOGO);
    await start();
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    const summary = await officer.post<BoardSummaryOrdered>('/api/board-summaries', {
      ...{ period, language: 'en', decisions: [] },
    });
    const dossier = await officer.post<DossierView>('/api/dossiers', {
      ...{ kind: 'eu-flr', language: 'en', supplierIds: [], importer: { name: 'Kestrel', country: 'GB' } },
      product: { name: 'Shirts', hs: '', batch: '', quantity: null, unit: 'pcs' },
      request: { authority: '', reference: '', receivedOn: null, term: null, holidays: [], dueOn: null, dueReason: '' },
    }); // prettier-ignore
    const exportsOf = `/api/dossiers/${dossier.body.id}/exports`;
    await officer.post<ExportStarted>(exportsOf);
    // Neither file needs the logo of the settings any more.
    await admin.delete('/api/company/brand/logo');
    await app.drainJobs();
    const [exported] = (await officer.get<DossierExportView[]>(exportsOf)).body;
    const hrefs = [
      `/api/board-summaries/${summary.body.id}/file`,
      exported?.files.find(({ format }) => format === 'pdf')?.href ?? '',
    ];
    for (const href of hrefs) {
      const { bytes } = await officer.get(href);
      expect(bytes.toString('latin1')).toContain('/Subtype /Image');
      expect(inksOf(bytes)).toContain('#7A1FA2');
    }
  });
});

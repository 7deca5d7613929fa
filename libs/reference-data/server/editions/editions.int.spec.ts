import 'reflect-metadata';
import fs from 'node:fs/promises';
import path from 'node:path';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type {
  CorrectionPreview,
  EditionComparison,
  EditionPreview,
  EditionView,
  ListedEntity,
} from '@firebreak/reference-data/model';
import { SHIPPED_DATA } from '../load-reference-data';
import { ReferenceData } from '../reference-data.service';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

describe('editions over HTTP', () => {
  let app: TestApp;
  let person: TestClient;
  let operator: TestClient;
  let cpi: string;

  beforeAll(async () => {
    app = await startTestApp();
    person = await app.signUp();
    operator = await app.signUp();
    await app.owner.query(`INSERT INTO operator (account_id) VALUES ($1)`, [operator.accountId]);
    cpi = await fs.readFile(path.join(SHIPPED_DATA, 'country-cpi-2025.csv'), 'utf8');
  });

  afterAll(() => app.close());

  const upload = <T>(
    who: TestClient,
    url: string,
    text: string,
    fields: Readonly<Record<string, string>> = {},
  ) => who.upload<T>(url, { name: 'cpi.csv', mediaType: 'text/csv', content: Buffer.from(text) }, fields);
  const check = (text: string, fields = {}) =>
    upload<EditionPreview & Refusal>(person, '/api/reference/editions/check', text, fields);
  const publish = (text: string, preview: EditionPreview, fields = {}) =>
    upload<EditionPreview & Refusal>(operator, '/api/reference/editions', text, {
      sha256: preview.facts.sha256,
      comparedWith: preview.comparedWith ?? '',
      ...fields,
    });
  const current = async (dataset: string) => {
    const { body } = await person.get<EditionView[]>('/api/reference/editions');
    const found = body.find((edition) => edition.dataset === dataset && edition.current);
    if (!found) throw new Error(`no edition of ${dataset} is in use`);
    return found;
  };
  /** The next edition of the CPI: as the last, with some of its scores moved. */
  const nextCpi = (year: number, scores: Readonly<Record<string, number>>) =>
    cpi
      .replaceAll('CPI 2025', `CPI ${year}`)
      .replace(/^([A-Z]{2}),([^,]*|"[^"]*"),(\d+),/gm, (_, iso2: string, name: string, score: string) =>
        [iso2, name, scores[iso2] ?? score, ''].join(','),
      );

  it('shows what a file would change before it is loaded, to everybody', async () => {
    const { status, body } = await check(nextCpi(2026, { BD: 40, DK: 88 }), {
      edition: '',
      year: '',
      publishedOn: '2027-02-09',
      retrievedOn: '',
      address: '',
    });
    expect(status).toBe(200);
    expect(body.facts).toMatchObject({
      dataset: 'cpi', year: 2026, rowCount: 182, publishedOn: '2027-02-09', publisher: 'Transparency International',
    }); // prettier-ignore
    expect(body.columns).toContainEqual({ column: 'cpi_score', readAs: 'cpi' });
    expect(body.ignoredColumns).toContain('cpi_rank');
    expect(body.difference).toMatchObject({ changed: 2, same: 180, added: 0, removed: 0, jumps: 1 });
    expect(body.warnings).toEqual(['jumps']);
    expect((await current('cpi')).id).toBe(body.comparedWith);
  });

  it('loads what was checked, and says so to whoever asks', async () => {
    const text = nextCpi(2026, { BD: 26 });
    const { body: preview } = await check(text);
    expect(preview.warnings).toEqual([]);
    const answer = await publish(text, preview, { publishedOn: '2027-02-09', retrievedOn: '2027-03-01' });
    expect(answer.status).toBe(201);
    const edition = await current('cpi');
    expect(edition).toMatchObject({
      id: preview.id, source: 'imported', year: 2026, publishedOn: '2027-02-09', retrievedOn: '2027-03-01',
    }); // prettier-ignore
    expect(edition.citation).toContain('retrieved 2027-03-01');
    expect((await app.get(ReferenceData).snapshot()).figures('BD').cpi).toBe(26);
    const comparison = await person.get<EditionComparison>(
      `/api/reference/editions/comparison?from=${preview.comparedWith}&to=${preview.id}`,
    );
    expect(comparison.body).toMatchObject({
      changed: 1,
      changes: [{ country: 'BD', after: { value: 26 }, move: 2 }],
    });
  });

  it('lets nobody but an operator load or correct', async () => {
    const text = nextCpi(2027, {});
    const { body: preview } = await check(text);
    const fields = { sha256: preview.facts.sha256, comparedWith: preview.comparedWith ?? '' };
    expect((await upload(person, '/api/reference/editions', text, fields)).status).toBe(403);
    const { id } = await current('cpi');
    expect((await person.post(`/api/reference/editions/${id}/corrections`, {})).status).toBe(403);
    expect((await person.post(`/api/reference/editions/${id}/corrections/check`, {})).status).toBe(403);
    expect((await current('cpi')).id).toBe(id);
  });

  it('wants jumps to be looked at, the checked file, and the edition it was compared with', async () => {
    const text = nextCpi(2028, { BD: 90 });
    const { body: preview } = await check(text);
    const before = await current('cpi');
    expect((await publish(text, preview)).body).toMatchObject({
      code: 'warnings-not-seen',
      warnings: ['jumps'],
    });
    expect((await publish(nextCpi(2028, {}), preview)).body.code).toBe('file-not-the-checked-one');
    const stale = await publish(
      text,
      { ...preview, comparedWith: 'cpi:000000000000' },
      { warningsSeen: 'true' },
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'current-edition-changed' } });
    expect(await current('cpi')).toEqual(before);
  });

  it('names row, field and remedy of everything wrong, and stores nothing', async () => {
    const before = await person.get<EditionView[]>('/api/reference/editions');
    const wrong =
      'iso2,cpi_score,edition\nBD,240,CPI 2026\nQQ,50,CPI 2026\nDE,many,CPI 2026\nBD,24,CPI 2026\n';
    const { status, body } = await check(wrong);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'publisher-file-invalid',
      faults: 4,
      errors: [
        {
          field: 'row 2, column "cpi_score"',
          message: 'must be 0 to 100, got 240',
          code: 'out-of-range',
          params: { least: 0, most: 100, value: 240 },
          sheet: null,
          row: 2,
          column: 'cpi_score',
        },
        { row: 3, column: 'iso2', code: 'not-iso2', params: { value: 'QQ' } },
        { row: 4, column: 'cpi_score', code: 'not-a-number', params: { value: 'many' } },
        { row: 5, column: 'cpi_score', code: 'already-in-row', params: { value: 'BD', row: 2 } },
      ],
    });
    expect((await check(nextCpi(2026, {}), { publishedOn: '31.12.2026' })).body.errors).toEqual([
      expect.objectContaining({ field: 'publishedOn' }),
    ]);
    expect((await check(nextCpi(2026, {}), { colour: 'red' })).body.errors?.[0]).toMatchObject({
      field: 'colour',
      code: 'unknown-field',
    });
    const after = await person.get<EditionView[]>('/api/reference/editions');
    expect(after.body).toEqual(before.body);
  });

  const reason = 'The publisher restated it in the erratum of May.';
  const source = 'https://publisher.example/erratum';
  const correct = <T = EditionView & Refusal>(id: string, rows: readonly unknown[], check = '') =>
    operator.post<T>(`/api/reference/editions/${id}/corrections${check}`, { reason, source, rows });

  it('publishes a correction beside the edition that was wrong', async () => {
    const wrong = await current('hdi');
    const key = { country: 'BD', figure: 'hdi' };
    const refused = await correct(wrong.id, [{ key, values: { value: 1.2 } }]);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'rows.0.value', code: 'out-of-range', params: { most: 1 } }] },
    });
    const rows = [{ key, values: { value: 0.7 } }];
    const look = await correct<CorrectionPreview>(wrong.id, rows, '/check');
    expect(look).toMatchObject({
      status: 200,
      body: { difference: { changed: 1, same: wrong.rowCount - 1, changes: [{ after: { value: 0.7 } }] } },
    });
    expect((await current('hdi')).id).toBe(wrong.id);
    const answer = await correct(wrong.id, rows);
    expect(answer.status).toBe(201);
    expect(await current('hdi')).toMatchObject({
      edition: `${wrong.edition}, correction 1`,
      rowCount: wrong.rowCount,
      correction: {
        corrects: wrong.id,
        reason,
        source,
        by: expect.stringMatching(/./),
        rows: [{ kind: 'changed', country: 'BD', name: 'hdi', after: { value: 0.7 } }],
      },
    });
    expect((await app.get(ReferenceData).snapshot()).figures('BD').hdi).toBe(0.7);
    expect((await app.get(ReferenceData).snapshot([wrong.id])).figures('BD').hdi).not.toBe(0.7);
    // Only what is in use can be corrected: the newer one stands for the older.
    expect((await correct(wrong.id, [])).status).toBe(422);
    const again = await correct(wrong.id, [{ key, values: { value: 0.71 } }]);
    expect(again.body.code).toBe('edition-not-correctable');
  });

  it('corrects sector scores: the band follows, and parts that no longer add up go', async () => {
    const { id } = await current('sector-risk');
    expect((await correct(id, [{ key: { code: '14' }, values: { score: 29 } }])).status).toBe(201);
    const snapshot = await app.get(ReferenceData).snapshot();
    expect(snapshot.sectorRisk('14')).toMatchObject({ score: 29, band: 'low' });
    expect(await app.get(ReferenceData).sectorBasis(['14', '15'])).toMatchObject([
      { code: '14', score: 29, parts: { G: null, D: null } },
      { code: '15', parts: { D: expect.any(Number) } },
    ]);
  });

  it('adds, changes and takes away goods of a list', async () => {
    const wrong = await current('listed-goods');
    const before = (await app.get(ReferenceData).snapshot([wrong.id])).listedGoods('BD');
    const [first] = before.filter(({ input }) => input === null);
    const flags = { childLabour: false, forcedLabour: true, forcedChildLabour: false, removed: false };
    const answer = await correct(wrong.id, [
      { key: { country: 'BD', good: first?.good }, values: null },
      { key: { country: 'BD', good: 'Invented good' }, values: { ...flags, isicClass: '1410' } },
      { key: { country: 'IN', good: 'Bricks' }, values: { childLabour: false } },
    ]);
    expect(answer).toMatchObject({ status: 201, body: { rowCount: wrong.rowCount } });
    const changes = answer.body.correction?.rows.map(
      ({ kind, country, name }) => `${kind} ${country} ${name}`,
    );
    expect(changes?.sort()).toEqual([
      'added BD Invented good',
      'changed IN Bricks',
      `removed BD ${first?.good}`,
    ]);
    const snapshot = await app.get(ReferenceData).snapshot();
    const goods = snapshot.listedGoods('BD').map(({ good }) => good);
    expect(goods).toContain('Invented good');
    expect(goods).not.toContain(first?.good);
    expect(snapshot.listedGoods('IN').find(({ good }) => good === 'Bricks')).toMatchObject({
      childLabour: false,
      forcedLabour: true,
    });
  });

  it('corrects every other list row by row, twice over', async () => {
    const rows: Readonly<Record<string, readonly unknown[]>> = {
      'hs-risk-goods': [
        {
          key: { programme: 'dol-goods', good: 'Invented good', hsCode: '6109' },
          values: { forcedLabourCountries: ['BD'], childLabourCountries: [], isicClass: '1410' },
        },
      ],
      'country-sector-presence': [{ key: { country: 'BD', division: '14' }, values: { presence: 0.5 } }],
      uflpa: [
        { key: { name: 'Invented Co.' }, values: { country: 'CN', aliases: ['IC'], since: '2026-02-10' } },
      ],
      cbp: [
        {
          key: { kind: 'WRO', entity: 'Invented vessel', product: 'seafood' },
          values: { country: null, aliases: [], since: '2026-05', status: 'active' },
        },
      ],
    };
    for (const [dataset, first] of Object.entries(rows)) {
      const answer = await correct((await current(dataset)).id, first);
      expect({ dataset, status: answer.status, rows: answer.body.correction?.rows.length }).toEqual({
        dataset,
        status: 201,
        rows: 1,
      });
    }
    const key = { name: 'Invented Co.' };
    const twice = await correct((await current('uflpa')).id, [{ key, values: { activity: 'textiles' } }]);
    expect(twice.body).toMatchObject({
      edition: expect.stringMatching(/, correction 2$/),
      correction: { rows: [{ before: { activity: '' }, after: { activity: 'textiles' } }] },
    });
    const listed = await person.get<ListedEntity[]>('/api/reference/entities');
    expect(listed.body).toContainEqual(
      expect.objectContaining({
        name: 'Invented Co.',
        aliases: ['IC'],
        goods: 'textiles',
        since: '2026-02-10',
      }),
    );
    const terms = await correct((await current('taxonomy')).id, [{ key, values: null }]);
    expect(terms.body.code).toBe('edition-not-correctable');
  });

  it('compares lists too, and refuses what has nothing in common', async () => {
    const [uflpa, tip] = [await current('uflpa'), await current('tip')];
    const comparison = (from: string, to: string) =>
      person.get<EditionComparison & Refusal>(`/api/reference/editions/comparison?from=${from}&to=${to}`);
    for (const dataset of [
      'uflpa',
      'cbp',
      'listed-goods',
      'hs-risk-goods',
      'sector-risk',
      'tip-history',
      'country-sector-presence',
      'taxonomy',
    ]) {
      const { id } = await current(dataset);
      const { body } = await comparison(id, id);
      expect({ dataset, changes: body.changes, some: body.same > 0 }).toEqual({
        dataset,
        changes: [],
        some: true,
      });
    }
    expect((await comparison(uflpa.id, tip.id)).body.code).toBe('editions-not-comparable');
    const countries = await current('countries');
    expect((await comparison(countries.id, countries.id)).body.code).toBe('editions-not-comparable');
    expect((await comparison(tip.id, 'tip:none')).status).toBe(404);
  });

  it('keeps a pinned edition’s own figures from every other edition', async () => {
    const { body } = await person.get<EditionView[]>('/api/reference/editions');
    const shipped = body.find(({ dataset, source }) => dataset === 'cpi' && source === 'shipped');
    const pinned = await app.get(ReferenceData).snapshot([shipped?.id ?? '']);
    expect(pinned.edition('cpi')?.id).toBe(shipped?.id);
    expect(pinned.figures('BD').cpi).toBe(24);
    expect(pinned.figures('BD').tip).toBe('2');
    expect(await app.get(ReferenceData).snapshot([shipped?.id ?? ''])).toBe(pinned);
  });
});

import { createHash } from 'node:crypto';
import { newId } from '@firebreak/platform/server';
import { reproduceCertificate } from '@firebreak/risk/model';
import type { ScoreCertificate, ScoreDifferenceView, WhatWouldChangeView } from '@firebreak/risk/model';
import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { anAnsweredQuestionnaire } from '../actions/answered-questionnaire.fixture';
import { aFinding, aSupplier, scoreOf, today } from '../risk-test-company.fixture';
import { RiskRuns } from '../runs/risk-runs.service';

let app: TestApp;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await app.signUp();
}, 120_000);
afterAll(() => app?.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const whatWouldChange = async (id: string, language = 'en') =>
  (await client.get<WhatWouldChangeView>(`/api/risk/suppliers/${id}/what-would-change?language=${language}`))
    .body;

describe('what would change a score', () => {
  it('of a finding is what closing it really does', async () => {
    const id = await aSupplier(client);
    const findingId = await aFinding(client, id, 'DOC-02');
    const before = await scoreOf(app, client, id);
    const { counterfactuals, names, score } = await whatWouldChange(id);
    expect(score?.scoreId).toBe(before.scoreId);
    const starting = counterfactuals.find(({ kind }) => kind === 'start-action');
    expect(starting).toMatchObject({ subject: findingId });
    expect(counterfactuals.find(({ kind }) => kind === 'close-event')?.effect.change).toBeLessThan(
      starting?.effect.change ?? 0,
    );

    await client.post(`/api/findings/${findingId}/moves`, {
      move: 'start-action',
      action: { owner: 'Plant manager', dueOn: today(), description: 'Give the papers back.' },
    });
    const after = await scoreOf(app, client, id);
    expect(after.value).toBe(starting?.effect.value);
    expect(after.value).toBeLessThan(before.value);
    expect(Object.values(names)).not.toContain('');
  });

  it('says what is unknown, over which range that puts the score, and what knowing it adds', async () => {
    const id = await aSupplier(client, { name: 'Unknown Garments' });
    const score = await scoreOf(app, client, id);
    const { unknowns, names } = await whatWouldChange(id);
    const parts = unknowns.map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining(['questionnaire-fresh', 'audited-recently', 'workforce-known']),
    );
    expect(parts).not.toContain('sector-division');
    const workforce = unknowns.find(({ part }) => part === 'workforce-known');
    expect(workforce?.score.to).toBeGreaterThan(score.value);
    expect(workforce?.confidenceChange).toBeCloseTo(8, 5);
    expect(names[workforce?.siteIds[0] ?? '']).toBe('Unknown Garments, unit 1');
  });

  it('of answers is what their evidence and verification would count, by section, in the reader’s language', async () => {
    const id = await aSupplier(client, { name: 'Answering Garments' });
    await anAnsweredQuestionnaire(app, client.companyId, id);
    await app.runAs(client.companyId, () => app.get(RiskRuns).recompute(today()));
    const view = await whatWouldChange(id, 'es-MX');
    const verify = view.counterfactuals.find(({ kind, subject }) => kind === 'verify' && subject === 'E');
    expect(verify?.effect.change).toBeLessThan(-0.05);
    expect(verify?.effect.steps).toEqual([expect.objectContaining({ key: 'controls' })]);
    expect(view.sections['E']).toBe('Libertad y documentos');
  });

  it('is nothing yet before the first score', async () => {
    const other = await app.signUp();
    const id = await aSupplier(other);
    const { body } = await other.get<WhatWouldChangeView>(`/api/risk/suppliers/${id}/what-would-change`);
    expect(body).toMatchObject({ score: null, counterfactuals: [], unknowns: [] });
  });
});

describe('the difference between two days', () => {
  it('is that of the scores that stood at their end', async () => {
    const id = await aSupplier(client, { name: 'Dated Garments' });
    const first = await scoreOf(app, client, id);
    await aFinding(client, id, 'DOC-01');
    const second = await scoreOf(app, client, id);
    await app.inCompany(client.companyId, (tx) =>
      tx.query(
        `UPDATE risk_score_page SET computed_at = '2020-03-05T23:59:59Z' WHERE $1 = ANY (suppliers) AND closed_at IS NOT NULL`,
        [id],
      ),
    );
    const between = (from: string, to: string) =>
      client.get<ScoreDifferenceView & { code: string; firstOn: string; errors: { field: string }[] }>(
        `/api/risk/suppliers/${id}/difference-between-days?from=${from}&to=${to}`,
      );
    const { body } = await between('2020-03-05', today());
    expect(body.from).toMatchObject({ value: first.value });
    expect(body.to).toMatchObject({ scoreId: second.scoreId });
    expect(body.changes.reduce((sum, { change }) => sum + change, 0)).toBe(second.value - body.from.value);

    const early = await between('2020-03-04', today());
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'risk-score-none-yet', firstOn: '2020-03-05' });
  });

  it.each([
    ['yesterday', '2026-13-01', ['from', 'to']],
    ['2026-02-31', '2026-03-01', ['from']],
    ['0000-01-01', '2026-04-31T00:00', ['from', 'to']],
    ['2026-03-01', '2026-02-28', ['to']],
  ])('refuses %s to %s and says which day is wrong', async (from, to, fields) => {
    const id = await aSupplier(client, { name: `Dated ${from}` });
    const { status, body } = await client.get<{ errors: { field: string }[] }>(
      `/api/risk/suppliers/${id}/difference-between-days?from=${from}&to=${to}`,
    );
    expect(status).toBe(422);
    expect([...new Set(body.errors.map(({ field }) => field))]).toEqual(fields);
  });
});

describe('a certificate', () => {
  it('holds everything that the score follows from: it comes out of the file again', async () => {
    const id = await aSupplier(client, { name: 'Certified Garments' });
    await aFinding(client, id, 'DOC-01');
    const score = await scoreOf(app, client, id);
    const { body, text } = await client.get<ScoreCertificate>(
      `/api/risk/scores/${score.scoreId}/certificate`,
    );
    expect(body).toMatchObject({ supplier: { id, name: 'Certified Garments' }, value: score.value });
    expect(body.sources.find(({ source }) => source === 'tip')?.citation).toContain('State');
    expect(reproduceCertificate(JSON.parse(text), sha256)).toMatchObject({
      differences: [],
      inputHash: body.inputHash,
    });
    const altered = JSON.parse(text.replace(/"headcount":400/, '"headcount":401')) as unknown;
    expect(reproduceCertificate(altered, sha256).differences.map(({ what }) => what)).toEqual([
      'inputHash',
      'seal',
    ]);
  });

  it('is a document in three languages, with names in any script', async () => {
    const id = await aSupplier(client, { name: 'مصنع النسيج 纺织厂' });
    const { scoreId } = await scoreOf(app, client, id);
    for (const [language, title] of [
      ['en', 'Certificate of a risk score'],
      ['es', 'Certificado de una puntuación de riesgo'],
    ] as const) {
      const { status, headers, bytes } = await client.get(
        `/api/risk/scores/${scoreId}/certificate.pdf?language=${language}`,
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/pdf');
      const text = pagesOf(bytes).join(' ');
      expect(text).toContain(title);
      expect(text).toContain('纺织厂');
      expect(bytes.toString('latin1')).toContain('certificate.json');
    }
    const arabic = await client.get(`/api/risk/scores/${scoreId}/certificate.pdf?language=ar`);
    expect(arabic.bytes.toString('latin1')).toContain('/Lang (ar)');
    expect((await client.get(`/api/risk/scores/${scoreId}/certificate.pdf?language=xx`)).status).toBe(422);
  });

  it('and what would change are as hidden from another company as what does not exist', async () => {
    const id = await aSupplier(client, { name: 'Hidden Garments' });
    const { scoreId } = await scoreOf(app, client, id);
    const other = await app.signUp();
    const nobody = newId();
    const paths = (supplier: string, score: string) => [
      `/api/risk/suppliers/${supplier}/what-would-change`,
      `/api/risk/suppliers/${supplier}/actions`,
      `/api/risk/suppliers/${supplier}/difference-between-days?from=2026-01-01&to=2026-02-01`,
      `/api/risk/scores/${score}/certificate`,
      `/api/risk/scores/${score}/certificate.pdf`,
    ];
    for (const [index, path] of paths(id, scoreId).entries()) {
      const ours = await other.get(path);
      const none = await other.get(paths(nobody, nobody)[index] ?? '');
      expect(ours.status).toBe(404);
      expect(ours.text.replaceAll(id, '').replaceAll(scoreId, '')).toBe(none.text.replaceAll(nobody, ''));
    }
  });
});

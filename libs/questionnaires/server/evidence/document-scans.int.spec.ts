import { FileSweep } from '@firebreak/platform/server';
import type { EvidenceView, PortalView, QuestionnaireView } from '@firebreak/questionnaires/model';
import { AskingCompany, pdf, who } from '../asking-company.fixture';
import { AVirusScanner } from './a-virus-scanner.fixture';

describe('documents with a virus scanner', () => {
  let scanner: AVirusScanner;
  let company: AskingCompany;

  beforeAll(async () => {
    scanner = await AVirusScanner.start();
    company = await AskingCompany.start({ environment: { CLAMD_URL: scanner.url } });
  });
  afterAll(async () => {
    await company.close();
    scanner.close();
  });

  const infected = { ...pdf, content: Buffer.concat([pdf.content, Buffer.from('EICAR')]) };
  const add = (portal: string, file: typeof pdf, question = 'C01') =>
    company.respondent.upload<EvidenceView>(`${portal}/evidence`, file, { question });
  const scanOf = async (portal: string, id: string) => {
    const { body } = await company.respondent.get<PortalView>(portal);
    return body.evidence.find((one) => one.id === id);
  };

  it('wait for the verdict and are given out after it', async () => {
    const { id, portal } = await company.aSending('Alpha');
    scanner.hold();
    const { body: document } = await add(portal, pdf);
    expect(document.scan).toBe('waiting');
    const file = `/api/questionnaires/${id}/evidence/${document.id}/file`;
    expect(await company.buyer.get(file)).toMatchObject({
      status: 409,
      body: { code: 'document-being-scanned' },
    });
    scanner.letGo();
    await company.app.drainJobs();
    expect(await scanOf(portal, document.id)).toMatchObject({ scan: 'clean', state: 'offered' });
    expect(await company.buyer.get(file)).toMatchObject({ status: 200, text: pdf.content.toString() });
    expect(scanner.scanned.at(-1)?.equals(pdf.content)).toBe(true);
  });

  it('with a virus are removed, count for nothing, and can be replaced', async () => {
    const { id, portal } = await company.aSending('Beta');
    await company.app.get(FileSweep).sweep(0);
    const { body: document } = await add(portal, infected);
    await company.app.drainJobs();
    expect(await scanOf(portal, document.id)).toMatchObject({ scan: 'refused', state: 'refused' });
    expect(await company.app.get(FileSweep).sweep(0)).toBe(1);
    const file = `/api/questionnaires/${id}/evidence/${document.id}/file`;
    expect(await company.buyer.get(file)).toMatchObject({ status: 410, body: { code: 'document-infected' } });
    expect((await company.respondent.delete(`${portal}/evidence/${document.id}`)).status).toBe(204);
    expect((await add(portal, pdf)).status).toBe(201);
  });

  it('lower the score where the virus is found after the answers were sent', async () => {
    const { id, portal } = await company.aSending('Gamma');
    await company.answerAll(portal);
    scanner.hold();
    const { body: document } = await add(portal, infected);
    await company.respondent.post(`${portal}/submit`, who);
    const before = await company.view(id);
    scanner.letGo();
    await company.app.drainJobs();
    const after = await company.view(id);
    expect(after.controlScore).toBeLessThan(before.controlScore ?? 0);
    expect(after.scoreHistory.at(-1)).toMatchObject({ reason: 'evidence', question: 'C01' });
    const decision = `/api/questionnaires/${id}/evidence/${document.id}/decision`;
    const accepted = await company.buyer.put<QuestionnaireView>(decision, { state: 'accepted' });
    expect(accepted).toMatchObject({ status: 410, body: { code: 'document-infected' } });
  });
});

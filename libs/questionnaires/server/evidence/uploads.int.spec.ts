import type { EvidenceView, UploadView } from '@firebreak/questionnaires/model';
import { MAX_DOCUMENTS_PER_QUESTION, MAX_OPEN_UPLOADS } from '@firebreak/questionnaires/model';
import { FileSweep } from '@firebreak/platform/server';
import { AskingCompany, pdf } from '../asking-company.fixture';
import { aPhotoOf, aPngOf, textFile } from './some-documents.fixture';

const PIECE = 256 * 1024;

describe('documents of an answer', () => {
  let company: AskingCompany;
  let portal: string;
  let id: string;

  beforeAll(async () => {
    company = await AskingCompany.start();
    ({ portal, id } = await company.aSending('Alpha'));
  });
  afterAll(() => company.close());

  const announce = (content: Buffer, more: object = {}) =>
    company.respondent.post<UploadView>(`${portal}/uploads`, {
      question: 'C01',
      name: 'policy.pdf',
      bytes: content.length,
      fingerprint: 'policy',
      ...more,
    });
  const piece = (upload: string, start: number, content: Buffer) =>
    company.respondent.patchBytes<UploadView>(`${portal}/uploads/${upload}?start=${start}`, content);
  const finish = (upload: string) =>
    company.respondent.post<EvidenceView>(`${portal}/uploads/${upload}/finish`);
  const whole = async (content: Buffer, more: object = {}) => {
    const { body } = await announce(content, { fingerprint: `${Math.random()}`, ...more });
    await piece(body.id, 0, content);
    return finish(body.id);
  };
  const drop = (document: string) => company.respondent.delete(`${portal}/evidence/${document}`);
  const open = (document: string) => company.buyer.get(`/api/questionnaires/${id}/evidence/${document}/file`);

  it('come in pieces over a connection that breaks off, and are whole', async () => {
    const content = Buffer.concat([pdf.content, Buffer.alloc(600_000, 'firebreak')]);
    const upload = (await announce(content)).body;
    expect(upload).toMatchObject({ received: 0, bytes: content.length, document: null });
    await piece(upload.id, 0, content.subarray(0, PIECE));

    // The answer to the first piece was lost: it comes again, and is told where to go on.
    expect(await piece(upload.id, 0, content.subarray(0, PIECE))).toMatchObject({
      status: 409,
      body: { code: 'upload-elsewhere', received: PIECE },
    });
    // The tab was closed: the same file chosen again goes on.
    expect((await announce(content)).body).toEqual({ ...upload, received: PIECE });
    expect(await finish(upload.id)).toMatchObject({ status: 409, body: { code: 'upload-incomplete' } });
    await piece(upload.id, PIECE, content.subarray(PIECE, 2 * PIECE));
    await piece(upload.id, 2 * PIECE, content.subarray(2 * PIECE));

    const both = await Promise.all([finish(upload.id), finish(upload.id)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    const document = both[0]?.body as EvidenceView;
    expect(document).toMatchObject({
      bytes: content.length,
      scan: 'not-scanned',
      mediaType: 'application/pdf',
    });
    expect(
      (await company.respondent.get<UploadView>(`${portal}/uploads/${upload.id}`)).body.document,
    ).toEqual(document);
    const file = await open(document.id);
    expect(file.bytes.equals(content)).toBe(true);
    expect((await company.view(id)).evidence).toHaveLength(1);
    await drop(document.id);
  });

  it('cannot grow beyond what was announced, nor come in crumbs', async () => {
    const content = Buffer.alloc(100_000, '%PDF-1.4 ');
    const upload = (await announce(content, { fingerprint: 'crumbs' })).body.id;
    for (const [start, length] of [
      [0, 1],
      [0, 0],
      [0, 100_001],
    ] as const) {
      expect(await piece(upload, start, Buffer.alloc(length, 'x'))).toMatchObject({
        status: 422,
        body: { code: 'upload-piece-refused' },
      });
    }
    expect(await piece(upload, 0, Buffer.alloc(2 * 1024 * 1024))).toMatchObject({ status: 413 });
    expect(await announce(content, { bytes: 20 * 1024 * 1024 + 1 })).toMatchObject({ status: 422 });
    expect(
      await company.respondent.patch(`${portal}/uploads/${upload}?start=0`, { no: 'bytes' }),
    ).toMatchObject({
      status: 422,
    });
  });

  it('belong to their link: another one finds no upload of it', async () => {
    const other = await company.aSending('Beta');
    const upload = (await announce(pdf.content, { fingerprint: 'mine' })).body.id;
    const elsewhere = `${other.portal}/uploads/${upload}`;
    expect(await company.respondent.get(elsewhere)).toMatchObject({ status: 404 });
    expect(await company.respondent.patchBytes(`${elsewhere}?start=0`, pdf.content)).toMatchObject({
      status: 404,
    });
    expect(await company.respondent.post(`${elsewhere}/finish`)).toMatchObject({ status: 404 });
  });

  it('say nothing of who took a photo where, and are only ever saved, under a name that fits', async () => {
    const photo = aPhotoOf('SECRET PLACE');
    const taken = await whole(photo, { name: '../yard\u202egpj.exe' });
    expect(taken.body).toMatchObject({ mediaType: 'image/jpeg', name: 'yardgpj.exe.jpg' });
    const file = await open(taken.body.id);
    expect(file.bytes.includes('SECRET')).toBe(false);
    expect(file.bytes.length).toBeLessThan(photo.length);
    expect(file.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="yardgpj.exe.jpg"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await drop(taken.body.id);
  });

  it.each([
    {
      what: 'a program',
      name: 'policy.pdf',
      content: Buffer.from('MZ\u0090\0\u0003\0\0\0PE\0\0'),
      code: 'file-type-refused',
    },
    {
      what: 'an ELF program',
      name: 'photo.jpg',
      content: Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0', 'latin1'),
      code: 'file-type-refused',
    },
    {
      what: 'a script',
      name: 'list.txt',
      content: textFile('#!/bin/sh\nrm -rf ~\n'),
      code: 'file-type-refused',
    },
    {
      what: 'an archive',
      name: 'photos.jpg',
      content: Buffer.from('504b0304140000000000', 'hex'),
      code: 'file-type-refused',
    },
    {
      what: 'a RAR archive',
      name: 'photos.pdf',
      content: Buffer.from('526172211a0701003392b5e5', 'hex'),
      code: 'file-type-refused',
    },
    {
      what: 'a 100-megapixel picture',
      name: 'wall.png',
      content: aPngOf(10_000, 10_000),
      code: 'picture-too-large',
    },
    {
      what: 'half a picture',
      name: 'yard.png',
      content: aPngOf(10, 10).subarray(0, 50),
      code: 'picture-damaged',
    },
    {
      what: 'a web page drawn as a picture',
      name: 'logo.svg',
      content: textFile('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      code: 'file-type-refused',
    },
  ])('refuse $what whatever its name, and nothing stays', async ({ name, content, code }) => {
    const refused = await whole(content, { name });
    expect(refused).toMatchObject({ body: { code } });
    expect((await company.view(id)).evidence).toEqual([]);
    const rows = await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(
        `SELECT count(*)::int AS pieces FROM evidence_upload_piece p JOIN evidence_upload u ON u.id = p.upload_id
        WHERE u.name = $1`,
        [name],
      ),
    );
    expect(rows).toEqual([{ pieces: 0 }]);
  });

  it('says how large the picture is and what would be right', async () => {
    expect((await whole(aPngOf(12_000, 9_000), { name: 'wall.png' })).body).toMatchObject({
      megapixels: 108,
      limit: 65,
    });
  });

  it('have a limit for a question, for the questionnaire, and for uploads under way', async () => {
    const many = await company.aSending('Gamma');
    const add = (question: string) =>
      company.respondent.upload<EvidenceView>(`${many.portal}/evidence`, pdf, { question });
    for (let n = 0; n < MAX_DOCUMENTS_PER_QUESTION; n++) expect((await add('C01')).status).toBe(201);
    expect(await add('C01')).toMatchObject({
      status: 409,
      body: { code: 'document-limit-reached', limit: MAX_DOCUMENTS_PER_QUESTION },
    });
    const begin = (fingerprint: string) =>
      company.respondent.post(`${many.portal}/uploads`, {
        question: 'C02',
        name: 'a.pdf',
        bytes: 9,
        fingerprint,
      });
    for (let n = 0; n < MAX_OPEN_UPLOADS; n++) expect((await begin(`${n}`)).status).toBe(200);
    expect(await begin('one more')).toMatchObject({ status: 409, body: { code: 'too-many-uploads' } });
    await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(
        `INSERT INTO questionnaire_evidence (id, questionnaire_id, question, file_id, name, media_type, size_in_bytes)
        SELECT gen_random_uuid(), $1, 'C03', gen_random_uuid(), 'a.pdf', 'application/pdf', 9 FROM generate_series(1, 90)`,
        [many.id],
      ),
    );
    expect(await add('C02')).toMatchObject({
      status: 409,
      body: { code: 'questionnaire-document-limit-reached', limit: 100 },
    });
    expect(await begin('0')).toMatchObject({ status: 409 });
  });

  it('leave nothing behind when they are refused', async () => {
    const swept = () => company.app.get(FileSweep).sweep(0);
    await swept();
    await whole(aPngOf(10_000, 10_000), { name: 'wall.png' });
    expect(await swept()).toBe(0);
  });
});

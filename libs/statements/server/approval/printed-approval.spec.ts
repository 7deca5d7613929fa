import { publicContent, STATEMENT_LANGUAGES } from '@firebreak/statements/model';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { aDocument, bytesOf } from '../a-document.fixture';
import { filesIn } from '../docx/files-in-zip.fixture';
import { renderStatementDocx } from '../docx/render-statement-docx';
import { statementHtml } from '../html/statement-html';
import { renderStatementJson } from '../json/render-statement-json';
import { STATEMENT_SCHEMA } from '../json/statement-schema';
import { renderStatementPdf } from '../pdf/render-statement-pdf';
import { approvalSheets } from '../workbook/approval-sheet';
import { ATTESTATION, JOINT_APPROVAL } from './a-joint-approval.fixture';
import { printedApproval } from './printed-approval';
import { signatureAlt } from './signature-alt';

const aJointDocument = (language: (typeof STATEMENT_LANGUAGES)[number] = 'en') =>
  aDocument(language, { approval: JOINT_APPROVAL });

describe('an approval by each entity', () => {
  it('is told once by which way, and then of each entity', () => {
    const { joint, parts } = printedApproval(aJointDocument().content);
    expect(joint).toBe('The governing body of each reporting entity that it covers approved this statement.');
    expect(
      parts.map(({ entity, approved, sentences, signed }) => [entity, approved, sentences, signed]),
    ).toEqual([
      [
        'Harbour & Hill Clothing Limited',
        'Approved by the board of directors on 12 May 2026.',
        [ATTESTATION, 'I have the authority to bind Harbour & Hill Clothing Limited.'],
        'Signed by Ada Okafor, Managing director, 14 May 2026.',
      ],
      [
        'Hill & Dale Pty Ltd',
        'Approved by the board of Hill & Dale on 13 May 2026.',
        ['I have the authority to bind Hill & Dale Pty Ltd.'],
        'Signed by Cy Hill, Chair of the board, 15 May 2026.',
      ],
    ]);
  });

  it('stands in the PDF, each with its signature', async () => {
    const file = await bytesOf(renderStatementPdf(aJointDocument()));
    const text = pagesOf(file).join(' ');
    expect(text).toMatch(
      /approved this statement\. Harbour & Hill Clothing Limited Approved by .* Hill & Dale Pty Ltd Approved by the board of Hill & Dale/,
    );
    expect(text).toContain(`${ATTESTATION} I have the authority to bind Harbour`);
    expect(text).toContain('Ada Okafor Signed by Ada Okafor');
    expect(text).toContain('Signed by Cy Hill, Chair of the board, 15 May 2026.');
    expect(file.toString('latin1')).toContain('/Alt (Signature of Cy Hill)');
  });

  it('keeps the name, its line and who signed together under words of several pages', async () => {
    const attestation = 'I attest that it is true, accurate and complete. '.repeat(200).trim();
    const document = aDocument('en', { approval: { ...JOINT_APPROVAL, attestation } });
    const pages = pagesOf(await bytesOf(renderStatementPdf(document)));
    expect(pages.some((page) => page.includes('Ada Okafor Signed by Ada Okafor, Managing director'))).toBe(
      true,
    );
  });

  it.each(STATEMENT_LANGUAGES)('stands in %s as HTML and for machines, by the schema', async (language) => {
    const document = aJointDocument(language);
    const html = statementHtml(document.content);
    expect(html).toContain('<h3>Hill &amp; Dale Pty Ltd</h3>');
    expect(html).toContain(
      `<svg class="signature" role="img" aria-label="${signatureAlt('Cy Hill', language)}"`,
    );
    expect(html).toContain('M60 150L120 40L180 150M90 110L150 110');
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const text = (await bytesOf(renderStatementJson(document))).toString();
    const record: unknown = JSON.parse(text);
    expect([ajv.validate(STATEMENT_SCHEMA, record), ajv.errors]).toEqual([true, null]);
    expect(record).toMatchObject({
      approval: {
        entities: [{ name: 'Hill & Dale Pty Ltd', approvedOn: '2026-05-13', signatoryName: 'Cy Hill' }],
      },
    });
    for (const secret of ['account-of-cy', 'cy@hill.example', 'strokes']) expect(text).not.toContain(secret);
  });

  it('stands in Word with the drawing as lines and dots, and words for those who do not see it', async () => {
    const files = filesIn(await bytesOf(renderStatementDocx(aJointDocument())));
    const body = files.get('word/document.xml')?.toString() ?? '';
    expect(body).toContain('descr="Signature of Cy Hill"');
    expect(files.get('word/media/signature1.svg')?.toString()).toContain('M60 150L120 40L180 150');
    const png = files.get('word/media/signature1.png');
    expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([1200, 400]);
  });

  it('is a row for each in the evidence book', () => {
    const [sheet] = approvalSheets(aJointDocument());
    expect([...(sheet?.rows ?? [])].map((row) => [row[0], row[3], row[6]])).toEqual([
      ['Harbour & Hill Clothing Limited', 'Ada Okafor', ATTESTATION],
      ['Hill & Dale Pty Ltd', 'Cy Hill', ''],
    ]);
    expect(approvalSheets(aDocument())).toEqual([]);
  });
});

describe('before the public', () => {
  const { content } = aJointDocument();

  it('no signature is shown as it was drawn, unless the company chose so, and never an account', () => {
    const plain = publicContent(content);
    expect(statementHtml(plain)).not.toContain('class="signature"');
    expect(statementHtml(plain)).toContain('Signed by Cy Hill, Chair of the board');
    const chosen = publicContent(content, { withSignature: true });
    expect(statementHtml(chosen)).toContain('M60 150L120 40L180 150');
    for (const secret of ['account-of-cy', 'cy@hill.example', 'account-of-ada'])
      expect(JSON.stringify([plain, chosen])).not.toContain(secret);
    expect(JSON.stringify(plain)).not.toContain('strokes');
  });
});

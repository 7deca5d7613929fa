import type { SourceBlock } from '@firebreak/statements/model';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aDocument, bytesOf } from '../../a-document.fixture';
import { renderStatementDocx } from '../../docx/render-statement-docx';
import { aDocx, aHeading, aParagraph, aPdf } from './a-statement-file.fixture';
import { readStatementFile } from './read-statement-file';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), 'statement-file-'))));
afterAll(() => rm(folder, { recursive: true }));

let count = 0;

async function read(bytes: Buffer | string) {
  const name = path.join(folder, String(count++));
  await writeFile(name, bytes);
  const file = await open(name);
  return readStatementFile(file).finally(() => file.close());
}

const told = (blocks: readonly SourceBlock[]) =>
  blocks.map((block) =>
    block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : `${block.kind}: ${block.text}`,
  );

const refused = (bytes: Buffer | string) => read(bytes).then(({ blocks }) => told(blocks), (error: { code?: string }) => error.code); // prettier-ignore

describe('a DOCX', () => {
  it('is read by its styles, in whichever language the program names them', async () => {
    const docx = await aDocx(
      aHeading('Risk') +
        aParagraph('We looked at all.') +
        aParagraph('Cotton', '<w:numPr/>') +
        aHeading('In practice', 2) +
        aParagraph('Own style', '<w:pStyle w:val="Eigen"/>') +
        aParagraph('Bold heading', '', '<w:b/>') +
        aParagraph('A bold sentence.', '', '<w:b/>'),
    );
    const { format, blocks } = await read(docx);
    expect(format).toBe('docx');
    expect(told(blocks)).toEqual([
      '# Risk',
      'paragraph: We looked at all.',
      'bullet: Cotton',
      '## In practice',
      '## Own style',
      '######### Bold heading',
      'paragraph: A bold sentence.',
    ]);
  });

  it('takes what a style lists for a list, unless the paragraph says otherwise', async () => {
    const docx = await aDocx(
      aParagraph('Cotton', '<w:pStyle w:val="Opsomming"/>') +
        aParagraph('Mica', '<w:pStyle w:val="OpsOp"/>') +
        aParagraph('A text.', '<w:pStyle w:val="OpsOp"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        aParagraph('Cobalt', '<w:pStyle w:val="ListBullet2"/>'),
    );
    expect(told((await read(docx)).blocks)).toEqual([
      'bullet: Cotton',
      'bullet: Mica',
      'paragraph: A text.',
      'bullet: Cobalt',
    ]);
  });

  it('reads back what we write: headings, lists and tables of a statement', async () => {
    const { blocks } = await read(await bytesOf(renderStatementDocx(aDocument())));
    const steps = blocks.findIndex(({ text }) => text === '1. Steps taken in the year');
    expect(told(blocks.slice(steps, steps + 3))).toEqual([
      '# 1. Steps taken in the year',
      expect.stringMatching(/^paragraph: Harbour/),
      expect.stringMatching(/^bullet: We mapped our supply chains/),
    ]);
    expect(told(blocks)).toContain('bullet: Tier 1 – 420');
  });

  it('leaves out what was deleted, hidden, computed or written by the program', async () => {
    const docx = await aDocx(
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
         <w:sdtContent>${aParagraph('Contents 3')}</w:sdtContent></w:sdt>` +
        aParagraph('Risk 4', '<w:pStyle w:val="Inhopg1"/>') +
        `<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> gone</w:delText></w:r></w:del>
           <w:ins><w:r><w:t> and new.</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>
           <w:r><w:instrText> INCLUDETEXT "http://evil.example/x"</w:instrText></w:r></w:p>` +
        `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Once.</w:t></w:r></mc:Choice>
           <mc:Fallback><w:r><w:t>Twice.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
    );
    expect(told((await read(docx)).blocks)).toEqual(['paragraph: Kept and new.', 'paragraph: Once.']);
  });

  it('makes bullets of a table, and text of one that only lays text out', async () => {
    const cell = (...paragraphs: string[]) =>
      `<w:tc>${paragraphs.map((each) => aParagraph(each)).join('')}</w:tc>`;
    const docx = await aDocx(
      `<w:tbl><w:tr>${cell('Country')}${cell('Suppliers')}</w:tr><w:tr>${cell('Bangladesh')}${cell('14')}</w:tr></w:tbl>
       <w:tbl><w:tr>${cell('One cell.', 'Two paragraphs.')}</w:tr></w:tbl>`,
    );
    expect(told((await read(docx)).blocks)).toEqual([
      'bullet: Country – Suppliers',
      'bullet: Bangladesh – 14',
      'paragraph: One cell.',
      'paragraph: Two paragraphs.',
    ]);
  });

  it.each([
    ['that breaks off', async () => (await aDocx(aParagraph('A.'))).subarray(0, 700), 'import-damaged'],
    ['whose XML is broken', () => aDocx('<w:p>'), 'import-damaged'],
    [
      'that declares entities',
      () =>
        aDocx('', {
          'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&b;</x>`,
        }),
      'import-damaged',
    ],
    ['that nests without end', () => aDocx('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'import-damaged'],
    ['that is a workbook', () => aDocx('', { '_rels/.rels': `<R><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></R>` }), 'import-type-refused'],
    ['without text', () => aDocx(aParagraph(' ')), 'import-no-text'],
    ['with a book in it', () => aDocx(aParagraph('word '.repeat(70_000))), 'import-too-long'],
    ['that unpacks to very much', () => aDocx(' '.repeat(50 * 1024 * 1024)), 'import-unpacks-too-large'],
  ])('%s is refused', async (_, make, code) => {
    expect(await refused(await make())).toBe(code);
  }); // prettier-ignore
});

describe('a PDF', () => {
  const written = (pdf: PDFKit.PDFDocument) => {
    for (let page = 1; page <= 3; page++) {
      if (page > 1) pdf.addPage();
      pdf.fontSize(9).text('Harbour Ltd, statement 2024', 72, 30, { lineBreak: false });
      pdf.fontSize(9).text(`Page ${page} of 3`, 72, 740, { lineBreak: false });
      pdf.fontSize(16).text(`Part ${page}: risk`, 72, 90);
      pdf.fontSize(11).text(`We looked at the suppliers of part ${page}. `.repeat(6), { width: 400 });
    }
  };

  it('is read in order, without running lines and page numbers', async () => {
    const { format, pageCount, droppedLines, blocks } = await read(await aPdf(written));
    expect([format, pageCount, droppedLines]).toEqual(['pdf', 3, 6]);
    expect(told(blocks)).toEqual(
      [1, 2, 3].flatMap((page) => [
        `# Part ${page}: risk`,
        `paragraph: ${`We looked at the suppliers of part ${page}. `.repeat(6).trim()}`,
      ]),
    );
  });

  it.each([
    ['with a password', () => aPdf(written, { userPassword: 'secret' }), 'import-encrypted'],
    ['that is a picture of a page', () => aPdf((pdf) => pdf.rect(10, 10, 400, 400).fill('#ddd')), 'import-no-text'],
    ['of more than 200 pages', () => aPdf((pdf) => Array.from({ length: 200 }, () => pdf.addPage())), 'import-too-long'],
    ['that is none', () => Buffer.from('%PDF-1.7\nnothing of it'), 'import-damaged'],
  ])('%s is refused', async (_, make, code) => {
    expect(await refused(await make())).toBe(code);
  }); // prettier-ignore

  it('waits for its turn when many come at once', async () => {
    const pdf = await aPdf(written);
    const all = await Promise.all(Array.from({ length: 4 }, () => read(pdf)));
    expect(all.map(({ pageCount }) => pageCount)).toEqual([3, 3, 3, 3]);
  });

  it('may open without a password that is only asked to change it', async () => {
    const pdf = await aPdf(written, { ownerPassword: 'secret' });
    expect((await read(pdf)).pageCount).toBe(3);
  });
});

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('Señales\n\nÉl pagó.')],
    ['UTF-16', Buffer.from('\uFEFFSeñales\n\nÉl pagó.', 'utf16le')],
    ['Windows', Buffer.from('Señales\n\nÉl pagó.', 'latin1')],
  ])('in %s is read', async (_, bytes) => {
    expect(told((await read(bytes)).blocks)).toEqual(['## Señales', 'paragraph: Él pagó.']);
  });

  it.each([
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'import-type-refused'],
    [
      'a Word file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae10000', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'import-encrypted',
    ],
    ['RTF', Buffer.from('{\\rtf1 Hello}'), 'import-type-refused'],
    ['a web page', Buffer.from(' <!doctype html><p>x'), 'import-type-refused'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'import-type-refused'],
    ['numbers only', Buffer.from('1\n2\n'), 'import-no-text'],
    ['a very long text', Buffer.from('word '.repeat(70_000)), 'import-too-long'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });
});

import { blocksOfPdf } from './blocks-of-pdf';
import { PdfPage, PdfPiece } from './pdf-page';

const piece = (text: string, y: number, changes: Partial<PdfPiece> = {}): PdfPiece => ({
  text,
  x: 72,
  y,
  width: text.length * 5,
  size: 11,
  bold: false,
  rightToLeft: false,
  ...changes,
});
const page = (...pieces: PdfPiece[]): PdfPage => ({ height: 842, pieces });

const told = (pages: readonly PdfPage[]) =>
  blocksOfPdf(pages).blocks.map((block) =>
    block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : `${block.kind}: ${block.text}`,
  );

const long = (text: string) => text.padEnd(80, ' and so on').slice(0, 80);

describe('blocksOfPdf', () => {
  it('puts lines together to paragraphs, words cut at a line end too', () => {
    const pages = [
      page(
        piece('Risk', 700, { size: 16 }),
        piece(`${long('We looked at every')} sup-`, 670),
        piece('pliers of the first tier.', 656),
        piece('A new paragraph after more space.', 630),
      ),
    ];
    expect(told(pages)).toEqual([
      '# Risk',
      expect.stringMatching(/^paragraph: We looked.* suppliers of the first tier\.$/),
      'paragraph: A new paragraph after more space.',
    ]);
  });

  it('drops running headers, footers and page numbers, and joins a sentence over the page', () => {
    const of = (number: number, ...pieces: PdfPiece[]) =>
      page(piece(`Harbour Ltd statement 2025`, 810), ...pieces, piece(`Page ${number} of 3`, 30));
    const pages = [
      of(1, piece(long('The first page ends in the middle of'), 100)),
      of(2, piece('a sentence. In 2025 we changed.', 760), piece('2025', 400)),
      of(3, piece('The end.', 760)),
    ];
    const { blocks, dropped } = blocksOfPdf(pages);
    expect(dropped).toBe(6);
    expect(blocks[0]?.text).toMatch(/^The first page.* a sentence\. In 2025 we changed\.$/);
    // A number in the middle of a page is none of a page.
    expect(blocks.map(({ text }) => text)).toContain('2025 The end.');
  });

  it('takes short bold lines for headings below the larger ones, and bold sentences not', () => {
    const pages = [
      page(
        piece('Due diligence', 700, { size: 15 }),
        piece('Audits', 670, { bold: true }),
        piece('We made nine audits.', 656),
        piece('All of them were announced.', 630, { bold: true }),
      ),
    ];
    expect(told(pages)).toEqual([
      '# Due diligence',
      '## Audits',
      'paragraph: We made nine audits.',
      'paragraph: All of them were announced.',
    ]);
  });

  it('reads the pieces of an Arabic line from the right', () => {
    const arabic = { rightToLeft: true, width: 40 };
    const pages = [
      page(piece('الموردين.', 600, { ...arabic, x: 300 }), piece('قيّمنا', 600, { ...arabic, x: 350 })),
    ];
    expect(told(pages)).toEqual(['paragraph: قيّمنا الموردين.']);
  });

  it('is empty for pages without text', () => {
    expect(blocksOfPdf([page(), page(piece('  ', 400))])).toEqual({ blocks: [], dropped: 0 });
  });

  it('reads a line of four hundred thousand pieces in a moment', () => {
    const pieces = (text: string) =>
      Array.from({ length: 200_000 }, (_, at) => piece(text, 600, { x: at, width: 1 }));
    const { blocks } = blocksOfPdf([{ height: 842, pieces: pieces(' ').concat(pieces('a')) }]);
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'a'.repeat(200_000) }]);
  });
});

import { NOT_APPROVED, STATEMENT_LANGUAGES, type StatementContent } from '@firebreak/statements/model';
import { aRendering } from '../a-rendering.fixture';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { renderStatementPdf } from './render-statement-pdf';
import type { StatementRendering } from './statement-rendering';

async function bytesOf(rendering: StatementRendering): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of renderStatementPdf(rendering)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const approved: Partial<StatementContent> = {
  approval: {
    approvedBy: 'board of directors',
    approvedOn: '2026-05-12',
    signatoryName: 'Ada Okafor',
    signatoryPosition: 'Managing director',
    signedOn: '2026-05-14',
    signature: {
      kind: 'typed',
      name: 'Ada Okafor',
      at: '2026-05-14T09:00:00.000Z',
      accountId: '',
      account: 'Ada',
    },
  },
};

/** A PNG of one see-through dot. */
const A_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('renderStatementPdf', () => {
  it('prints the figures of the company, page by page', async () => {
    const pages = pagesOf(await bytesOf(aRendering()));
    const text = pages.join(' ');
    expect(text).toContain('Financial year 1 April 2025 to 31 March 2026');
    expect(text).toContain('Our records hold 1,246 suppliers in 22 countries, with 2,391 sites.');
    expect(text).toContain('Of the 910 suppliers asked, 79% answered.');
    expect(text).toContain('They led to 627 findings, of which 11 were critical and 96 major.');
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  it('says on every page that a draft is a draft, and shows what is still to write', async () => {
    const pages = pagesOf(await bytesOf(aRendering()));
    for (const page of pages) expect(page).toContain('Draft, not approved');
    expect(pages.join(' ')).toContain('Still to write: Name each policy');
    expect(pages.join(' ')).toContain('This statement has not been approved yet.');
  });

  it('names who approved and who signed, and drops notes and draft mark', async () => {
    const text = pagesOf(await bytesOf(aRendering('en', approved))).join(' ');
    expect(text).toContain('Approved by the board of directors on 12 May 2026.');
    expect(text).toContain('Signed by Ada Okafor, Managing director, 14 May 2026.');
    expect(text).not.toContain('Draft');
    expect(text).not.toContain('Still to write');
  });

  it('says at its end that its words were drafted by a machine, where they were', async () => {
    const last = async (language: 'en' | 'fr' | 'zh') => pagesOf(await bytesOf(aRendering(language))).at(-1);
    expect(await last('fr')).toContain('rédigés par une machine');
    expect((await last('zh'))?.replaceAll(' ', '')).toContain('由机器撰写');
    expect(await last('en')).not.toContain('machine');
  });

  it('lists in the contents the page on which each part begins', async () => {
    const pages = pagesOf(await bytesOf(aRendering()));
    const title = '5. Due diligence';
    const begins = pages.findIndex((page, index) => index > 0 && page.includes(title)) + 1;
    expect(pages[0]).toMatch(new RegExp(`5\\. Due diligence ?${begins}\\b`));
  });

  it.each(STATEMENT_LANGUAGES)(
    'in %s: tagged, with language, title, bookmarks and embedded fonts',
    async (language) => {
      const file = (await bytesOf(aRendering(language))).toString('latin1');
      expect(file).toContain('/MarkInfo');
      expect(file).toContain('/StructTreeRoot');
      expect(file).toContain(`/Lang (${language})`);
      expect(file).toContain('/DisplayDocTitle true');
      expect(file).toContain('/Outlines');
      expect(file).toContain('/FontFile2');
      expect(file).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
    },
  );

  it('writes Arabic as it is read: whole words, numbers the right way round', async () => {
    const text = pagesOf(await bytesOf(aRendering('ar'))).join(' ');
    expect(text).toContain('سلاسل التوريد');
    expect(text).toContain('العبودية');
    expect(text).toContain('شركة المرفأ والتل للملابس');
    expect(text).toContain('1,246');
    expect(text).not.toContain('642,1');
  });

  it('shows where in the world, and reads the map out as words', async () => {
    const file = await bytesOf(aRendering());
    expect(
      file.includes(Buffer.from('Suppliers by country: Bangladesh 300; India 287', 'utf16le').swap16()),
    ).toBe(true);
    const pages = pagesOf(await bytesOf(aRendering()));
    const page = pages.find((text) => text.includes('Suppliers by country')) ?? '';
    // The legend of the map: from few to many.
    expect(page).toMatch(/27–49.*165–300/);
  });

  it('wears the logo and the colour of the company, darkened until it can be read', async () => {
    const plain = (await bytesOf(aRendering())).toString('latin1');
    expect(plain).not.toContain('/Subtype /Image');
    const rendering = { ...aRendering(), brand: { colour: '#FFD400', logo: A_DOT } };
    const first = await bytesOf(rendering);
    expect(first.toString('latin1')).toContain('/Subtype /Image');
    expect(first.equals(await bytesOf(rendering))).toBe(true);
    const readOut = '/Alt (Harbour & Hill Clothing Limited)';
    expect(first.toString('latin1')).toContain(readOut);
    expect(plain).not.toContain(readOut);
    await expect(bytesOf({ ...rendering, brand: { colour: 'yellow' } })).rejects.toThrow(RangeError);
  });

  it('gives the same bytes for the same version, and others for another', async () => {
    const [first, second] = [await bytesOf(aRendering()), await bytesOf(aRendering())];
    expect(first.equals(second)).toBe(true);
    const other = await bytesOf({ ...aRendering(), createdAt: new Date('2026-05-15T09:30:00Z') });
    expect(first.equals(other)).toBe(false);
  });

  it('keeps metadata valid XML for a name with an ampersand', async () => {
    const file = (await bytesOf(aRendering())).toString('utf8');
    expect(file).toContain('Harbour &amp; Hill Clothing Limited</rdf:li>');
  });

  it('breaks a word longer than a line, and a table cell that is far too long', async () => {
    const rendering = aRendering('en', { approval: NOT_APPROVED });
    const word = 'x'.repeat(400);
    const content = {
      ...rendering.content,
      sections: [{ kind: 'steps' as const, text: `Before ${word} after.` }],
    };
    const text = pagesOf(await bytesOf({ ...rendering, content })).join('');
    expect(text.match(/x+/g)?.join('')).toHaveLength(400);
  });

  it('prints an empty section and figures that nobody has without failing', async () => {
    const rendering = aRendering();
    const sections = [
      { kind: 'steps' as const, text: '' },
      { kind: 'risk' as const, text: 'Mean {{risk.mean}}.\n\n[[risk.by-band]]' },
    ];
    const content = { ...rendering.content, sections, figures: { figures: [], breakdowns: [] } };
    expect(pagesOf(await bytesOf({ ...rendering, content })).join(' ')).toContain('Mean –.');
  });

  it('puts the name on the line as it was typed, and the strokes where it was drawn', async () => {
    const { approval } = approved as Required<typeof approved>;
    const typed = await bytesOf(aRendering('en', approved));
    expect(pagesOf(typed).join(' ')).toContain('Ada Okafor Signed by Ada Okafor');
    const signature = {
      kind: 'drawn' as const,
      strokes: [[0, 0, 300, 200, 600, 0]],
      at: '2026-05-14T09:00:00.000Z',
      accountId: '',
      account: 'Ada',
    };
    const drawn = await bytesOf(aRendering('en', { approval: { ...approval, signature } }));
    expect(pagesOf(drawn).join(' ')).not.toContain('Ada Okafor Signed by');
    expect(drawn.equals(await bytesOf(aRendering('en', { approval: { ...approval, signature } })))).toBe(
      true,
    );
    expect(drawn.equals(typed)).toBe(false);
  });

  it('says by which way a joint statement was approved, and that the signatory may bind', async () => {
    const { approval } = approved as Required<typeof approved>;
    const joint = { route: 'each-entity' as const, explanation: '' };
    const text = pagesOf(
      await bytesOf(aRendering('en', { approval: { ...approval, joint, mayBind: true } })),
    );
    expect(text.join(' ')).toMatch(/governing body of each reporting entity .* I have the authority to bind/);
  });
});

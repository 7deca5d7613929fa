import { FIGURE_ORDER, statementTexts } from '@firebreak/statements/model';
import { SaxesParser } from 'saxes';
import { A_LOGO, aDocument, aHostileDocument, APPROVAL, bytesOf } from '../a-document.fixture';
import type { StatementDocument } from '../statement-document';
import { filesIn } from './files-in-zip.fixture';
import { renderStatementDocx } from './render-statement-docx';
import { runs } from './runs';
import { figurePlace } from './statement-body';

const filesOf = async (document: StatementDocument) => filesIn(await bytesOf(renderStatementDocx(document)));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly within. */
  text: string;
}

/** Every element in order; fails where the XML is none. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.write(xml).close();
  return tags;
}

const bodyOf = async (document: StatementDocument) => ((await filesOf(document)).get('word/document.xml') ?? '').toString(); // prettier-ignore
/** Words of the paragraphs of a style. */
const paragraphs = (xml: string, style: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => tagsOf(`<x xmlns:w="w" xmlns:r="r">${paragraph}</x>`).filter(({ name }) => name === 'w:t').map(({ text }) => text).join('')); // prettier-ignore

describe('renderStatementDocx', () => {
  it('has real headings, lists, tables with heads, contents and page numbers', async () => {
    const files = await filesOf(aDocument());
    const xml = (files.get('word/document.xml') ?? '').toString();
    const { sections, document } = statementTexts('en');
    const titles = aDocument().content.sections.map(({ kind }, index) => `${index + 1}. ${sections[kind]}`);
    const parts = [...titles, document.whereAnswered, document.figuresAndSources];
    expect(paragraphs(xml, 'Heading1')).toEqual(parts);
    expect(paragraphs(xml, 'TOC1')).toEqual(parts);
    expect(paragraphs(xml, 'Heading2').length).toBeGreaterThan(3);
    expect(paragraphs(xml, 'ListBullet')).toContain('We recorded 164 audits, covering 131 suppliers.');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)?.length ?? 0);
    const header = (files.get('word/header1.xml') ?? '').toString();
    expect(header).toContain('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
    expect(header).toContain('Draft, not approved');
    expect((files.get('docProps/core.xml') ?? '').toString()).toContain(
      'Harbour &amp; Hill Clothing Limited</dc:creator>',
    );
  });

  it('links each figure to its source, and the contents to their parts', async () => {
    const tags = tagsOf(await bodyOf(aDocument()));
    const of = (name: string, attribute: string) => tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes[attribute] ?? ''); // prettier-ignore
    const places = of('w:bookmarkStart', 'w:name');
    expect(new Set(places).size).toBe(places.length);
    const links = of('w:hyperlink', 'w:anchor');
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(places).toContain(link);
    expect(new Set(FIGURE_ORDER.map(figurePlace)).size).toBe(FIGURE_ORDER.length);
  });

  it('shows where in the world, and reads the map out as words', async () => {
    const files = await filesOf(aDocument());
    const tags = tagsOf((files.get('word/document.xml') ?? '').toString());
    const alts = tags.filter(({ name }) => name === 'wp:docPr').map(({ attributes }) => attributes['descr']);
    expect(alts).toEqual([expect.stringContaining('Suppliers by country: Bangladesh 300; India 287')]);
    expect(files.get('word/media/map1.png')?.subarray(1, 4).toString()).toBe('PNG');
    tagsOf((files.get('word/media/map1.svg') ?? '').toString());
  });

  it('is written from right to left in Arabic', async () => {
    const xml = await bodyOf(aDocument('ar'));
    expect(xml.match(/<w:bidi\/>/g)?.length).toBe((xml.match(/<w:p>/g)?.length ?? 0) + 1);
    expect(xml.match(/<w:bidiVisual\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)?.length ?? 0);
    expect(xml).toContain(
      '<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr><w:t xml:space="preserve">شركة المرفأ والتل للملابس (</w:t>',
    );
  });

  it('sets the quotation marks of Chinese as wide as its signs, and notes with its colon', async () => {
    const styles = async (document: StatementDocument) =>
      ((await filesOf(document)).get('word/styles.xml') ?? '').toString();
    expect(await styles(aDocument('zh'))).toContain(
      'w:eastAsia="Microsoft YaHei" w:cs="Arial" w:hint="eastAsia"/>',
    );
    expect(await styles(aDocument('en'))).not.toContain('w:hint');
    expect(await bodyOf(aDocument('zh'))).toContain('>尚待撰写：</w:t>');
  });

  it('drops notes and draft mark once it is approved, and keeps the account to itself', async () => {
    const files = await filesOf(aDocument('en', { approval: APPROVAL }));
    const text = [...files.values()].map(String).join('');
    expect(text).toContain('Signed by Ada Okafor, Managing director, 14 May 2026.');
    for (const gone of ['Draft, not approved', 'Still to write', 'ada@harbour.example'])
      expect(text).not.toContain(gone);
  });

  it('keeps a map with its caption, and who approved with who signed', async () => {
    const document = await bodyOf(aDocument('en', { approval: APPROVAL }));
    expect(document).toMatch(
      /<w:pStyle w:val="Caption"\/><w:keepNext\/><w:keepLines\/><\/w:pPr>(?:(?!<\/w:p>).)*Suppliers by country(?:(?!<\/w:p>).)*<w:drawing>/,
    );
    expect(document).toMatch(/<w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).)*Approved by the board of directors/);
  });

  it('keeps 200 hostile texts texts: no link out, no macro, no field of theirs', async () => {
    const files = await filesOf(aHostileDocument());
    expect([...files.keys()].filter((name) => !/\.(xml|rels|png|svg)$/.test(name))).toEqual([]);
    for (const [name, bytes] of files) {
      if (name.endsWith('.png')) continue;
      const tags = tagsOf(bytes.toString());
      for (const { name: tag, attributes, text } of tags) {
        expect(tag).not.toMatch(/^(.*:)?(altChunk|fldSimple|object|control|script|oleObj|externalData)$/);
        if (tag === 'Relationship') {
          expect(attributes['TargetMode']).toBeUndefined();
          expect(attributes['Target']).toMatch(/^[a-zA-Z0-9/.]+$/);
        }
        if (tag === 'w:instrText') expect(text).toMatch(/^ (PAGE|NUMPAGES|TOC \\o "1-1" \\n \\h \\z) $/);
        expect(Object.keys(attributes).filter((key) => /^(on\w+|r:link|xlink:href|href)$/.test(key))).toEqual(
          [],
        );
      }
    }
    expect(paragraphs((files.get('word/document.xml') ?? '').toString(), 'ListBullet').join('\n')).toContain('<script>alert(1)</script>'); // prettier-ignore
  });
});

describe('runs', () => {
  const read = (text: string, rightToLeft: boolean) =>
    [...runs(text, rightToLeft).matchAll(/<w:r>(.*?)<w:t xml:space="preserve">(.*?)<\/w:t><\/w:r>/g)].map(
      ([, look = '', words = '']) => (look.includes('<w:rtl/>') ? `‏${words}` : words),
    );

  it.each([
    ['Latin alone', 'Made in 2025 (GB).', false, ['Made in 2025 (GB).']],
    ['Chinese alone', '港丘服装', false, ['港丘服装']],
    ['a Latin name in brackets', 'شركة (H & H) هنا', true, ['‏شركة (', 'H &amp; H', '‏) هنا']],
    ['a share', 'أجاب 79% منهم', true, ['‏أجاب ', '79%', '‏ منهم']],
    ['signs alone', '· –', true, ['‏· –']],
  ])('cuts %s where the way of writing changes', (_, text, rightToLeft, expected) => {
    expect(read(text, rightToLeft)).toEqual(expected);
  });

  it('wears the logo, read out as the name, and the colour of the company', async () => {
    const files = await filesOf({ ...aDocument(), brand: { colour: '#FFD400', logo: A_LOGO } });
    expect(files.get('word/media/logo.png')?.equals(A_LOGO)).toBe(true);
    const document = (files.get('word/document.xml') ?? '').toString();
    const [logo] = tagsOf(document).filter(({ name }) => name === 'wp:docPr');
    expect(logo?.attributes).toMatchObject({ name: 'Logo', descr: 'Harbour & Hill Clothing Limited' });
    const relations = tagsOf((files.get('word/_rels/document.xml.rels') ?? '').toString());
    const [blip] = tagsOf(document).filter(({ name }) => name === 'a:blip');
    expect(
      relations.find(({ attributes }) => attributes['Target'] === 'media/logo.png')?.attributes['Id'],
    ).toBe(blip?.attributes['r:embed']);
    // As high as the room for it allows: 52 points, and one and a half times as wide.
    const [size] = tagsOf(document).filter(({ name }) => name === 'wp:extent');
    expect(size?.attributes).toEqual({ cx: String(78 * 12_700), cy: String(52 * 12_700) });
    for (const part of ['styles', 'numbering']) {
      const xml = (files.get(`word/${part}.xml`) ?? '').toString();
      expect(xml).not.toContain('0B6B6B');
      expect(xml).toMatch(/<w:color w:val="8[0-9A-F]{3}00"\/>/);
    }
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { STATEMENT_LANGUAGES, statementTexts, type StatementContent } from '@firebreak/statements/model';
import { aContent, aRendering } from '../a-rendering.fixture';
import { areToolsThere, namesByQpdf, runTool } from './by-qpdf.fixture';
import { HOSTILE_STRINGS } from './hostile-strings.fixture';
import { renderStatementPdf } from './render-statement-pdf';
import type { StatementRendering } from './statement-rendering';

(areToolsThere ? describe : describe.skip)('a statement, as qpdf and poppler-utils see it', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-pdf-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  async function fileOf(name: string, rendering: StatementRendering): Promise<string> {
    const file = path.join(folder, `${name}.pdf`);
    const chunks: Buffer[] = [];
    for await (const chunk of renderStatementPdf(rendering)) chunks.push(chunk as Buffer);
    fs.writeFileSync(file, Buffer.concat(chunks));
    return file;
  }

  it.each(STATEMENT_LANGUAGES)('in %s: has no error that qpdf finds', async (language) => {
    const file = await fileOf(language, aRendering(language));
    expect(runTool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('is read in the order of its parts', async () => {
    const file = await fileOf('order', aRendering());
    const text = runTool('pdftotext', '-f', '2', file, '-').replace(/\s+/g, ' ');
    const { sections, document } = statementTexts('en');
    const titles = aContent().sections.map(({ kind }, index) => `${index + 1}. ${sections[kind]}`);
    const places = [...titles, document.whereAnswered, document.figuresAndSources].map((title) =>
      text.indexOf(title),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is read from the right in Arabic, with its numbers as they are', async () => {
    const file = await fileOf('arabic', aRendering('ar'));
    // Signs of direction, which the tool adds, are not part of the text.
    const text = runTool('pdftotext', file, '-').replace(/[\u202a-\u202e]/g, '').replace(/\s+/g, ' '); // prettier-ignore
    expect(text).toContain('شركة المرفأ والتل للملابس');
    expect(text).toContain('1,246');
  });

  it('in Chinese begins no line with a closing sign, ends none with an opening one, and holds its fonts', async () => {
    const file = await fileOf('chinese', aRendering('zh'));
    const lines = runTool('pdftotext', '-layout', file, '-').split('\n').map((line) => line.trim()); // prettier-ignore
    expect(lines.filter((line) => /\p{Script=Han}/u.test(line)).length).toBeGreaterThan(150);
    // The sheet's columns stand apart by spaces: what begins a cell begins a line of it.
    const cells = lines.flatMap((line) => line.split(/\s{3,}/)).filter((cell) => cell !== '');
    expect(cells.filter((cell) => /^[，。、；：！？）》”%]|[（《“第]$/u.test(cell))).toEqual([]);
    const text = lines.join('').replace(/\s+/g, '');
    expect(text).toContain('财政年度：2025年4月1日至2026年3月31日');
    expect(text).toContain('我们的记录中有1,246家供应商，分布在22个国家，共有2,391个场所。');
    const fonts = runTool('pdffonts', file);
    expect(fonts).toMatch(/\+NotoSansSC-Regular +CID TrueType +Identity-H +yes yes yes/);
    // Of the 30,000 signs of the font only those of the text.
    expect(fs.statSync(file).size).toBeLessThan(500_000);
  });

  it('is tagged: headings, lists, tables with heads, pictures with words, links', async () => {
    const file = await fileOf('tags', aRendering());
    expect(runTool('pdfinfo', file)).toMatch(/Tagged: +yes/);
    const tree = runTool('pdfinfo', '-struct', file);
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Table', 'THead', 'TBody', 'TR', 'Sect', 'Link']) expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm')); // prettier-ignore
    for (const scope of ['Column', 'Row']) expect(tree).toMatch(new RegExp(`TH:\\n +/Scope /${scope}`));
    expect(runTool('pdfinfo', '-struct-text', file)).toContain('"1. ');
    const raw = runTool('qpdf', '--json=2', file);
    expect(raw).toContain('"/Alt": "u:Suppliers by country: Bangladesh 300; India 287');
  });

  it('keeps 200 hostile texts texts: no script, no program started, no address called', async () => {
    expect(new Set(HOSTILE_STRINGS).size).toBe(200);
    const content = aContent();
    const hostile: Partial<StatementContent> = {
      organisation: { ...content.organisation, name: HOSTILE_STRINGS.slice(0, 60).join(' '), business: HOSTILE_STRINGS[25] ?? '' }, // prettier-ignore
      approval: { approvedBy: HOSTILE_STRINGS[45] ?? '', approvedOn: '2026-05-12', signatoryName: HOSTILE_STRINGS[65] ?? '', signatoryPosition: HOSTILE_STRINGS[125] ?? '', signedOn: '2026-05-14' }, // prettier-ignore
      sections: [{ kind: 'steps', text: HOSTILE_STRINGS.join('\n\n') }, ...content.sections.slice(1)],
      figures: {
        ...content.figures,
        breakdowns: content.figures.breakdowns.map((breakdown) => ({
          ...breakdown,
          rows: breakdown.rows.map((row, index) => ({ ...row, label: HOSTILE_STRINGS[20 * index] ?? '' })),
        })),
      },
    };
    const rendering = { ...aRendering('en', hostile), legalBasis: HOSTILE_STRINGS.slice(100, 120).join(' ') };
    const file = await fileOf('hostile', rendering);
    expect(runTool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const { names, actions } = namesByQpdf(file);
    expect(names).toContain('/StructTreeRoot');
    expect(actions).toEqual([]);
    // Links lead to places within the document only.
    const kinds = new Set(runTool('qpdf', '--qdf', '--object-streams=disable', file, '-').match(/^ *\/S \/(GoTo\w*|\w*Action|URI|Launch|JavaScript)$/gm)); // prettier-ignore
    expect([...kinds].map((kind) => kind.trim())).toEqual(['/S /GoTo']);
    expect(runTool('pdfinfo', file)).toMatch(/JavaScript: +no/);
    expect(runTool('pdftotext', file, '-')).toContain('app.alert(1)');
  });
});

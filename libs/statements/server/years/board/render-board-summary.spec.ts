import { COLOURS, PAGE, TaggedDocument, type Brand } from '@firebreak/platform/server/pdf';
import { pagesOf } from '@firebreak/testing/pdf-text';
import {
  STATEMENT_LANGUAGES,
  type BoardSummaryContent,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { A_LOGO } from '../../a-document.fixture';
import { inksOf } from '../../pdf/inks-of.fixture';
import { BoardSummaryLayout, renderBoardSummary } from './render-board-summary';

const FOOTER = PAGE.height - 50;
const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });

function aContent(
  language: StatementLanguage = 'en',
  changes: Partial<BoardSummaryContent> = {},
): BoardSummaryContent {
  return {
    company: 'Harbour & Hill Clothing Limited',
    language,
    period: year(2025),
    earlier: year(2024),
    asOf: '2026-02-01',
    kpis: [
      {
        name: 'Suppliers that answered',
        unit: 'percent',
        trend: 'better',
        points: [
          { period: year(2023), value: 0.4, origin: 'typed', breaks: [], change: null },
          { period: year(2024), value: 0.61, origin: 'statement', breaks: [], change: 0.21 },
          { period: year(2025), value: 0.75, origin: 'draft', breaks: [], change: 0.14 },
        ],
        target: { value: 0.9, by: '2027-12-31', edition: 1, state: 'open' },
      },
    ],
    changes: [
      { figure: 'audits.overdue', unit: 'count', before: 9, after: 3, breaks: [] },
      { figure: 'risk.mean', unit: 'score', before: 50, after: 47.6, breaks: ['method'] },
    ],
    risks: [{ name: 'Dhaka Garments', country: 'BD', score: 81.2, band: 'very-high' }],
    findings: {
      overdue: 3,
      rows: [
        { title: 'Passports kept', supplier: 'Dhaka Garments', severity: 'critical', dueOn: '2025-11-30' },
      ],
    },
    commitments: {
      counts: { open: 2, kept: 1, partly: 0, 'not-kept': 1 },
      rows: [
        {
          text: 'We will audit twenty sites.',
          owner: 'A. Okafor',
          dueOn: '2025-12-31',
          state: 'open',
          overdue: true,
        },
      ],
    },
    decisions: ['Approve the budget for thirty audits.'],
    ...changes,
  };
}

/** Everything as long as it can get. */
function fullContent(language: StatementLanguage): BoardSummaryContent {
  const content = aContent(language);
  const long = (words: string, letters: number) =>
    words
      .repeat(Math.ceil(letters / words.length))
      .slice(0, letters)
      .trim();
  const times = <T>(count: number, row: T) => Array.from({ length: count }, () => row);
  const [kpi] = content.kpis;
  const word = language === 'ar' ? 'التزام طويل جدا ' : 'a very long wording ';
  return {
    ...content,
    company: long(word, 200),
    kpis: times(6, { ...kpi!, name: long(word, 200) }),
    changes: times(6, { ...content.changes[1]!, breaks: ['method', 'definition', 'period-length'] }),
    risks: times(5, { ...content.risks[0]!, name: long(word, 200) }),
    findings: {
      overdue: 999,
      rows: times(5, { ...content.findings.rows[0]!, title: long(word, 300), supplier: long(word, 200) }),
    },
    commitments: {
      counts: { open: 999, kept: 999, partly: 999, 'not-kept': 999 },
      rows: times(5, { ...content.commitments.rows[0]!, text: long(word, 2000), owner: long(word, 200) }),
    },
    decisions: times(5, long(word, 240)),
  };
}

async function bytesOf(content: BoardSummaryContent, brand?: Brand): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const createdAt = new Date('2026-02-01T09:00:00Z');
  for await (const chunk of renderBoardSummary({ content, createdAt, brand })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('renderBoardSummary', () => {
  it('tells values, targets, changes, risks, findings, commitments and decisions', async () => {
    const pages = pagesOf(await bytesOf(aContent()));
    expect(pages).toHaveLength(2);
    const [first, second] = pages;
    expect(first).toContain('75%, from 61% (better)');
    expect(first).toContain('Target 90% by 31 Dec 2027: open');
    expect(first).toContain('Findings past the date of their correction 9 3 -6');
    expect(first).toContain('Not comparable: another version of the');
    expect(second).toContain('Findings past their date: 3');
    expect(second).toContain('Bangladesh');
    expect(second).toContain('We will audit twenty sites.');
    expect(second).toContain('1. Approve the budget for thirty audits.');
    expect(second).toContain('Page 2 of 2');
  });

  it.each(STATEMENT_LANGUAGES)(
    'is two pages with nothing below the footer, however long the texts are (%s)',
    async (language) => {
      const content = fullContent(language);
      expect(pagesOf(await bytesOf(content))).toHaveLength(2);
      const document = new TaggedDocument({
      title: '', author: '', language, direction: language === 'ar' ? 'rtl' : 'ltr', onlyMeasures: true, createdAt: new Date(0),
    }); // prettier-ignore
      const layout = new BoardSummaryLayout(document, content);
      layout.draw();
      expect(layout.ends).toHaveLength(2);
      expect(Math.max(...layout.ends)).toBeLessThan(FOOTER);
    },
  );

  it('says so where there is nothing to tell, and is two pages still', async () => {
    const pages = pagesOf(
      await bytesOf(
        aContent('en', {
          earlier: null, kpis: [], changes: [], risks: [], decisions: [],
          findings: { overdue: 0, rows: [] },
          commitments: { counts: { open: 0, kept: 0, partly: 0, 'not-kept': 0 }, rows: [] },
        }),
      ),
    ); // prettier-ignore
    expect(pages).toHaveLength(2);
    expect(pages.join(' ')).toContain('No commitments have been recorded.');
  });

  it('wears the colour and the logo of the company, and is two pages still', async () => {
    const bytes = await bytesOf(fullContent('ar'), { colour: '#5B2A86', logo: A_LOGO });
    expect(inksOf(bytes)).toContain('#5B2A86');
    expect(bytes.toString('latin1')).toContain('/Subtype /Image');
    expect(pagesOf(bytes)).toHaveLength(2);
    const bright = await bytesOf(aContent(), { colour: '#FFDD00' });
    expect(inksOf(bright)).not.toContain('#FFDD00');
    expect(inksOf(bright)).not.toContain(COLOURS.primary);
  });

  it('gives the same bytes for the same summary, tagged, with a picture in words for each line', async () => {
    const [first, second] = [await bytesOf(aContent()), await bytesOf(aContent())];
    expect(first.equals(second)).toBe(true);
    const file = first.toString('latin1');
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/S /Figure');
    expect(file).toMatch(/\/Alt/);
    expect(file).not.toMatch(/\/JavaScript|\/Launch|\/OpenAction/);
  });
});

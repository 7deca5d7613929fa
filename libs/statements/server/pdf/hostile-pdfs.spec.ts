import type { BoardSummaryContent, DossierParty } from '@firebreak/statements/model';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aDocument, aFrozenDossier } from '../dossier/a-frozen-dossier.fixture';
import { renderDossierPdf } from '../dossier/render-dossier-pdf';
import { renderBoardSummary } from '../years/board/render-board-summary';
import { areToolsThere, namesByQpdf, runTool } from './by-qpdf.fixture';
import { HOSTILE_STRINGS } from './hostile-strings.fixture';

const MADE_AT = new Date('2026-03-02T10:00:00Z');
const hostile = (at: number) => HOSTILE_STRINGS[at % HOSTILE_STRINGS.length] ?? '';
const some = (from: number, count: number) => HOSTILE_STRINGS.slice(from, from + count).join(' ');
const party = (id: string, at: number, changes: Partial<DossierParty> = {}): DossierParty => ({
  ...{ id, supplierId: null, siteId: null, tier: 2, origin: false },
  ...{ name: hostile(at), siteName: hostile(at + 1), role: hostile(at + 2), country: hostile(at + 3) },
  ...changes,
});

/** All 200, over every field that a person fills in. */
function aHostileDossier(): Readable {
  const { content } = aFrozenDossier();
  const ends = { steps: content.custody.steps.map((step, at) => ({ ...step, material: hostile(at + 7) })) };
  const dossier = aFrozenDossier({
    product: { ...content.product, name: some(0, 20), hs: hostile(3), batch: hostile(21) },
    request: { ...content.request, authority: some(20, 20), reference: hostile(44), dueReason: hostile(63) },
    summary: some(40, 160),
    custody: {
      ...content.custody,
      ...ends,
      parties: [party('farm', 60, { origin: true }), party('mill', 64), party('us', 68, { tier: null })],
      conversions: content.custody.conversions.map((each) => ({ ...each, basis: hostile(81) })),
    },
    answers: [{ criterion: 'uf-summary', text: some(100, 20), notApplicable: false }],
    documents: Array.from({ length: 40 }, (_, at) =>
      aDocument(at === 0 ? 'bill' : `d${at}`, {
        ...{ title: hostile(at * 5), fileName: hostile(at * 5 + 1), language: hostile(at * 5 + 2) },
        ...{ translatedBy: hostile(at * 5 + 3), datedOn: hostile(at * 5 + 4) },
      }),
    ),
  });
  return renderDossierPdf(dossier, MADE_AT);
}

function aHostileSummary(): Readable {
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const content: BoardSummaryContent = {
    ...{ company: some(0, 20), language: 'en', period, earlier: null, asOf: '2026-02-01', changes: [] },
    kpis: Array.from({ length: 6 }, (_, at) => ({
      ...{ name: hostile(20 + at), unit: 'count', trend: 'same', target: null },
      points: [{ period, value: at, origin: 'typed', breaks: [], change: null }],
    })),
    risks: Array.from({ length: 5 }, (_, at) => ({
      ...{ name: hostile(30 + at), country: hostile(40 + at), score: 50, band: hostile(50 + at) },
    })),
    findings: {
      overdue: 5,
      rows: Array.from({ length: 5 }, (_, at) => ({
        ...{ title: hostile(60 + at), supplier: hostile(70 + at), severity: hostile(80 + at) },
        dueOn: '2025-11-30',
      })),
    },
    commitments: {
      counts: { open: 6, kept: 0, partly: 0, 'not-kept': 0 },
      rows: Array.from({ length: 6 }, (_, at) => ({
        ...{ text: hostile(90 + at), owner: hostile(100 + at), dueOn: '2025-12-31' },
        ...{ state: 'open' as const, overdue: false },
      })),
    },
    decisions: Array.from({ length: 5 }, (_, at) => some(120 + 16 * at, 16)),
  };
  return renderBoardSummary({ content, createdAt: MADE_AT });
}

(areToolsThere ? describe : describe.skip)('with 200 hostile texts', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-pdf-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it.each([
    ['a dossier', aHostileDossier],
    ['a summary for the board', aHostileSummary],
  ])('%s holds no script, starts no program and calls no address', async (name, make) => {
    const file = path.join(folder, `${name}.pdf`);
    fs.writeFileSync(file, await buffer(make()));
    expect(runTool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const { names, actions } = namesByQpdf(file);
    expect(names).toContain('/StructTreeRoot');
    expect(actions).toEqual([]);
    expect(runTool('pdfinfo', file)).toMatch(/JavaScript: +no/);
    expect(runTool('pdftotext', file, '-')).toContain('/JavaScript');
  });
});

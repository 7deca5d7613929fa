import { builtInTemplate } from './built-in-templates';
import { FIREBREAK_BASELINE } from './template-languages';
import { proposedActions } from './proposed-actions';
import { questionRisk } from './question-risk';
import type { Answers } from './response';
import { questionOf } from './template';

const baseline = builtInTemplate(FIREBREAK_BASELINE);
const firstBaseline = builtInTemplate(FIREBREAK_BASELINE, '1.0.0');
const today = '2026-03-01';

function risk(code: string, answers: Answers, documents: readonly string[] = []): number | null {
  const evidence = documents.map((question) => ({ question, state: 'offered' as const }));
  return questionRisk(baseline, questionOf(baseline, code)!, { answers, evidence }, today);
}

describe('questionRisk in the baseline', () => {
  it.each<[string, Answers, number | null]>([
    // Chosen option
    ['E01', { E01: 'request' }, 60],
    ['E01', { E01: 'employer' }, 100],
    // Multi: highest chosen; share of the seven points missing; best check in use
    ['D01', { D01: ['direct', 'onsite', 'referral'] }, 40],
    ['C02', { C02: ['no_fees', 'docs', 'movement', 'contracts', 'freedom_assoc', 'suppliers', 'remedy'] }, 0],
    ['I07', { I07: ['none'] }, 100],
    ['I07', { I07: ['saq', 'desk'] }, 60],
    ['I07', { I07: ['saq', 'audit'] }, 30],
    ['I07', { I07: ['visit', 'voice'] }, 10],
    // Bands: shares belong to the upper one, hours to the lower one
    ['B01', { B01: 0 }, 10],
    ['B01', { B01: 5 }, 35],
    ['B01', { B01: 100 }, 90],
    ['F05', { F05: 0 }, 0],
    ['F05', { F05: 48 }, 0],
    ['F05', { F05: 48.5 }, 35],
    ['F05', { F05: 60 }, 35],
    ['F05', { F05: 72.5 }, 100],
    ['F05', { F05: 168 }, 100],
    // Age of the last audit: 12 and 24 months to the day still count
    ['J01', {}, 70],
    ['J01', { J01: '2025-03-01' }, 10],
    ['J01', { J01: '2025-02-28' }, 30],
    ['J01', { J01: '2024-03-01' }, 30],
    ['J01', { J01: '2024-02-29' }, 60],
    // Listed goods, by the stated origins
    ['I03', { I03: ['none'], I02: ['CN'] }, 0],
    ['I03', { I03: ['cotton-textiles'], I02: ['CN'] }, 90],
    ['I03', { I03: ['cotton-textiles'], I02: ['DE'] }, 0],
    ['I03', { I03: ['cotton-textiles'] }, 90],
    ['I03', { I03: ['surgical'], I02: ['PK'] }, 70],
    // Not scored here: counted by country and sector, or without weight; missing
    ['A02', { A02: ['BD'] }, null],
    ['A01', { A01: 'site' }, null],
    ['J08', {}, null],
    ['E01', {}, 70],
    // A claim without its document
    ['C01', { C01: 'public' }, 35],
    ['C01', { C01: 'draft' }, 60],
    ['C01', { C01: 'none' }, 100],
    ['J02', {}, 35],
    ['A05', {}, 70],
  ])('%s with %j: %s', (code, answers, expected) => {
    const found = risk(code, answers);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 10);
  });

  it('drops to nothing with the document', () => {
    expect(risk('C01', { C01: 'public' }, ['C01'])).toBe(0);
    expect(risk('J02', {}, ['J02'])).toBe(0);
  });

  it('is nothing for a list of sites, as a table or as the document that the first version asked for', () => {
    const rows = [{ site: null, cells: { workers: 40 } }];
    expect(risk('A05', { A05: { rows } })).toBe(0);
    const documented = { answers: {}, evidence: [{ question: 'A05', state: 'offered' as const }] };
    const [asked, first] = [questionOf(firstBaseline, 'A05'), firstBaseline];
    expect(asked && questionRisk(first, asked, documented, today)).toBe(0);
  });

  it('counts the missing points of a policy: two of seven are 500/7', () => {
    expect(risk('C02', { C02: ['docs', 'remedy'] })).toBeCloseTo(500 / 7, 10);
  });
});

describe('proposedActions', () => {
  it('puts critical ones first, then the riskiest, and dates them from the day of answering', () => {
    const answers: Answers = { B06: 'unknown', E01: 'employer', C01: 'draft', I05: 'unapproved' };
    const actions = proposedActions(baseline, { answers, evidence: [] }, today);
    const answered = actions.filter(({ question }) => question in answers);
    expect(answered.map(({ question, dueOn }) => [question, dueOn])).toEqual([
      ['E01', '2026-03-08'],
      ['I05', '2026-03-31'],
      ['C01', '2026-05-30'],
    ]);
  });
});

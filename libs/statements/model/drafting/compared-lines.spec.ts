import { aFigureSet, aFramework, anOrganisation } from '../a-statement.fixture';
import { contradictionsIn } from '../checking/contradicted-figures';
import type { FigureId, FigureSet } from '../figure';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '../language';
import { sentencesOf } from '../sentences';
import { draftSection } from './draft-sections';

const period = { from: '2025-04-01', to: '2026-03-31' };

/** The figures of the year before: those of this year with some of them changed. */
const before = (values: Partial<Record<FigureId, number>>, note?: string): FigureSet => ({
  ...aFigureSet(),
  figures: aFigureSet().figures.map((figure) => ({
    ...figure,
    value: values[figure.id] ?? figure.value,
    ...(note && figure.note && { note }),
  })),
});

const draft = (figures: FigureSet | null, language: StatementLanguage = 'en') => {
  const earlier = figures && {
    period: { from: '2024-04-01', to: '2025-03-31' },
    figures,
    targets: [
      { figure: 'questionnaires.response-rate' as const, value: 0.9, by: '2027-03-31' },
      { figure: 'audits.overdue' as const, value: 0, by: '2025-12-31' },
    ],
  };
  const { text } = draftSection('effectiveness', {
    frameworks: [aFramework()],
    figures: aFigureSet(),
    organisation: anOrganisation(),
    period,
    language,
    ...(earlier && { earlier }),
  });
  return sentencesOf(text, aFigureSet(), language);
};
const read = (figures: FigureSet | null) => draft(figures).map(({ text }) => text);

describe('the draft of the section on effectiveness', () => {
  it('says which way each figure went since the year before', () => {
    const text = read(before({ 'questionnaires.response-rate': 0.61, 'audits.overdue': 9 }));
    expect(text).toContain('Response rate: 75%, up from 61% in 2024/25.');
    expect(text.some((each) => each.endsWith(': 3, down from 9 in 2024/25.'))).toBe(true);
    expect(text).toContain('Suppliers recorded: 46, the same as in 2024/25.');
    expect(text.join(' ')).not.toContain('We have not yet set these figures against an earlier year');
  });

  it('names targets that are still ahead, not those of the past', () => {
    const text = read(before({}));
    expect(text).toContain('Response rate: our target is 90% by 31 March 2027.');
    expect(text.join(' ')).not.toContain('31 December 2025');
  });

  it('does not compare what another version of the method has made', () => {
    const text = read(before({}, 'fb-0')).join(' ');
    expect(text).toContain('We do not compare it with 2024/25, because it was measured in another way.');
  });

  it('says that nothing was compared where no earlier year is known', () => {
    expect(read(null)).toContain('We have not yet set these figures against an earlier year or a target.');
  });

  it.each(STATEMENT_LANGUAGES)('contradicts no figure of this year (%s)', (language) => {
    const sentences = draft(
      before({ 'supply-chain.suppliers': 30, 'audits.audited-suppliers': 4 }),
      language,
    );
    expect(sentences.length).toBeGreaterThan(10);
    for (const { typed } of sentences) expect(contradictionsIn(typed, aFigureSet(), language)).toEqual([]);
  });
});

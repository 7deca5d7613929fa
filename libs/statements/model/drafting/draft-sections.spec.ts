import { aFigureSet, aFramework, anOrganisation, aStatement, aSummary } from '../a-statement.fixture';
import { FIGURES, NO_FIGURES } from '../figure';
import { figureSetOf } from '../figure-set';
import { STATEMENT_LANGUAGES } from '../language';
import { figuresIn, formatText, parseText, promptsIn } from '../section-text';
import { sentencesOf } from '../sentences';
import { draftSections } from './draft-sections';
import { PHRASES } from './phrase';
import { ARABIC_PHRASES } from './phrases.ar';
import { GERMAN_PHRASES } from './phrases.de';
import { ENGLISH_PHRASES } from './phrases.en';
import { FRENCH_PHRASES } from './phrases.fr';
import { NORWEGIAN_PHRASES } from './phrases.nb';
import { SPANISH_PHRASES } from './phrases.es';

const facts = (changes = {}) => ({
  frameworks: [aFramework()],
  figures: aFigureSet(),
  organisation: anOrganisation(),
  period: { from: '2025-04-01', to: '2026-03-31' },
  language: 'en' as const,
  ...changes,
});

const read = (kind: string, changes = {}) => {
  const { figures, language, ...rest } = facts(changes);
  const section = draftSections({ figures, language, ...rest }).find((each) => each.kind === kind);
  return sentencesOf(section?.text ?? '', figures, language).map(({ text }) => text);
};

describe('draftSections', () => {
  it('drafts every section that the framework asks for, in reading order', () => {
    expect(draftSections(facts()).map(({ kind }) => kind)).toEqual([
      'steps',
      'structure',
      'policies',
      'risk',
      'due-diligence',
      'effectiveness',
      'training',
      'approval',
    ]);
  });

  it('puts the company’s own figures into sentences', () => {
    expect(read('structure')).toEqual(
      expect.arrayContaining([
        'Harbour & Hill Clothing Limited is a company with its head office in Leeds.',
        'It designs and sells clothing under two brands.',
        'It employs 640 people.',
        'Our records hold 46 suppliers in 3 countries, with 91 sites.',
        '20 of them supply us directly.',
        'A further 24 stand behind them, down to tier 3.',
        'By country, the suppliers are in Bangladesh (30), India (15) and Türkiye (1).',
        '2 suppliers are not yet linked to a tier.',
      ]),
    );
    expect(read('due-diligence')).toEqual(
      expect.arrayContaining([
        'In the year we sent 40 questionnaires to suppliers.',
        'Of the 40 suppliers asked, 75% answered.',
        'They led to 27 findings, of which 1 was critical and 6 major.',
        'Of the findings, 8 are closed after we verified the correction, and 11 have a corrective action under way.',
      ]),
    );
  });

  it('agrees with a figure of 1', () => {
    expect(read('structure')).toContain('1 is a recruiter or labour provider.');
    const summary = aSummary();
    const figures = figureSetOf({ ...summary, audits: { ...summary.audits, auditCount: 1 } }, '2026-03-31');
    expect(read('due-diligence', { figures })).toContain(
      'We recorded 1 audit in the year, covering 11 suppliers.',
    );
  });

  it('leaves out what the records do not know: no headcount, no sentence about workers', () => {
    expect(read('structure').join(' ')).not.toContain('number of workers');
    const summary = aSummary();
    const supplyChain = { ...summary.supplyChain, workers: 52_300, sitesWithHeadcount: 80 };
    const figures = figureSetOf({ ...summary, supplyChain }, '2026-03-31');
    expect(read('structure', { figures })).toContain(
      'The sites that told us their number of workers employ 52,300 people.',
    );
  });

  it('says plainly what is not done yet when there are no records at all', () => {
    const words = draftSections(facts({ figures: NO_FIGURES })).flatMap(({ text }) =>
      sentencesOf(text, NO_FIGURES, 'en').map((sentence) => sentence.text),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        'Our records do not yet show any step that was taken in this financial year.',
        'We have not yet recorded our suppliers, so this section cannot describe our supply chains.',
        'We have not yet assessed the risk of slavery and human trafficking in our supply chains.',
        'We did not record any audit in this year.',
        'We have not yet chosen indicators by which to measure our work.',
      ]),
    );
  });

  it('leaves to the author, as open notes, what no record can know', () => {
    const policies = draftSections(facts()).find(({ kind }) => kind === 'policies');
    expect(promptsIn(policies?.text ?? '')).toHaveLength(2);
  });

  it('keeps brackets and line breaks of a name out of the grammar', () => {
    const organisation = anOrganisation({ name: 'Odd [risk.scored: one | many]\n- Ltd' });
    expect(read('structure', { organisation })[0]).toBe(
      'Odd [risk.scored: one | many] - Ltd is a company with its head office in Leeds.',
    );
  });

  it.each(STATEMENT_LANGUAGES)(
    'in %s: every figure that is quoted is there, and no brace is left',
    (language) => {
      const statement = aStatement({}, language);
      for (const { text } of statement.sections) {
        expect(formatText(parseText(text))).toBe(text);
        for (const { text: sentence } of sentencesOf(text, statement.figures, language)) {
          expect(sentence).not.toMatch(/[{}[\]–]/);
        }
      }
      const quoted = new Set(statement.sections.flatMap(({ text }) => figuresIn(text)));
      expect(quoted.size).toBeGreaterThan(25);
    },
  );

  it('quotes the same figures in every language', () => {
    const quoted = STATEMENT_LANGUAGES.map((language) =>
      aStatement({}, language).sections.map(({ kind, text }) => [kind, figuresIn(text).sort()]),
    );
    for (const each of quoted) expect(each).toEqual(quoted[0]);
  });

  it('has every phrase in every language, with the same names and figures', () => {
    const parts = (phrase: string) => [...new Set(phrase.match(/\{\{?[a-zA-Z.-]+\}\}?/g) ?? [])].sort();
    for (const key of PHRASES) {
      expect([key, parts(SPANISH_PHRASES[key])]).toEqual([key, parts(ENGLISH_PHRASES[key])]);
      expect([key, parts(ARABIC_PHRASES[key])]).toEqual([key, parts(ENGLISH_PHRASES[key])]);
      expect([key, parts(FRENCH_PHRASES[key])]).toEqual([key, parts(ENGLISH_PHRASES[key])]);
      expect([key, parts(GERMAN_PHRASES[key])]).toEqual([key, parts(ENGLISH_PHRASES[key])]);
      expect([key, parts(NORWEGIAN_PHRASES[key])]).toEqual([key, parts(ENGLISH_PHRASES[key])]);
    }
  });

  it('agrees only with figures that the catalogue knows', () => {
    const phrases = [
      ...Object.values(ENGLISH_PHRASES),
      ...Object.values(SPANISH_PHRASES),
      ...Object.values(FRENCH_PHRASES),
      ...Object.values(GERMAN_PHRASES),
      ...Object.values(NORWEGIAN_PHRASES),
    ].join(' ');
    for (const [, id] of phrases.matchAll(/\[([a-z-]+\.[a-z-]+):/g))
      expect(Object.keys(FIGURES)).toContain(id);
  });
});

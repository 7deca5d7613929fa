import { aFramework, anOrganisation, aSummary } from '../../a-statement.fixture';
import { contradictionsIn } from '../../checking/contradicted-figures';
import { checkStatement } from '../../checking/check-statement';
import { describedWithoutUse } from '../../checking/guards/unreported-use';
import { namesSmallGroup } from '../../checking/guards/personal-data';
import { deedAgainstRecords } from '../../checking/guards/unsupported-claims';
import { readStatement } from '../../checking/find-element';
import { aStatement } from '../../a-statement.fixture';
import type { FigureSet } from '../../figure';
import { figureSetOf } from '../../figure-set';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '../../language';
import { NO_PROGRAMME, type ProgrammeRecords } from '../../programme/registers';
import { someMeasures } from '../../programme/some-measures.fixture';
import { summariseProgramme } from '../../programme/summarise-programme';
import { sentencesOf } from '../../sentences';
import type { SectionKind } from '../../section-kind';
import { draftSections } from '../draft-sections';
import { PROGRAMME_PHRASES } from './programme-phrases';

const period = { from: '2025-04-01', to: '2026-03-31' };
const figuresOf = (programme: ProgrammeRecords): FigureSet =>
  figureSetOf({ ...aSummary(), programme: summariseProgramme(programme, period) }, '2026-03-31');

function draft(programme: ProgrammeRecords, language: StatementLanguage = 'en') {
  const figures = figuresOf(programme);
  const facts = {
    frameworks: [aFramework()],
    figures,
    organisation: anOrganisation(),
    period,
    language,
    programme,
  };
  return { figures, sections: draftSections(facts) };
}

function read(programme: ProgrammeRecords, kind: SectionKind, language: StatementLanguage = 'en') {
  const { figures, sections } = draft(programme, language);
  const text = sections.find((section) => section.kind === kind)?.text ?? '';
  return sentencesOf(text, figures, language).map((sentence) => sentence.text);
}

describe('a draft from the registers', () => {
  it('names policies with their days, who approved them and whom they bind', () => {
    const text = read(someMeasures(), 'policies').join(' ');
    expect(text).toContain('1 policy on these risks was in force:');
    expect(text).toContain(
      'Human rights policy, edition 3. It has been in force since 1 May 2024. It was approved by: board of directors. It was last reviewed on 12 November 2025. Responsible for it: Director of people. The policy binds: Own staff and Suppliers.',
    );
    expect(text).toContain('Human rights committee: responsible for deciding on remedy');
    expect(text).not.toContain('We have not yet set out our policies');
  });

  it('reports the use of channels, talks, and what workers received', () => {
    const text = read(someMeasures(), 'due-diligence').join(' ');
    expect(text).toContain('Speak up line (Telephone line), open since 1 January 2023.');
    expect(text).toContain('It is offered in English, Bangla and Turkish.');
    expect(text).toContain(
      'Through our grievance channels 19 reports were received in the year; 14 of them are closed.',
    );
    expect(text).toContain(
      '7 October 2025, Unions or workers’ representatives (Garment workers’ federation): fees that migrant workers pay.',
    );
    expect(text).toContain('48 workers received remedy in the year.');
    expect(text).toContain('In all, workers were paid USD\u00a061,200.');
  });

  it('says how many were trained, and whom', () => {
    expect(read(someMeasures(), 'training').slice(0, 5)).toEqual([
      'In the year we held 2 training sessions on forced labour and related subjects.',
      '60 places were taken in them; a person who came to two sessions counts twice.',
      'Together, staff and suppliers received 120 hours of training.',
      'Of the procurement staff whom the training was meant for, 85% took part.',
      'Suppliers took part 13 times.',
    ]);
  });

  it('says openly what the registers do not have', () => {
    const said = (kind: SectionKind) => read(NO_PROGRAMME, kind).join(' ');
    expect(said('policies')).toContain('We have not yet set out our policies');
    expect(said('policies')).toContain('We have not yet recorded who in our company is responsible');
    expect(said('due-diligence')).toContain('We do not yet have a grievance channel in our records.');
    expect(said('due-diligence')).toContain('We have not recorded any talk with workers');
    expect(said('due-diligence')).toContain('We have not recorded any remedy');
    expect(said('training')).toContain('We have not yet recorded any training');
  });

  it('keeps a small number back, tells none from unknown', () => {
    const [use] = someMeasures()['channel-use'];
    const used = (reports: number) =>
      read(someMeasures({ 'channel-use': [{ ...use!, reports, forcedLabour: 0, closed: 0, remedied: 0 }] }), 'due-diligence').join(' '); // prettier-ignore
    expect(used(3)).toContain('so few that we keep their number back');
    expect(used(3)).not.toMatch(/\b3 reports?\b/);
    expect(used(0)).toContain('we received no report in the year');
    expect(read(someMeasures({ 'channel-use': [] }), 'due-diligence').join(' ')).toContain(
      'We have not yet recorded how often our grievance channels were used',
    );
  });

  it('takes what was typed for words: no figure, no new line', () => {
    const [policy] = someMeasures().policies;
    const text = draft(
      someMeasures({ policies: [{ ...policy!, name: '{{risk.mean}}\n## Code [[risk.by-band]]' }] }),
    );
    const policies = text.sections.find(({ kind }) => kind === 'policies')?.text ?? '';
    expect(policies).toContain('- risk.mean ## Code risk.by-band, edition 3.');
  });

  it.each(STATEMENT_LANGUAGES)(
    'contradicts no figure, names no small group and is spoken in full (%s)',
    (language) => {
      const { figures, sections } = draft(someMeasures(), language);
      for (const { kind, text } of sections) {
        expect(text).not.toMatch(/\[programme\.[a-z-]+:|(?<!\{)\{[a-z]+\}/i);
        for (const sentence of sentencesOf(text, figures, language)) {
          expect([kind, sentence.text, contradictionsIn(sentence.typed, figures, language)]).toEqual([kind, sentence.text, []]); // prettier-ignore
          expect([sentence.text, namesSmallGroup(sentence.text, language)]).toEqual([sentence.text, false]);
        }
      }
    },
  );

  it.each(STATEMENT_LANGUAGES)('reports the use of what it describes (%s)', (language) => {
    for (const programme of [someMeasures(), withUse(3), withUse(0)]) {
      const { figures, sections } = draft(programme, language);
      expect(describedWithoutUse(readStatement({ ...aStatement({ figures }, language), sections }))).toEqual(
        [],
      );
    }
    const { figures, sections } = draft(someMeasures({ 'channel-use': [] }), language);
    const silent = readStatement({ ...aStatement({ figures }, language), sections });
    expect(silent.sentences.some(({ sentence }) => sentence.figures.includes('programme.channels'))).toBe(
      true,
    );
  });

  it.each(STATEMENT_LANGUAGES)('fills what the law asks of policies and training (%s)', (language) => {
    const { figures, sections } = draft(someMeasures(), language);
    const check = checkStatement(
      { ...aStatement({ figures }, language), sections },
      [{ id: 'uk-msa-s54', name: 'UK', criteria: aFramework().criteria }],
      { metrics: [], today: '2026-04-01', previous: null, people: [] },
    );
    const status = Object.fromEntries(check.criteria.map((each) => [each.criterionId, each.status]));
    expect([status['uk-54-5-b'], status['uk-54-5-f']]).toEqual(['met', 'met']);
  });

  it('uses every phrase of the list once in the plan', () => {
    expect(new Set(PROGRAMME_PHRASES).size).toBe(PROGRAMME_PHRASES.length);
  });
});

function withUse(reports: number): ProgrammeRecords {
  const [use] = someMeasures()['channel-use'];
  return someMeasures({ 'channel-use': [{ ...use!, reports, forcedLabour: 0, closed: 0, remedied: 0 }] });
}

describe('claims about own measures', () => {
  const against = (typed: string, programme: ProgrammeRecords, language: StatementLanguage = 'en') =>
    deedAgainstRecords({ text: typed, typed, figures: [] }, figuresOf(programme), language);

  it.each([
    ['en', 'We trained our buyers on recruitment fees.', 'programme.sessions'],
    ['en', 'We consulted the unions at three suppliers.', 'programme.engagements'],
    ['en', 'We have paid back fees to workers.', 'programme.remedies'],
    ['es', 'Formamos a los compradores.', 'programme.sessions'],
    ['fr', 'Nous avons formé nos acheteurs.', 'programme.sessions'],
    ['ar', 'دربنا موظفي المشتريات.', 'programme.sessions'],
  ] as const)(
    'in %s: "%s" stands against empty registers, not against kept ones',
    (language, claim, figure) => {
      expect(against(claim, NO_PROGRAMME, language)).toBe(figure);
      expect(against(claim, someMeasures(), language)).toBeNull();
    },
  );

  it('a typed number of sessions is held against the records', () => {
    expect(contradictionsIn('We held 5 training sessions.', figuresOf(someMeasures()), 'en')).toEqual([
      { figure: 'programme.sessions', written: 5, recorded: 2 },
    ]);
  });
});

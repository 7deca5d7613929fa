import { findBreakdown, findFigure, isBreakdownId } from '../figure';
import { figuresIn, promptsIn } from '../section-text';
import { labelOf } from '../figure-words';
import { addMonths } from '../laws/law-dates';
import { StatementContent, StatementSectionContent } from '../statement';
import { makesAbsoluteClaim } from './absolute-claims';
import { contradictionsIn } from './contradicted-figures';
import { ReadStatement } from './find-element';
import { hardSentences } from './guards/hard-sentences';
import { namesSmallGroup, tellsWhoSomebodyIs } from './guards/personal-data';
import { unchangedSections } from './guards/unchanged-text';
import { describedWithoutUse } from './guards/unreported-use';
import { claimsWithoutEvidence, deedAgainstRecords } from './guards/unsupported-claims';
import { StatementWarning, WarningCode } from './statement-check';

function textWarnings({ content, sentences }: ReadStatement, people: readonly string[]): StatementWarning[] {
  const { figures, language } = content;
  return sentences.flatMap(({ section, sentence }) => {
    const contradicted = contradictionsIn(sentence.typed, figures, language).map((contradiction) => ({
      code: 'figure-contradicted' as const,
      section,
      sentence: sentence.text,
      ...contradiction,
    }));
    const against = deedAgainstRecords(sentence, figures, language);
    const found: readonly (WarningCode | false)[] = [
      makesAbsoluteClaim(sentence.typed, language) && 'absolute-claim',
      tellsWhoSomebodyIs(sentence.text, language, people) && 'personal-data',
      namesSmallGroup(sentence.text, language) && 'small-group',
      claimsWithoutEvidence(sentence, language) && 'claim-without-evidence',
    ];
    return [
      ...found.flatMap((code) => (code ? [{ code, section, sentence: sentence.text }] : [])),
      ...(against
        ? [{ code: 'claim-against-records' as const, section, sentence: sentence.text, figure: against }]
        : []),
      ...contradicted,
    ];
  });
}

function sectionWarnings(section: StatementSectionContent, read: ReadStatement): StatementWarning[] {
  const { figures, language } = read.content;
  const warning = (code: WarningCode, sentence = '') => ({ code, section: section.kind, sentence });
  const empty = !read.sentences.some((each) => each.section === section.kind);
  const unknown = figuresIn(section.text).filter((id) =>
    isBreakdownId(id) ? !findBreakdown(figures, id) : !findFigure(figures, id),
  );
  return [
    ...(empty ? [warning('section-empty')] : []),
    ...unknown.map((id) => warning('figure-unknown', labelOf(id, language))),
    ...promptsIn(section.text).map((prompt) => warning('prompt-left', prompt)),
  ];
}

function approvalWarnings({ approval, period }: StatementContent, today: string): StatementWarning[] {
  const warning = (code: WarningCode) => ({ code, section: 'approval' as const, sentence: '' });
  const approved = approval.approvedBy.trim() !== '' && approval.approvedOn !== null;
  const signed = approval.signatoryName.trim() !== '' && approval.signatoryPosition.trim() !== '';
  const issuedOn = approval.approvedOn ?? today;
  return [
    ...(approved ? [] : [warning('approval-incomplete')]),
    ...(signed ? [] : [warning('signature-incomplete')]),
    ...(approval.approvedOn !== null && approval.approvedOn < period.to
      ? [warning('approved-before-period-end')]
      : []),
    ...(issuedOn > addMonths(period.to, 6) ? [warning('late')] : []),
  ];
}

function comparedWarnings(content: StatementContent, previous: StatementContent | null): StatementWarning[] {
  return unchangedSections(content.sections, previous?.sections ?? [], content.language).map(
    ({ kind, share }) => ({
      code: 'unchanged-text',
      section: kind,
      sentence: '',
      share,
    }),
  );
}

/** What a warning needs to know beside the statement. */
export interface WarningContext {
  /** Calendar date, ISO; decides only whether the statement is late. */
  readonly today: string;
  /** The statement of the year before, in the same language; null when there is none. */
  readonly previous: StatementContent | null;
  /** Names of people that the company's records hold and the text may not tell. */
  readonly people: readonly string[];
}

export function findWarnings(
  read: ReadStatement,
  { today, previous, people }: WarningContext,
): StatementWarning[] {
  const about = (code: WarningCode) => (each: ReadStatement['sentences'][number]) => ({
    code,
    section: each.section,
    sentence: each.sentence.text,
  });
  return [
    ...textWarnings(read, people),
    ...describedWithoutUse(read).map(about('use-not-reported')),
    ...hardSentences(read).map(about('hard-to-read')),
    ...comparedWarnings(read.content, previous),
    ...read.content.sections.flatMap((section) => sectionWarnings(section, read)),
    ...approvalWarnings(read.content, today),
  ];
}

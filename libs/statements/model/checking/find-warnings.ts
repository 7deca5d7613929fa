import { findBreakdown, findFigure, isBreakdownId } from '../figure';
import { figuresIn, promptsIn } from '../section-text';
import { labelOf } from '../figure-words';
import { StatementContent, StatementSectionContent } from '../statement';
import { makesAbsoluteClaim } from './absolute-claims';
import { contradictionsIn } from './contradicted-figures';
import { ReadStatement } from './find-element';
import { StatementWarning, WarningCode } from './statement-check';

function textWarnings({ content, sentences }: ReadStatement): StatementWarning[] {
  const { figures, language } = content;
  return sentences.flatMap(({ section, sentence }) => {
    const contradicted = contradictionsIn(sentence.typed, figures, language).map((contradiction) => ({
      code: 'figure-contradicted' as const,
      section,
      sentence: sentence.text,
      ...contradiction,
    }));
    if (!makesAbsoluteClaim(sentence.typed, language)) return contradicted;
    return [{ code: 'absolute-claim' as const, section, sentence: sentence.text }, ...contradicted];
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

function sixMonthsAfter(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + 6);
  // 31 August plus six months is the last day of February, not a day of March.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
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
    ...(issuedOn > sixMonthsAfter(period.to) ? [warning('late')] : []),
  ];
}

/** @param today calendar date, ISO */
export function findWarnings(read: ReadStatement, today: string): StatementWarning[] {
  return [
    ...textWarnings(read),
    ...read.content.sections.flatMap((section) => sectionWarnings(section, read)),
    ...approvalWarnings(read.content, today),
  ];
}

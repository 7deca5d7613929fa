import { SECTION_KINDS, statementProblem, type SectionKind } from '@firebreak/statements/model';

/** The kind of section that an address names. @throws Problem statement-section-not-found */
export function sectionKind(text: string): SectionKind {
  const kind = SECTION_KINDS.find((each) => each === text);
  if (!kind) throw statementProblem('statement-section-not-found', { section: text });
  return kind;
}

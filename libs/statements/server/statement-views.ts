import {
  isApproved,
  type FrameworkName,
  type StatementCheck,
  type StatementContent,
  type StatementSectionView,
  type StatementSummary,
  type StatementView,
} from '@firebreak/statements/model';
import { StatementSectionEntity } from './statement-section.entity';
import { StatementEntity } from './statement.entity';

/** A statement's row with its sections, in reading order. */
export interface StoredStatement {
  readonly row: StatementEntity;
  readonly sections: readonly StatementSectionEntity[];
}

/** What is printed and checked. */
export function toContent({ row, sections }: StoredStatement): StatementContent {
  return {
    frameworkIds: row.frameworkIds,
    language: row.language,
    period: { from: row.periodFrom, to: row.periodTo },
    organisation: row.organisation,
    approval: row.approval,
    publication: row.publication,
    sections: sections.map(({ kind, text }) => ({ kind, text })),
    figures: row.figures,
  };
}

export function toSectionView(section: StatementSectionEntity): StatementSectionView {
  const { kind, text, version, updatedAt, updatedBy, edited } = section;
  return { kind, text, version, updatedAt: updatedAt.toISOString(), updatedBy, edited };
}

/** Of a framework, no more than its name: views are not the place for its criteria. */
function nameOf({ id, name, jurisdiction }: FrameworkName): FrameworkName {
  return { id, name, jurisdiction };
}

export function toView(stored: StoredStatement, frameworks: readonly FrameworkName[]): StatementView {
  const { row, sections } = stored;
  return {
    ...toContent(stored),
    id: row.id,
    frameworks: frameworks.map(nameOf),
    version: row.version,
    sections: sections.map(toSectionView),
    figuresAt: row.figuresAt.toISOString(),
    approved: isApproved(row.approval),
    state: row.state,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toSummary(
  { row }: StoredStatement,
  frameworks: readonly FrameworkName[],
  check: Pick<StatementCheck, 'met' | 'applicable'>,
  openComments: number,
): StatementSummary {
  return {
    id: row.id,
    frameworks: frameworks.map(nameOf),
    language: row.language,
    period: { from: row.periodFrom, to: row.periodTo },
    organisationName: row.organisation.name,
    approved: isApproved(row.approval),
    criteriaMet: check.met,
    criteriaApplicable: check.applicable,
    openComments,
    updatedAt: row.updatedAt.toISOString(),
  };
}

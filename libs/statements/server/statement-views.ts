import {
  isApproved,
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
    frameworkId: row.frameworkId,
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

export function toView(stored: StoredStatement, frameworkName: string): StatementView {
  const { row, sections } = stored;
  return {
    ...toContent(stored),
    id: row.id,
    frameworkName,
    version: row.version,
    sections: sections.map(toSectionView),
    figuresAt: row.figuresAt.toISOString(),
    approved: isApproved(row.approval),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toSummary(
  { row }: StoredStatement,
  frameworkName: string,
  check: StatementCheck,
): StatementSummary {
  return {
    id: row.id,
    frameworkId: row.frameworkId,
    frameworkName,
    language: row.language,
    period: { from: row.periodFrom, to: row.periodTo },
    organisationName: row.organisation.name,
    approved: isApproved(row.approval),
    criteriaMet: check.met,
    criteriaApplicable: check.applicable,
    updatedAt: row.updatedAt.toISOString(),
  };
}

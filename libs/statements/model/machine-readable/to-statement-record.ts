import type { CriterionOutcome } from '../checking/outcomes';
import type { CriterionCheck } from '../checking/statement-check';
import {
  BREAKDOWNS,
  FIGURE_ORDER,
  FIGURES,
  findBreakdown,
  findFigure,
  isBreakdownId,
  sourceOf,
} from '../figure';
import { figureInWords, labelOf, referenceInWords, rowLabel, rowValue } from '../figure-words';
import { publicContent } from '../publication/public-statement';
import { parseText, type Block, type Inline } from '../section-text';
import { NO_VALUE } from '../sentences';
import { isApproved, type EntityApproval, type FrameworkName, type StatementContent } from '../statement';
import { statementTexts } from '../texts/texts';
import {
  STATEMENT_RECORD_SCHEMA,
  type RecordBlock,
  type RecordBreakdown,
  type RecordCriterion,
  type RecordEntityApproval,
  type RecordFigure,
  type RecordText,
  type StatementRecord,
} from './statement-record';

/** A frozen version with what is known of it. */
export interface RecordedVersion {
  readonly content: StatementContent;
  readonly legalBasis: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly contentHash: string;
  readonly frameworks: readonly FrameworkName[];
  readonly criteria: readonly CriterionCheck[];
  readonly outcomes: readonly CriterionOutcome[];
  /** Sentences that laws ask of the approval, in words. */
  readonly attestations: readonly string[];
}

/** The version for machines. It holds what the public may see and nothing else, whoever it is for. */
export function toStatementRecord(version: RecordedVersion): StatementRecord {
  const content = publicContent(version.content);
  const { approval, language, organisation, period, publication } = content;
  const texts = statementTexts(language);
  return {
    $schema: STATEMENT_RECORD_SCHEMA,
    title: texts.document.title,
    language,
    version: {
      number: version.number,
      createdAt: version.createdAt.toISOString(),
      contentHash: version.contentHash,
    },
    period: { from: period.from, to: period.to },
    organisation: {
      name: organisation.name,
      legalForm: organisation.legalForm,
      business: organisation.business,
      headquarters: organisation.headquarters,
      employees: organisation.employees,
      entities: organisation.entities.map(({ name, country, reports }) => ({ name, country, reports })),
    },
    legalBasis: version.legalBasis,
    frameworks: version.frameworks.map(({ id, name, jurisdiction }) => ({ id, name, jurisdiction })),
    approval: {
      state: isApproved(version.content.approval) ? 'approved' : 'draft',
      approvedBy: approval.approvedBy,
      approvedOn: approval.approvedOn,
      signatoryName: approval.signatoryName,
      signatoryPosition: approval.signatoryPosition,
      signedOn: approval.signedOn,
      attestations: version.attestations,
      ...(approval.joint?.entities && { entities: approval.joint.entities.map(toEntityApproval) }),
    },
    publication: {
      statementUrl: publication.statementUrl,
      homepageUrl: publication.homepageUrl,
      contact: publication.contact,
    },
    sections: content.sections.map(({ kind, text }) => ({
      kind,
      title: texts.sections[kind],
      blocks: parseText(text).flatMap((block) => toBlock(block, content)),
    })),
    figures: figuresOf(content),
    breakdowns: breakdownsOf(content),
    criteria: version.criteria.map((criterion) => toCriterion(criterion, version.outcomes, content)),
  };
}

function toEntityApproval(entity: EntityApproval): RecordEntityApproval {
  const { name, country, approvedBy, approvedOn, signatoryName, signatoryPosition, signedOn } = entity;
  return { name, country, approvedBy, approvedOn, signatoryName, signatoryPosition, signedOn };
}

function toBlock(block: Block, content: StatementContent): RecordBlock[] {
  switch (block.kind) {
    case 'prompt':
      return []; // for the author alone
    case 'exhibit':
      return [{ type: 'exhibit', breakdown: block.breakdown }];
    case 'list':
      return [{ type: 'list', items: block.items.map((item) => toText(item, content)) }];
    default:
      return [{ type: block.kind, text: toText(block.content, content) }];
  }
}

function toText(parts: readonly Inline[], { figures, language }: StatementContent): RecordText {
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : { figure: part.figure, text: referenceInWords(part.figure, figures, language) ?? NO_VALUE },
  );
}

function figuresOf({ figures, language }: StatementContent): RecordFigure[] {
  return FIGURE_ORDER.flatMap((id) => {
    const figure = isBreakdownId(id) ? undefined : findFigure(figures, id);
    if (!figure) return [];
    return [
      {
        id: figure.id,
        edition: figure.edition ?? 1,
        label: labelOf(figure.id, language),
        unit: FIGURES[figure.id],
        value: figure.value,
        text: figureInWords(figure, language),
        source: sourceOf(figure.id),
        asOf: figure.asOf,
        note: figure.note ?? null,
      },
    ];
  });
}

function breakdownsOf({ figures, language }: StatementContent): RecordBreakdown[] {
  return FIGURE_ORDER.flatMap((id) => {
    const breakdown = isBreakdownId(id) ? findBreakdown(figures, id) : undefined;
    if (!breakdown) return [];
    const rows = breakdown.rows.map((row) => ({
      key: row.key,
      label: rowLabel(breakdown.id, row, language),
      value: row.value,
      text: rowValue(breakdown.id, row, language),
    }));
    return [
      {
        id: breakdown.id,
        label: labelOf(breakdown.id, language),
        unit: BREAKDOWNS[breakdown.id].unit,
        source: sourceOf(breakdown.id),
        asOf: breakdown.asOf,
        note: breakdown.note ?? null,
        rows,
      },
    ];
  });
}

function toCriterion(
  { frameworkId, criterionId, ref, title, mandatory, status, evidence }: CriterionCheck,
  outcomes: readonly CriterionOutcome[],
  { language }: StatementContent,
): RecordCriterion {
  const outcome = outcomes.find((each) => each.criterionId === criterionId);
  return {
    framework: frameworkId,
    id: criterionId,
    reference: ref,
    title: statementTexts(language).criteria[criterionId] ?? title,
    mandatory,
    status,
    decision: outcome?.verdict ?? null,
    evidence: evidence && { section: evidence.section, sentence: evidence.sentence },
  };
}

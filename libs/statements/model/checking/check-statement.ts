import { StatementCriterion, StatementFramework } from '../framework';
import { referenceIn } from '../laws/own-citations';
import { sectionOfTopic } from '../section-kind';
import { StatementContent } from '../statement';
import { CheckElement } from './elements';
import { Finding, findElement, readStatement, ReadStatement } from './find-element';
import { findWarnings, WarningContext } from './find-warnings';
import { checkQuality } from './quality/check-quality';
import { ruleFor } from './rules';
import {
  CriterionCheck,
  CriterionStatus,
  FrameworkCheck,
  QualityMetric,
  StatementCheck,
} from './statement-check';

/** A copy on request is owed only without a website, and other entities are named only where there are some. */
function applies(rule: readonly CheckElement[], { publication, organisation }: StatementContent): boolean {
  if (rule.includes('publication.contact')) return !publication.hasWebsite;
  if (rule.includes('publication.statement-url')) return publication.hasWebsite;
  if (rule.includes('identity.entities')) return organisation.entities.length > 0;
  return true;
}

function statusOf(findings: readonly Finding[]): CriterionStatus {
  if (findings.every(({ kind }) => kind === 'found')) return 'met';
  return findings.some(({ kind }) => kind !== 'absent') ? 'partly' : 'missing';
}

function checkCriterion(
  frameworkId: string,
  criterion: StatementCriterion,
  read: ReadStatement,
): CriterionCheck {
  const { id: criterionId, title, requirement, mandatory, source } = criterion;
  const ref = referenceIn(frameworkId, criterion, read.content.language);
  const section = sectionOfTopic(criterion.topic);
  const base = { frameworkId, criterionId, ref, title, requirement, mandatory, source, section };
  const rule = ruleFor(criterion);
  if (rule === null) return { ...base, status: 'by-hand', evidence: null, missing: [] };
  if (!applies(rule, read.content)) return { ...base, status: 'not-applicable', evidence: null, missing: [] };
  const found = rule.map((element) => ({ element, finding: findElement(element, read, section) }));
  const shown =
    found.find(({ finding }) => finding.kind === 'found') ??
    found.find(({ finding }) => finding.kind === 'admitted');
  return {
    ...base,
    status: statusOf(found.map(({ finding }) => finding)),
    evidence: shown && shown.finding.kind !== 'absent' ? shown.finding.evidence : null,
    missing: found.flatMap(({ element, finding }) => (finding.kind === 'found' ? [] : [element])),
  };
}

/** What the checker knows beside the statement and its frameworks. */
export interface CheckContext extends WarningContext {
  readonly metrics: readonly QualityMetric[];
}

/** What the checker reads of a framework. */
export type CheckedFramework = Pick<StatementFramework, 'id' | 'name' | 'criteria'>;

function sumUp({ id, name }: CheckedFramework, checks: readonly CriterionCheck[]): FrameworkCheck {
  const own = checks.filter(({ frameworkId }) => frameworkId === id);
  const count = (status: CriterionStatus) => own.filter((check) => check.status === status).length;
  return {
    frameworkId: id,
    name,
    met: count('met'),
    partly: count('partly'),
    missing: count('missing'),
    byHand: count('by-hand'),
    notApplicable: count('not-applicable'),
    mandatoryMet: !own.some(
      ({ mandatory, status }) => mandatory && (status === 'partly' || status === 'missing'),
    ),
  };
}

/**
 * Holds a statement against the criteria of its frameworks, and against what should never be published.
 *
 * It reads words, not meaning: "met" says that what the criterion asks for was found, with the
 * sentence to judge it by; whether it is true and enough stays with the people who approve it.
 *
 */
export function checkStatement(
  content: StatementContent,
  frameworks: readonly CheckedFramework[],
  context: CheckContext,
): StatementCheck {
  const read = readStatement(content);
  const checked = checkRead(read, frameworks);
  const warnings = findWarnings(read, context);
  return {
    ...checked,
    quality: checkQuality(context.metrics, read, { warnings, previous: context.previous }),
    warnings,
    ready:
      warnings.length === 0 &&
      !checked.criteria.some(
        ({ mandatory, status }) => mandatory && (status === 'partly' || status === 'missing'),
      ),
  };
}

type CheckedCriteria = Pick<StatementCheck, 'frameworks' | 'criteria' | 'met' | 'applicable'>;

/** Only the criteria, where nobody reads the rest: lists and frozen versions. */
export function checkCriteria(
  content: StatementContent,
  frameworks: readonly CheckedFramework[],
): CheckedCriteria {
  return checkRead(readStatement(content), frameworks);
}

function checkRead(read: ReadStatement, frameworks: readonly CheckedFramework[]): CheckedCriteria {
  const criteria = frameworks.flatMap((framework) =>
    framework.criteria.map((criterion) => checkCriterion(framework.id, criterion, read)),
  );
  const applicable = criteria.filter(({ status }) => status !== 'by-hand' && status !== 'not-applicable');
  return {
    frameworks: frameworks.map((framework) => sumUp(framework, criteria)),
    criteria,
    met: applicable.filter(({ status }) => status === 'met').length,
    applicable: applicable.length,
  };
}

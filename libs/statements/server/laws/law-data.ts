import { wordingOf, type Law, type LawCriterion, type PendingReform } from '@firebreak/statements/model';

/** A criterion as the reference data spells it. */
interface CriterionBody {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly requirement: string;
  readonly mandatory: boolean;
  readonly kind: LawCriterion['kind'];
  readonly basis: string;
  readonly topic: string;
  readonly guidance?: string;
  readonly user_must_write?: string;
  readonly source: string;
  readonly verification: string;
  readonly auto_fill_from?: readonly string[];
  readonly options?: readonly string[];
  readonly max_length?: number;
  readonly level?: number | null;
  readonly level_confirmed?: boolean;
}

interface LawBody {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly legal_basis: string;
  readonly status: string;
  readonly as_of: string;
  readonly threshold: string;
  readonly reporting_deadline: string;
  readonly approval_requirements?: readonly string[];
  readonly enforcement?: string;
  readonly verification_note?: string;
  readonly content_restrictions?: readonly string[];
  readonly pending_reforms?: readonly {
    readonly title: string;
    readonly as_of: string;
    readonly status: string;
    readonly would_change?: readonly string[];
    readonly unknown?: readonly string[];
    readonly sources?: readonly string[];
  }[];
  readonly source_urls?: readonly string[];
}

/** A row of the reference data, not looked into yet. */
interface LawRow {
  readonly body: unknown;
  readonly criteria: unknown;
}

/** A law as a row of the reference data; the shape of the shipped file is checked by tests of that data. */
export function toLaw(row: LawRow): Law {
  const body = row.body as LawBody;
  return {
    id: body.id,
    name: body.name,
    jurisdiction: body.jurisdiction,
    legalBasis: body.legal_basis,
    status: body.status,
    asOf: body.as_of,
    threshold: body.threshold,
    reportingDeadline: body.reporting_deadline,
    approvalRequirements: body.approval_requirements ?? [],
    enforcement: body.enforcement ?? '',
    verificationNote: body.verification_note ?? '',
    contentRestrictions: body.content_restrictions ?? [],
    pendingReforms: (body.pending_reforms ?? []).map<PendingReform>((reform) => ({
      title: reform.title,
      asOf: reform.as_of,
      status: reform.status,
      wouldChange: reform.would_change ?? [],
      unknown: reform.unknown ?? [],
      sources: reform.sources ?? [],
    })),
    sourceUrls: body.source_urls ?? [],
    criteria: (row.criteria as readonly CriterionBody[]).map(toCriterion),
  };
}

function toCriterion(body: CriterionBody): LawCriterion {
  return {
    id: body.id,
    ref: body.ref,
    title: body.title,
    requirement: body.requirement,
    mandatory: body.mandatory,
    kind: body.kind,
    basis: body.basis,
    topic: body.topic,
    guidance: body.guidance ?? '',
    userMustWrite: body.user_must_write ?? '',
    source: body.source,
    wording: wordingOf(body.verification, body.source),
    autoFillFrom: body.auto_fill_from ?? [],
    options: body.options ?? [],
    maxLength: body.max_length ?? null,
    level: body.level ?? null,
    levelConfirmed: body.level_confirmed ?? false,
  };
}

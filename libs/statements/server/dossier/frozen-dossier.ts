import {
  checkCustody,
  custodyOf,
  dossierPoints,
  type CustodyCheck,
  type DossierContent,
  type DossierPoint,
  type DossierView,
  type StatementBrand,
  type StatementFramework,
} from '@firebreak/statements/model';

/** Everything that a dossier's files are made of. */
export interface FrozenDossier {
  readonly content: DossierContent;
  readonly check: CustodyCheck;
  readonly points: readonly DossierPoint[];
  readonly framework: DossierView['framework'];
  /** Absent where the company had neither logo nor colour. */
  readonly brand?: StatementBrand;
}

/** What the framework's entry says that a dossier shows. */
export function frameworkView(framework: StatementFramework): DossierView['framework'] {
  const { id, name, legalBasis, reportingDeadline, asOf } = framework;
  return { id, name, legalBasis, reportingDeadline, asOf };
}

/** A dossier with what its arithmetic and its framework say of it. */
export function judged(content: DossierContent, framework: StatementFramework): FrozenDossier {
  const check = checkCustody(custodyOf(content));
  const points = dossierPoints(content, framework.criteria, check);
  return { content, check, points, framework: frameworkView(framework) };
}

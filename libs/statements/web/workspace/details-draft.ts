import type {
  CoveredEntity,
  EditStatement,
  LegalForm,
  StatementApproval,
  StatementOrganisation,
  StatementPublication,
} from '@firebreak/statements/model';

/** The organisation as a form has it: everything a text. */
export interface OrganisationDraft {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly business: string;
  readonly headquarters: string;
  readonly employees: string;
  readonly entities: readonly CoveredEntity[];
}

export interface DetailsDraft {
  readonly frameworkIds: readonly string[];
  readonly organisation: OrganisationDraft;
  readonly approval: {
    readonly approvedBy: string;
    readonly approvedOn: string;
    readonly signatoryName: string;
    readonly signatoryPosition: string;
    readonly signedOn: string;
  };
  readonly publication: StatementPublication;
}

export function toOrganisationDraft(organisation: StatementOrganisation): OrganisationDraft {
  const { employees, ...rest } = organisation;
  return { ...rest, employees: employees === null ? '' : String(employees) };
}

export function toOrganisation({ employees, entities, ...rest }: OrganisationDraft): StatementOrganisation {
  return {
    ...rest,
    employees: employees.trim() === '' ? null : Number(employees),
    entities: entities.filter(({ name }) => name.trim() !== ''),
  };
}

interface Detailed {
  readonly frameworkIds: readonly string[];
  readonly organisation: StatementOrganisation;
  readonly approval: StatementApproval;
  readonly publication: StatementPublication;
}

export function toDetailsDraft({
  frameworkIds,
  organisation,
  approval,
  publication,
}: Detailed): DetailsDraft {
  return {
    frameworkIds,
    organisation: toOrganisationDraft(organisation),
    approval: { ...approval, approvedOn: approval.approvedOn ?? '', signedOn: approval.signedOn ?? '' },
    publication,
  };
}

export function toEdit(
  { frameworkIds, organisation, approval, publication }: DetailsDraft,
  version: number,
): EditStatement {
  return {
    version,
    frameworkIds,
    organisation: toOrganisation(organisation),
    approval: { ...approval, approvedOn: approval.approvedOn || null, signedOn: approval.signedOn || null },
    publication,
  };
}

import type {
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
  /** One a line. */
  readonly entities: string;
}

export interface DetailsDraft {
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
  const { employees, entities, ...rest } = organisation;
  return { ...rest, employees: employees === null ? '' : String(employees), entities: entities.join('\n') };
}

export function toOrganisation({ employees, entities, ...rest }: OrganisationDraft): StatementOrganisation {
  return {
    ...rest,
    employees: employees.trim() === '' ? null : Number(employees),
    entities: entities
      .split('\n')
      .map((entity) => entity.trim())
      .filter((entity) => entity !== ''),
  };
}

interface Detailed {
  readonly organisation: StatementOrganisation;
  readonly approval: StatementApproval;
  readonly publication: StatementPublication;
}

export function toDetailsDraft({ organisation, approval, publication }: Detailed): DetailsDraft {
  return {
    organisation: toOrganisationDraft(organisation),
    approval: { ...approval, approvedOn: approval.approvedOn ?? '', signedOn: approval.signedOn ?? '' },
    publication,
  };
}

export function toEdit(
  { organisation, approval, publication }: DetailsDraft,
  version: number,
): EditStatement {
  return {
    version,
    organisation: toOrganisation(organisation),
    approval: { ...approval, approvedOn: approval.approvedOn || null, signedOn: approval.signedOn || null },
    publication,
  };
}

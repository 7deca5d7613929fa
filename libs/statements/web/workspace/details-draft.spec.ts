import { NOT_APPROVED, NOT_PUBLISHED, type StatementOrganisation } from '@firebreak/statements/model';
import { toDetailsDraft, toEdit, toOrganisation } from './details-draft';

const organisation: StatementOrganisation = {
  name: 'Harbour & Hill Limited',
  legalForm: 'company',
  business: '',
  headquarters: 'Leeds',
  employees: null,
  entities: [{ name: 'Hill Retail Limited', country: 'GB', reports: true }],
};

describe('details of a statement in a form', () => {
  it('come back as they were', () => {
    const details = {
      frameworkIds: ['uk-msa-s54'],
      organisation,
      approval: NOT_APPROVED,
      publication: NOT_PUBLISHED,
    };
    expect(toEdit(toDetailsDraft(details), 4)).toEqual({ version: 4, ...details });
  });

  it('reads numbers and leaves out entities without a name', () => {
    const draft = {
      ...toDetailsDraft({
        frameworkIds: [],
        organisation,
        approval: NOT_APPROVED,
        publication: NOT_PUBLISHED,
      }).organisation,
    };
    const read = toOrganisation({
      ...draft,
      employees: ' 640 ',
      entities: [...draft.entities, { name: ' ', country: '', reports: false }],
    });
    expect(read.employees).toBe(640);
    expect(read.entities).toEqual(organisation.entities);
  });
});

import { NOT_APPROVED, NOT_PUBLISHED, type StatementOrganisation } from '@firebreak/statements/model';
import { toDetailsDraft, toEdit, toOrganisation } from './details-draft';

const organisation: StatementOrganisation = {
  name: 'Harbour & Hill Limited',
  legalForm: 'company',
  business: '',
  headquarters: 'Leeds',
  employees: null,
  entities: ['Hill Retail Limited', 'Harbour Mills Limited'],
};

describe('details of a statement in a form', () => {
  it('come back as they were', () => {
    const details = { organisation, approval: NOT_APPROVED, publication: NOT_PUBLISHED };
    expect(toEdit(toDetailsDraft(details), 4)).toEqual({ version: 4, ...details });
  });

  it('reads numbers and one entity a line', () => {
    const draft = {
      ...toDetailsDraft({ organisation, approval: NOT_APPROVED, publication: NOT_PUBLISHED }).organisation,
    };
    const read = toOrganisation({ ...draft, employees: ' 640 ', entities: ' A Ltd \n\nB Ltd\n' });
    expect(read.employees).toBe(640);
    expect(read.entities).toEqual(['A Ltd', 'B Ltd']);
  });
});

import { NOT_APPROVED, type StatementApproval } from '../statement';
import { awaitedSigners, joinApprovals, signersOf } from './entity-approvals';

const organisation = {
  name: 'Harbour Limited',
  entities: [
    { name: 'Hill Pty Ltd', country: 'AU', reports: true },
    { name: 'Shop Ltd', country: 'GB', reports: false },
    { name: 'Maple Inc.', country: 'CA', reports: true },
  ],
};
const by = (signatoryName: string): StatementApproval => ({
  ...NOT_APPROVED,
  approvedBy: 'board of directors',
  signatoryName,
  joint: { route: 'each-entity', explanation: '' },
});

describe('approval by each entity', () => {
  const signers = signersOf(organisation);

  it('is of the organisation and of those that report', () => {
    expect(signers).toEqual([
      { key: 0, name: 'Harbour Limited', country: '' },
      { key: 1, name: 'Hill Pty Ltd', country: 'AU' },
      { key: 3, name: 'Maple Inc.', country: 'CA' },
    ]);
    const single = { ...organisation, entities: organisation.entities.slice(1, 2) };
    expect(signersOf(single)).toEqual([]);
  });

  it('is no approval while one of them is awaited, whoever came first', () => {
    const given = [
      { key: 3, approval: by('Cleo') },
      { key: 0, approval: by('Ada') },
    ];
    expect(awaitedSigners(signers, given).map(({ name }) => name)).toEqual(['Hill Pty Ltd']);
    expect(joinApprovals(signers, given)).toBeNull();
    expect(joinApprovals(signers, [])).toBeNull();
    // Two of one entity are not those of two.
    expect(joinApprovals(signers, [...given, { key: 3, approval: by('Dan') }])).toBeNull();
  });

  it('is the organisation’s own with the others beside it, in the order of the statement', () => {
    const given = [
      { key: 3, approval: by('Cleo') },
      { key: 0, approval: by('Ada') },
      { key: 1, approval: by('Bo') },
    ];
    const joined = joinApprovals(signers, given);
    expect(joined).toMatchObject({ signatoryName: 'Ada', joint: { route: 'each-entity' } });
    expect(joined?.joint?.entities).toEqual([
      { name: 'Hill Pty Ltd', country: 'AU', ...by('Bo'), joint: undefined },
      { name: 'Maple Inc.', country: 'CA', ...by('Cleo'), joint: undefined },
    ]);
  });
});

import { anOrganisation } from '../a-statement.fixture';
import { NOT_APPROVED, type StatementApproval, type StatementOrganisation } from '../statement';
import { approvalPlan, openDemands } from './approval-plan';

const aLaw = (id: string, sentences = 5) => ({
  id,
  name: `Name of ${id}`,
  approvalRequirements: Array.from({ length: sentences }, (_, at) => `${id} says ${at}.`),
});
const UK = aLaw('uk-msa-s54');
const AUSTRALIA = aLaw('au-msa-2018', 4);
const CANADA = aLaw('ca-s211', 4);

const joint = (changes: Partial<StatementOrganisation> = {}) =>
  anOrganisation({ entities: [{ name: 'Hill Pty Ltd', country: 'AU', reports: true }], ...changes });

const signed: StatementApproval = {
  ...NOT_APPROVED,
  approvedBy: 'board of directors',
  approvedOn: '2026-05-12',
  signatoryName: 'Ada Okafor',
  signatoryPosition: 'Managing director',
  signature: {
    kind: 'typed',
    name: 'Ada Okafor',
    at: '2026-05-12T09:00:00.000Z',
    accountId: 'a',
    account: 'Ada',
  },
};

describe('approvalPlan', () => {
  it('merges what several laws demand into one line each, in their own words', () => {
    const plan = approvalPlan([AUSTRALIA, CANADA, UK], anOrganisation());
    expect(plan.demands.map(({ id, mandatory }) => [id, mandatory])).toEqual([
      ['body', true],
      ['date', false],
      ['signature', true],
      ['authority', false],
    ]);
    expect(plan.demands[0]?.askedBy).toEqual([
      {
        frameworkId: 'au-msa-2018',
        frameworkName: 'Name of au-msa-2018',
        words: 'au-msa-2018 says 0.',
        mandatory: true,
      },
      { frameworkId: 'ca-s211', frameworkName: 'Name of ca-s211', words: 'ca-s211 says 0.', mandatory: true },
      {
        frameworkId: 'uk-msa-s54',
        frameworkName: 'Name of uk-msa-s54',
        words: 'uk-msa-s54 says 0.',
        mandatory: true,
      },
    ]);
  });

  it('hands on the sentences that no line stands for', () => {
    const { alsoRead } = approvalPlan([UK], anOrganisation());
    expect(alsoRead.map(({ words }) => words)).toEqual([
      'uk-msa-s54 says 1.',
      'uk-msa-s54 says 2.',
      'uk-msa-s54 says 3.',
    ]);
  });

  it('asks a partnership for a partner’s signature under the UK Act, and for no body', () => {
    const ids = (legalForm: StatementOrganisation['legalForm']) =>
      approvalPlan([UK], anOrganisation({ legalForm })).demands.map(({ id }) => id);
    expect(ids('partnership')).toEqual(['date', 'signature']);
    expect(ids('limited-partnership')).toEqual(['date', 'signature']);
    expect(ids('llp')).toEqual(['body', 'date', 'signature']);
  });

  it('offers for a joint statement the ways that every law accepts', () => {
    expect(approvalPlan([AUSTRALIA], joint()).routes).toEqual([
      'each-entity',
      'controlling-entity',
      'one-entity',
    ]);
    expect(approvalPlan([AUSTRALIA, CANADA], joint()).routes).toEqual(['each-entity', 'controlling-entity']);
    expect(approvalPlan([AUSTRALIA], anOrganisation()).routes).toEqual([]);
  });

  it('takes a signature even where no law asks for one', () => {
    const { demands } = approvalPlan([aLaw('us-ca-sb657', 2)], anOrganisation());
    expect(demands).toEqual([{ id: 'signature', mandatory: true, askedBy: [] }]);
  });
});

describe('openDemands', () => {
  const open = (
    changes: Partial<StatementApproval>,
    organisation = anOrganisation(),
    laws = [AUSTRALIA, UK],
  ) => openDemands(approvalPlan(laws, organisation), { ...signed, ...changes });

  it('is empty for what a board approved and a director signed', () => {
    expect(open({})).toEqual([]);
  });

  it.each([
    [{ approvedBy: 'sustainability committee' }, ['body']],
    [{ approvedBy: '' }, ['body']],
    [{ signatoryPosition: 'Sustainability manager' }, ['signature']],
    [{ signature: undefined }, ['signature']],
    [{ approvedOn: null }, []],
  ])('of %j is %j', (changes, expected) => {
    expect(open(changes)).toEqual(expected);
  });

  it('asks a joint statement how it was approved, and why by one entity alone', () => {
    expect(open({}, joint())).toEqual(['joint']);
    expect(open({ joint: { route: 'each-entity', explanation: '' } }, joint())).toEqual([]);
    expect(open({ joint: { route: 'one-entity', explanation: ' ' } }, joint())).toEqual(['joint']);
    const alone = { joint: { route: 'one-entity', explanation: 'The parent is being wound up.' } } as const;
    expect(open(alone, joint())).toEqual([]);
    expect(open(alone, joint(), [AUSTRALIA, CANADA])).toEqual(['joint']);
  });

  it('asks for the day where a form has a field for it', () => {
    expect(open({ approvedOn: null }, anOrganisation(), [aLaw('uk-statement-registry', 1)])).toEqual([
      'date',
    ]);
  });
});

import { companyOf, criteriaAnsweredTogether, groupOf } from '@firebreak/statements/model';
import { shippedLaws, shippedMap } from './shipped-laws.fixture';

const laws = (...ids: string[]) => shippedLaws.filter(({ id }) => ids.includes(id));

describe('criteriaAnsweredTogether', () => {
  it('answers structure once for the UK, Australia and Canada', () => {
    const together = criteriaAnsweredTogether(shippedMap, laws('uk-msa-s54', 'au-msa-2018', 'ca-s211'));
    const structure = together.find(({ id }) => id === 'structure-and-chain')!;
    expect(structure.criteria.map(({ criterion, law, relation }) => [criterion, law, relation])).toEqual([
      ['uk-54-5-a', 'uk-msa-s54', 'covers'],
      ['au-16-1-b', 'au-msa-2018', 'asks-more'],
      ['ca-11-3-a', 'ca-s211', 'asks-more'],
    ]);
  });

  it('has every criterion of the chosen laws once, and none of others', () => {
    const chosen = laws('uk-msa-s54', 'au-msa-2018', 'ca-s211');
    const ids = criteriaAnsweredTogether(shippedMap, chosen).flatMap(({ criteria }) =>
      criteria.map(({ criterion }) => criterion),
    );
    expect([...ids].sort()).toEqual(chosen.flatMap(({ criteria }) => criteria.map(({ id }) => id)).sort());
    // 40 criteria, to be answered as 27 things at most.
    expect(criteriaAnsweredTogether(shippedMap, chosen).length).toBeLessThan(ids.length * 0.7);
  });

  it('keeps a criterion that the map does not know yet, by itself', () => {
    const own = { id: 'own', criteria: [{ id: 'own-1', ref: '1', title: 'Own' }] };
    expect(criteriaAnsweredTogether(shippedMap, [own])).toEqual([
      {
        id: 'own-1',
        title: 'Own',
        question: 'Own',
        criteria: [{ criterion: 'own-1', relation: 'covers', law: 'own', ref: '1', title: 'Own' }],
      },
    ]);
  });
});

describe('companyOf', () => {
  it('names the others of the group, and where the rest of a question is answered', () => {
    const company = companyOf(shippedMap, shippedLaws, 'ca-11-5')!;
    expect(company.group.id).toBe('signature');
    expect(company.own).toMatchObject({
      relation: 'asks-more',
      note: expect.stringContaining('attestation'),
    });
    expect(company.others.map(({ criterion }) => criterion)).toEqual([
      'uk-54-6-sign', 'au-13-sign', 'uk-reg-signoff',
    ]); // prettier-ignore
    expect(company.also).toEqual(['Approval']);
    expect(companyOf(shippedMap, shippedLaws, 'unknown')).toBeNull();
    expect(groupOf(shippedMap, 'unknown')).toBeUndefined();
  });
});

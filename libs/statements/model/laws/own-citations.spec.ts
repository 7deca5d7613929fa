import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aCriterion, aStatement } from '../a-statement.fixture';
import { checkCriteria } from '../checking/check-statement';
import { CITED, legalBasisIn } from './own-citations';

interface ShippedLaw {
  readonly id: string;
  readonly legal_basis: string;
  readonly criteria: readonly { readonly id: string; readonly ref: string }[];
}

const file = path.resolve(__dirname, '../../../reference-data/data/statement-frameworks.json');
// The shape of the shipped file is checked by tests of the reference data.
const laws = JSON.parse(readFileSync(file, 'utf8')) as ShippedLaw[];

it.each(Object.entries(CITED))('%s: every criterion of the data is cited, and no other', (id, cited) => {
  const law = laws.find((each) => each.id === id);
  expect(law?.criteria.map((criterion) => criterion.id).sort()).toEqual([...cited].sort());
});

it('cites a law in its own language where the statement speaks it', () => {
  const lksg = { id: 'de-lksg', legalBasis: 'LkSG ss 3-10' };
  expect(legalBasisIn(lksg, 'de')).toContain('§§ 3 bis 10');
  expect(legalBasisIn(lksg, 'nb')).toBe('LkSG ss 3-10');
  expect(legalBasisIn({ id: 'constructor', legalBasis: 'Act' }, 'de')).toBe('Act');
});

it('shows the citation beside each criterion of a check', () => {
  const criterion = aCriterion('de-10-2-1', 'risk', { ref: 's.10(2) no.1' });
  const refs = (language: 'de' | 'en') =>
    checkCriteria(aStatement({}, language), [
      { id: 'de-lksg', name: 'LkSG', criteria: [criterion] },
    ]).criteria.map(({ ref }) => ref);
  expect([refs('de'), refs('en')]).toEqual([['§ 10 Abs. 2 Nr. 1'], ['s.10(2) no.1']]);
});

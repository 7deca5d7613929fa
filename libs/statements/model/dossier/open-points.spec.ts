import type { StatementCriterion } from '../framework';
import { aDossier, aDocument } from './a-dossier.fixture';
import { checkCustody } from './check-custody';
import { custodyOf } from './custody-of';
import type { DossierContent } from './dossier';
import { dossierPoints } from './open-points';

const criterion = (id: string, topic = 'shipment_evidence'): StatementCriterion => ({
  id,
  ref: id,
  title: id,
  requirement: '',
  mandatory: true,
  kind: 'evidence',
  basis: 'statute',
  topic,
  guidance: '',
  userMustWrite: '',
  source: '',
});

function point(id: string, changes: Partial<DossierContent> = {}) {
  const dossier = { ...aDossier(), ...changes };
  const [found] = dossierPoints(dossier, [criterion(id)], checkCustody(custodyOf(dossier)));
  return [found!.state, ...found!.gaps];
}

const answer = (id: string, text: string, notApplicable = false) => ({
  answers: [{ criterion: id, text, notApplicable }],
});

describe('open points', () => {
  it('are settled by what the dossier holds', () => {
    expect(point('uf-balance')).toEqual(['done']);
    expect(point('uf-map')).toEqual(['done']);
    expect(point('uf-dd')).toEqual(['done']);
  });

  it('name what is missing in the chain', () => {
    const { custody } = aDossier();
    const short = custody.steps.map((step) => (step.id === '2' ? { ...step, quantity: 9000 } : step));
    expect(point('uf-balance', { custody: { ...custody, steps: short } })).toEqual(['open', 'balance']);
    expect(point('uf-map', { custody: { ...custody, steps: custody.steps.slice(1) } })).toEqual([
      'open',
      'links',
    ]);
    expect(point('uf-map', { custody: { ...custody, steps: [] } })).toEqual(['open', 'chain']);
  });

  it('need a document where an answer alone proves nothing', () => {
    expect(point('uf-payment', answer('uf-payment', 'We paid.'))).toEqual(['open', 'document']);
    expect(point('uf-payment', { documents: [aDocument({ criteria: ['uf-payment'] })] })).toEqual(['done']);
    expect(point('uf-summary', answer('uf-summary', 'Made in three steps.'))).toEqual(['done']);
  });

  it('ask for a reason where a point is said not to apply', () => {
    expect(point('uf-307', answer('uf-307', '', true))).toEqual(['open', 'reason']);
    expect(point('uf-307', answer('uf-307', 'No order covers the product.', true))).toEqual([
      'not-applicable',
    ]);
  });

  it('ask who translated a document in another language', () => {
    const chinese = aDocument({ criteria: ['uf-origin'], language: 'zh-CN' });
    expect(point('uf-origin', { documents: [chinese] })).toEqual(['open', 'translation']);
    expect(point('uf-origin', { documents: [{ ...chinese, translatedBy: 'Lingua Ltd' }] })).toEqual(['done']);
  });

  it('ask for a word on every name that a list may hold', () => {
    const { diligence } = aDossier();
    const hit = { list: 'uflpa', listedName: 'X', country: 'CN', status: 'listed', verdict: 'ask', score: 0.6 } as const; // prettier-ignore
    const suppliers = diligence.suppliers.map((each) => ({ ...each, listMatches: [hit] }));
    const found = { diligence: { ...diligence, suppliers } };
    const document = { documents: [aDocument({ criteria: ['uf-screen'] })] };
    expect(point('uf-screen', { ...found, ...document })).toEqual(['open', 'list-hit']);
    expect(point('uf-screen', { ...found, ...answer('uf-screen', 'Another address.') })).toEqual(['done']);
  });

  it('are those about requests in Norway', () => {
    const dossier = { ...aDossier(), kind: 'no-request' as const };
    const criteria = [criterion('no-4', 'due_diligence'), criterion('no-6-7', 'requests')];
    const points = dossierPoints(dossier, criteria, checkCustody(custodyOf(dossier)));
    expect(points.map((each) => each.criterion)).toEqual(['no-6-7']);
  });
});

import { aCottonChain } from './a-chain.fixture';
import type { DossierContent, DossierDocument } from './dossier';

export const aDocument = (changes: Partial<DossierDocument> = {}): DossierDocument => ({
  id: 'bill',
  title: 'Bill of lading 4711',
  kind: 'bill-of-lading',
  datedOn: '2026-01-10',
  criteria: [],
  language: 'en',
  translationId: null,
  translatedBy: '',
  certified: false,
  fileName: 'bill.pdf',
  mediaType: 'application/pdf',
  bytes: 1234,
  sha256: 'ab'.repeat(32),
  addedBy: 'Ada Officer',
  addedAt: '2026-04-01T09:00:00.000Z',
  ...changes,
});

/** An answer to a detention of cotton shirts, with everything in it. */
export const aDossier = (changes: Partial<DossierContent> = {}): DossierContent => {
  const { parties, steps, conversions, end, tolerance } = aCottonChain();
  return {
    kind: 'uflpa',
    language: 'en',
    product: { name: 'T-shirts', hs: '610910', batch: 'Lot 7', quantity: 16_150, unit: 'pcs' },
    request: {
      authority: 'US Customs and Border Protection',
      reference: 'D-77',
      receivedOn: '2026-04-01',
      term: 'uflpa-detention',
      holidays: [],
      dueOn: null,
      dueReason: '',
    },
    dueOn: '2026-05-01',
    state: 'open',
    summary: 'Cotton from Texas, spun in Turkey.',
    custody: {
      parties: parties.map(({ id, name, origin }) => ({
        id,
        name,
        origin,
        supplierId: id === 'us' ? null : `supplier-${id}`,
        siteId: null,
        siteName: '',
        country: 'TR',
        role: '',
        tier: 1,
      })),
      steps,
      conversions,
      end,
      tolerance,
    },
    answers: [],
    diligence: {
      takenAt: '2026-04-02T08:00:00.000Z',
      suppliers: [
        {
          supplierId: 'supplier-mill',
          name: 'Mill',
          questionnaires: [
            {
              title: 'Baseline',
              status: 'submitted',
              sentOn: '2026-01-02',
              submittedOn: '2026-02-02',
              controlScore: 61,
            },
          ],
          audits: [],
          findings: [],
          risk: null,
          listMatches: [],
        },
      ],
      lists: [{ list: 'uflpa', names: 82, edition: 'UFLPA Entity List 2026' }],
    },
    documents: [aDocument()],
    ...changes,
  };
};

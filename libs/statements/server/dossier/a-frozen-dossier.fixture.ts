import type { DossierContent, DossierDocument, StatementFramework } from '@firebreak/statements/model';
import { createHash } from 'node:crypto';
import { shippedLaws } from '../laws/shipped-laws.fixture';
import { judged, type FrozenDossier } from './frozen-dossier';

/** Bytes that compress and bytes that do not. */
export const FILES: Readonly<Record<string, Buffer>> = {
  bill: Buffer.from('Bill of lading 4711\n'.repeat(500)),
  book: createHash('sha512').update('spinning book').digest(),
};

export const aDocument = (id: string, changes: Partial<DossierDocument> = {}): DossierDocument => ({
  id,
  title: `Document ${id}`,
  kind: 'bill-of-lading',
  datedOn: '2026-01-10',
  criteria: ['uf-origin'],
  language: 'tr',
  translationId: null,
  translatedBy: 'Lingua Ltd',
  certified: true,
  fileName: `${id}.pdf`,
  mediaType: 'application/pdf',
  bytes: FILES[id]?.length ?? 0,
  sha256: createHash('sha256')
    .update(FILES[id] ?? '')
    .digest('hex'),
  addedBy: 'Ada Officer',
  addedAt: '2026-04-01T09:00:00.000Z',
  ...changes,
});

/** Cotton to yarn in two steps, one of them a hundred kilograms short. */
export function aContent(changes: Partial<DossierContent> = {}): DossierContent {
  const party = { supplierId: null, siteId: null, siteName: '', role: '', tier: 2 };
  const step = { unit: 'kg' as const, documents: ['bill'] };
  return {
    kind: 'uflpa',
    language: 'en',
    product: { name: 'Yarn', hs: '520523', batch: 'Lot 7', quantity: 850, unit: 'kg' },
    request: {
      authority: 'US Customs and Border Protection',
      reference: 'D-77',
      receivedOn: '2026-02-10',
      term: 'uflpa-detention',
      holidays: [],
      dueOn: null,
      dueReason: '',
    },
    dueOn: '2026-03-12',
    state: 'open',
    summary: 'Grown in Texas, spun in Bursa.',
    custody: {
      parties: [
        { ...party, id: 'farm', name: 'Lubbock Farm', country: 'US', origin: true },
        { ...party, id: 'mill', name: 'Bursa Spinning', country: 'TR', origin: false },
        { ...party, id: 'us', name: 'Harbour & Hill', country: 'US', origin: false, tier: null },
      ],
      steps: [
        { ...step, id: '1', from: 'farm', to: 'mill', on: '2026-01-05', material: 'cotton', quantity: 900 },
        { ...step, id: '2', from: 'mill', to: 'us', on: '2026-01-20', material: 'yarn', quantity: 850 },
      ],
      conversions: [
        { id: '3', party: 'mill', input: 'cotton', inputUnit: 'kg', output: 'yarn', outputUnit: 'kg', yield: 0.85, basis: 'Spinning book' },
      ],
      end: 'us',
      tolerance: 0,
    },
    answers: [{ criterion: 'uf-summary', text: 'Two steps.', notApplicable: false }],
    diligence: { takenAt: '2026-03-01T08:00:00.000Z', suppliers: [], lists: [] },
    documents: [aDocument('bill'), aDocument('book')],
    ...changes,
  }; // prettier-ignore
}

/** Held against the law as it ships. */
export function aFrozenDossier(changes: Partial<DossierContent> = {}): FrozenDossier {
  const law = shippedLaws.find(({ id }) => id === 'us-uflpa-s307');
  if (!law) throw new Error('The shipped laws lack the UFLPA');
  const framework: StatementFramework = {
    id: law.id,
    name: law.name,
    jurisdiction: 'US',
    legalBasis: law.legal_basis,
    status: 'in_force',
    asOf: '2026-07-31',
    threshold: law.threshold,
    reportingDeadline: law.reporting_deadline,
    approvalRequirements: [],
    criteria: law.criteria.map(({ id, ref, title, source }) => ({
      id,
      ref,
      title,
      source,
      requirement: `Requirement of ${title}.`,
      mandatory: true,
      kind: 'evidence',
      basis: 'statute',
      topic: 'shipment_evidence',
      guidance: '',
      userMustWrite: '',
    })),
  };
  return judged(aContent(changes), framework);
}

import { addDays } from '@firebreak/audits/model';
import { newId } from '@firebreak/platform/server';
import type { DocumentKind, DossierView } from '@firebreak/statements/model';
import { DossierDocuments, DossiersService } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoDocument } from './demo-document';
import { idOf, type LoadedIds } from './load-supply-chain';

/** From the cotton field on, by keys of the roster. */
const CHAIN = ['bahawal', 'ravigarh', 'chenabkot', 'sehrabad'];

/** Four tonnes of lint give 3,520 kg of yarn (0.88), those 3,344 kg of denim (0.95), those 5,016 jeans (1.5 of a kilogram). */
const STEPS = [
  { material: 'Cotton lint', quantity: 4, unit: 't', daysAgo: 200 },
  { material: 'Cotton yarn', quantity: 3520, unit: 'kg', daysAgo: 150 },
  { material: 'Denim', quantity: 3344, unit: 'kg', daysAgo: 110 },
  { material: 'Jeans', quantity: 5016, unit: 'pcs', daysAgo: 60 },
] as const;
const YIELDS = [0.88, 0.95, 1.5];

const DOCUMENTS: readonly { title: string; kind: DocumentKind; language: string; criteria: string[] }[] = [
  { title: 'Gin and bale list', kind: 'production-record', language: 'ur', criteria: ['uf-origin'] },
  { title: 'Yarn invoice and payment', kind: 'invoice', language: 'en', criteria: ['uf-payment'] },
  { title: 'Bill of lading, Karachi', kind: 'bill-of-lading', language: 'en', criteria: ['uf-origin'] },
];

/** An answer to a detention, half done: one step has no document, one translation nobody's name. */
export async function loadDossier(
  app: DemoApp,
  demo: DemoCompany,
  ids: LoadedIds,
  asOf: string,
): Promise<void> {
  const dossiers = app.get(DossiersService);
  const { id, version, custody } = await dossiers.start({
    kind: 'uflpa',
    language: 'en',
    product: { name: 'Jeans', hs: '620342', batch: 'Autumn lot 12', quantity: 5016, unit: 'pcs' },
    request: {
      authority: 'US Customs and Border Protection',
      reference: 'Detention notice 26-0417',
      receivedOn: addDays(asOf, -9),
      term: 'uflpa-detention',
      holidays: [],
      dueOn: null,
      dueReason: '',
    },
    importer: { name: demo.name, country: demo.country },
    supplierIds: CHAIN.map((key) => idOf(ids.suppliers, key)),
  });
  const documents = await attachDocuments(app, id);
  await dossiers.edit(id, {
    version,
    summary: 'Cotton grown and ginned in Punjab, spun, woven and sewn in Pakistan, shipped from Karachi.',
    custody: filledIn(custody, { documents, asOf, sewnAt: idOf(ids.sites, 'sehrabad/1') }),
    answers: [
      {
        criterion: 'uf-summary',
        text: 'The jeans of lot 12 were made of one delivery of lint in four steps, each with its records.',
        notApplicable: false,
      },
    ],
  });
}

async function attachDocuments(app: DemoApp, dossierId: string): Promise<string[]> {
  const documents = app.get(DossierDocuments);
  const added: string[] = [];
  for (const { title, kind, language, criteria } of DOCUMENTS) {
    const { id } = await documents.add(dossierId, `${title}.pdf`, await demoDocument(title));
    await documents.describe(dossierId, id, {
      title,
      kind,
      language,
      criteria,
      datedOn: null,
      translationId: null,
      translatedBy: '',
      certified: false,
    });
    added.push(id);
  }
  return added;
}

function filledIn(
  { parties, ...custody }: DossierView['custody'],
  { documents, asOf, sewnAt }: { documents: readonly string[]; asOf: string; sewnAt: string },
): DossierView['custody'] {
  const [bales = '', invoice = '', lading = ''] = documents;
  // Nothing shows the step from the weaver to the sewer yet.
  const shownBy = [[bales], [invoice], [], [lading]];
  const idAt = (index: number) => parties[index]?.id ?? '';
  return {
    ...custody,
    parties: parties.map((party, index) => ({
      ...party,
      origin: index === 0,
      siteId: index === CHAIN.length - 1 ? sewnAt : null,
    })),
    steps: STEPS.map(({ daysAgo, ...step }, index) => ({
      ...step,
      id: newId(),
      from: idAt(index),
      to: idAt(index + 1),
      on: addDays(asOf, -daysAgo),
      documents: shownBy[index] ?? [],
    })),
    conversions: YIELDS.map((factor, index) => ({
      id: newId(),
      party: idAt(index + 1),
      input: STEPS[index]?.material ?? '',
      inputUnit: 'kg',
      output: STEPS[index + 1]?.material ?? '',
      outputUnit: STEPS[index + 1]?.unit ?? 'kg',
      yield: factor,
      basis: 'Production record of the lot',
    })),
  };
}

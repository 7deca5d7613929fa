import type { TableColumn } from '@firebreak/platform/server/pdf';
import {
  LEGAL_TERMS,
  type CustodyFault,
  type DossierDocument,
  type SupplierDiligence,
} from '@firebreak/statements/model';
import { DOCUMENTS, FAULTS, GAPS, quantityIn } from './dossier-words';
import type { FrozenDossier } from './frozen-dossier';

/** A piece of a part: a heading, a paragraph or a table. */
export type DossierBlock =
  | { readonly kind: 'heading' | 'text' | 'note'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** A numbered part of the dossier, which the index names with its page. */
export interface DossierPart {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly DossierBlock[];
}

const text = (words: string): DossierBlock => ({ kind: 'text', text: words });
const note = (words: string): DossierBlock => ({ kind: 'note', text: words });
const heading = (words: string): DossierBlock => ({ kind: 'heading', text: words });

/** Shares of the width sum to 100; a title that ends with # is of numbers. */
function table(
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): DossierBlock {
  return {
    kind: 'table',
    columns: columns.map(([title, percent]) => ({
      title: title.replace(/#$/, ''),
      share: percent / 100,
      numeric: title.endsWith('#'),
    })),
    rows,
  };
}

/** Everything that a dossier says, part by part. */
export function dossierParts(dossier: FrozenDossier): DossierPart[] {
  return [
    { name: 'summary', title: 'Summary and request', blocks: summary(dossier) },
    { name: 'parties', title: 'Parties of the chain', blocks: parties(dossier) },
    { name: 'custody', title: 'Chain of custody', blocks: custody(dossier) },
    { name: 'diligence', title: 'Due diligence', blocks: diligence(dossier) },
    { name: 'points', title: 'What the law asks for', blocks: points(dossier) },
    { name: 'attachments', title: 'Attachments', blocks: attachments(dossier) },
  ];
}

/** Number by which the dossier names a document: its place in the list of attachments. */
export const attachmentNumber = (documents: readonly DossierDocument[], id: string): string => {
  const at = documents.findIndex((document) => document.id === id);
  return at < 0 ? '' : `A${at + 1}`;
};

function summary({ content, framework }: FrozenDossier): DossierBlock[] {
  const { product, request, dueOn } = content;
  const term = LEGAL_TERMS.find(({ code }) => code === request.term);
  const facts: [string, string][] = [
    ['Product', product.name],
    ['Tariff code (HS)', product.hs],
    ['Batch or shipment', product.batch],
    ['Quantity', product.quantity === null ? '' : quantityIn(product.quantity, product.unit)],
    ['Authority', request.authority],
    ['Reference', request.reference],
    ['Term runs from', request.receivedOn ?? ''],
    ['Answer due on', dueOn ?? ''],
    ['Term', term ? `“${term.cites.text}”` : ''],
    ['Other day because', request.dueReason],
    ['Legal basis', framework.legalBasis],
  ];
  return [
    text(content.summary || 'No summary has been written yet.'),
    table([['Fact', 30], ['As recorded', 70]], facts.filter(([, value]) => value !== '')), // prettier-ignore
    note(`Wording of terms and criteria: our reading of the law’s entry as of ${framework.asOf}.`),
  ];
}

function parties({ content: { custody } }: FrozenDossier): DossierBlock[] {
  const rows = custody.parties.map(({ id, name, country, role, tier, origin }, index) => [
    String(index + 1),
    name,
    country,
    tier === null ? '' : String(tier),
    [role, origin ? 'origin of material' : '', id === custody.end ? 'end of the chain' : '']
      .filter(Boolean)
      .join('; '),
  ]);
  return [table([['No.', 8], ['Name', 37], ['Country', 12], ['Tier', 8], ['Role on this chain', 35]], rows)]; // prettier-ignore
}

function custody({ content, check }: FrozenDossier): DossierBlock[] {
  const { steps, conversions, tolerance } = content.custody;
  if (steps.length === 0) return [text('No steps have been recorded yet.')];
  const name = (id: string | null) => content.custody.parties.find((party) => party.id === id)?.name ?? '';
  const inOrder = [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const numberOf = (id: string | null) => {
    const at = inOrder.findIndex((step) => step.id === id);
    return at < 0 ? '' : `step ${at + 1}`;
  };
  const stepRows = inOrder.map(({ from, to, on, material, quantity, unit, documents }, index) => [
    String(index + 1),
    on,
    name(from),
    name(to),
    material,
    quantityIn(quantity, unit),
    documents.map((id) => attachmentNumber(content.documents, id)).join(', ') || 'none',
  ]);
  const yieldRows = conversions.map((each) => [
    name(each.party),
    `${each.input} to ${each.output}`,
    `${each.yield} ${each.outputUnit} of 1 ${each.inputUnit}`,
    each.basis,
  ]);
  const balanceRows = check.balances.map(({ party, material, arrived, needed, unit, state }) => [
    name(party),
    material,
    state === 'taken' ? 'origin' : quantityIn(arrived, unit),
    state === 'arrived' ? 'end' : quantityIn(needed, unit),
    BALANCES[state],
  ]);
  const faultRow = ({ code, party, step, material, quantity, unit, on }: CustodyFault) => [
    [name(party), numberOf(step)].filter(Boolean).join(', '),
    material ?? '',
    FAULTS[code],
    [quantity === null ? '' : quantityIn(quantity, unit ?? ''), on ?? ''].filter(Boolean).join(', '),
  ];
  return [
    heading('Steps'),
    table([['No.', 6], ['Date', 13], ['From', 19], ['To', 19], ['Material', 16], ['Quantity#', 15], ['Shown by', 12]], stepRows), // prettier-ignore
    ...(yieldRows.length > 0
      ? [heading('Yields'), table([['At', 24], ['Of what', 26], ['Yield', 22], ['Basis', 28]], yieldRows)] // prettier-ignore
      : []),
    heading('Quantities'),
    text(
      `What went out, divided by the yields, is held against what arrived. Tolerance: ${tolerance} percent. ${
        check.addsUp
          ? 'The quantities add up along the chain.'
          : 'The quantities do not add up yet; see below.'
      }`,
    ),
    table([['At', 27], ['Material', 23], ['Arrived#', 17], ['Needed#', 17], ['Result', 16]], balanceRows), // prettier-ignore
    ...(check.faults.length > 0
      ? [
          heading('Open in the chain'),
          table([['Where', 26], ['Material', 18], ['What', 38], ['Quantity, day', 18]], check.faults.map(faultRow)), // prettier-ignore
        ]
      : []),
  ];
}

const BALANCES = {
  even: 'adds up',
  short: 'does not add up',
  left: 'left over',
  taken: 'taken there',
  arrived: 'arrived',
} as const;

function diligence({ content: { diligence: records } }: FrozenDossier): DossierBlock[] {
  const lists = records.lists.map(
    ({ list, names, edition }) => `${list === 'uflpa' ? 'UFLPA Entity List' : 'CBP orders'}: ${names} names (${edition})`,
  ); // prettier-ignore
  return [
    text(`Records of the company as of ${records.takenAt.slice(0, 10)}.`),
    ...(lists.length > 0
      ? [
          note(
            `Names were held against ${lists.join('; ')}. The lists hold what was found in a source: a name that is not matched is not proven to be unlisted.`,
          ),
        ]
      : []),
    ...records.suppliers.flatMap(supplierBlocks),
  ];
}

function supplierBlocks(supplier: SupplierDiligence): DossierBlock[] {
  const { risk, listMatches } = supplier;
  const rows = [
    ...supplier.questionnaires.map((each) => [
      each.submittedOn ?? each.sentOn ?? '',
      'Questionnaire',
      `${each.title}: ${each.status}${each.controlScore === null ? '' : `, controls ${Math.round(each.controlScore)} of 100`}`,
    ]),
    ...supplier.audits.map((each) => [
      each.auditedOn,
      'Audit',
      `${each.kind} by ${each.auditor}, ${each.scheme}${each.site ? `, ${each.site}` : ''}: ${each.findings} findings, ${each.open} open`,
    ]),
    ...supplier.findings.map((each) => [
      each.foundOn,
      'Finding',
      `${each.title} (${each.severity}): ${each.state}, due ${each.dueOn}${each.actions.map(({ text: plan, owner, state }) => `; action: ${plan} (${owner}, ${state})`).join('')}`,
    ]),
    ...(risk
      ? [
          [
            risk.asOf,
            'Risk score',
            `${Math.round(risk.value)} of 100 (${risk.band}), method ${risk.method}; sources: ${risk.sources.join('; ')}`,
          ],
        ]
      : []),
    ...listMatches.map(({ list, listedName, status, verdict }) => [
      '',
      'Listed name',
      `${listedName} (${list === 'uflpa' ? 'UFLPA Entity List' : 'CBP order'}, ${status}): ${verdict === 'same' ? 'taken for the same' : 'may be the same'}`,
    ]),
  ];
  return [
    heading(supplier.name),
    rows.length > 0
      ? table([['Date', 14], ['Record', 18], ['What it says', 68]], rows) // prettier-ignore
      : text('No questionnaire, audit or score is on record.'),
  ];
}

function points({ content, points: all }: FrozenDossier): DossierBlock[] {
  const open = all.filter(({ state }) => state === 'open').length;
  return [
    text(`${all.length - open} of ${all.length} points are settled.`),
    ...all.flatMap((point): DossierBlock[] => [
      heading(`${point.title}${point.mandatory ? '' : ' (recommended)'}`),
      note(point.requirement),
      ...(point.answer ? [text(point.answer)] : []),
      ...(point.documents.length > 0
        ? [text(`Attachments: ${point.documents.map((id) => attachmentNumber(content.documents, id)).join(', ')}.`)] // prettier-ignore
        : []),
      text(
        point.state === 'open'
          ? `Open: ${point.gaps.map((gap) => GAPS[gap]).join('; ')}.`
          : point.state === 'done'
            ? 'Settled.'
            : 'Does not apply.',
      ),
    ]),
  ];
}

function attachments({ content: { documents } }: FrozenDossier): DossierBlock[] {
  if (documents.length === 0) return [text('No documents are attached.')];
  const rows = documents.map((document, index) => [
    `A${index + 1}`,
    `${document.title} (${document.fileName})`,
    [DOCUMENTS[document.kind], document.datedOn ?? ''].filter(Boolean).join(', '),
    languageOf(document, documents),
    document.sha256.slice(0, 16),
  ]);
  return [
    table([['No.', 8], ['Document', 34], ['Kind, date', 20], ['Language', 22], ['SHA-256', 16]], rows), // prettier-ignore
    note('The first 16 digits of each SHA-256 are given; the manifest in the ZIP file has all of them.'),
  ];
}

function languageOf(document: DossierDocument, documents: readonly DossierDocument[]): string {
  const { language, translationId, translatedBy, certified } = document;
  const translated = [
    translationId ? `translation: ${attachmentNumber(documents, translationId)}` : '',
    translatedBy ? `translated by ${translatedBy}${certified ? ', certified' : ''}` : '',
  ].filter(Boolean);
  return [language || 'not stated', ...translated].join('; ');
}

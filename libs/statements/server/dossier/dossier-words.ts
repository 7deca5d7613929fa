import type { CustodyFaultCode, DocumentKind, DossierKind, PointGap } from '@firebreak/statements/model';

/** English, as the authorities of all three kinds take it. */
export const TITLES: Readonly<Record<DossierKind, string>> = {
  'eu-flr': 'Response file under Regulation (EU) 2024/3015',
  uflpa: 'Evidence file on forced labour, Tariff Act section 307 and UFLPA',
  'no-request': 'Answer under the Norwegian Transparency Act, sections 6 and 7',
};

export const FAULTS: Readonly<Record<CustodyFaultCode, string>> = {
  'same-party': 'A step leads from a party to itself',
  'unknown-party': 'A step leads to or from nobody of the chain',
  'no-steps': 'Nothing reaches this party and nothing leaves it',
  'no-origin': 'It sends on what never arrived there',
  'no-way-on': 'What arrived never leaves, and the chain does not end there',
  'not-at-end': 'No step reaches the end of the chain',
  'no-conversion': 'Another material leaves than arrived, and no yield says how much it takes',
  'unused-input': 'A material arrived that nothing sent on is made of',
  'units-differ': 'Quantities are in units that cannot be compared',
  short: 'More went out than can have been made of what arrived; missing',
  left: 'More arrived than was used; left over',
  'too-early': 'It went out before enough had arrived; missing on that day',
  'product-short': 'Less reached the end than the quantity of the product; missing',
  'no-document': 'No document shows this step',
};

export const GAPS: Readonly<Record<PointGap, string>> = {
  answer: 'an answer or a document',
  document: 'a document',
  reason: 'the reason why it does not apply',
  'product-code': 'the tariff code of the product',
  'product-quantity': 'the quantity of the product',
  chain: 'the steps of the chain',
  links: 'missing links of the chain',
  balance: 'quantities that add up',
  'due-date': 'the day on which the request came, or the answer is due',
  diligence: 'records of due diligence on the suppliers',
  'list-hit': 'how matches with listed names were resolved',
  translation: 'who translated documents in other languages',
};

export const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  'purchase-order': 'Purchase order',
  invoice: 'Invoice',
  payment: 'Proof of payment',
  'bill-of-lading': 'Bill of lading',
  transport: 'Transport record',
  'packing-list': 'Packing list',
  'certificate-of-origin': 'Certificate of origin',
  customs: 'Customs document',
  'production-record': 'Production record',
  workforce: 'Workforce record',
  policy: 'Policy or contract',
  'audit-report': 'Audit report',
  laboratory: 'Laboratory report',
  request: 'Request of the authority',
  other: 'Other document',
};

const QUANTITY = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** "3,230 kg" */
export const quantityIn = (quantity: number, unit: string): string => `${QUANTITY.format(quantity)} ${unit}`;

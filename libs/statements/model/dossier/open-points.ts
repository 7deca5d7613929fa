import type { CustodyCheck } from './custody';
import type { DossierContent } from './dossier';
import type { DossierPoint, PointGap } from './point';
import type { StatementCriterion } from '../framework';

/** Faults of the chain that are gaps in it, not wrong quantities. */
const LINK_FAULTS: readonly string[] = [
  'same-party',
  'unknown-party',
  'no-steps',
  'no-origin',
  'no-way-on',
  'not-at-end',
];
const BALANCE_FAULTS: readonly string[] = [
  'no-conversion',
  'unused-input',
  'units-differ',
  'short',
  'too-early',
  'product-short',
];

type Rule = (content: DossierContent, check: CustodyCheck) => PointGap[];

const chainGaps: Rule = ({ custody }, { faults }) => {
  if (custody.parties.length < 2 || custody.steps.length === 0) return ['chain'];
  return faults.some(({ code }) => LINK_FAULTS.includes(code)) ? ['links'] : [];
};
const balanceGaps: Rule = ({ custody }, { faults }) => {
  if (custody.steps.length === 0) return ['chain'];
  return faults.some(({ code }) => BALANCE_FAULTS.includes(code)) ? ['balance'] : [];
};
const dueGaps: Rule = ({ dueOn, request }) =>
  dueOn === null || request.receivedOn === null ? ['due-date'] : [];
const diligenceGaps: Rule = ({ diligence }) => {
  const known = diligence.suppliers.some(
    ({ questionnaires, audits, risk }) => questionnaires.length + audits.length > 0 || risk !== null,
  );
  return known ? [] : ['diligence'];
};
const productGaps: Rule = ({ product }) => [
  ...(product.hs ? [] : (['product-code'] as const)),
  ...(product.quantity === null ? (['product-quantity'] as const) : []),
];

/** What the dossier itself can show of a criterion; of the others, a person's answer or a document must. */
const SHOWN_BY_DATA: Readonly<Record<string, Rule>> = {
  'flr-product': productGaps,
  'flr-chain': chainGaps,
  'flr-dd': diligenceGaps,
  'flr-clock': dueGaps,
  'uf-map': chainGaps,
  'uf-balance': balanceGaps,
  'uf-dd': diligenceGaps,
};

/** Additional questions: an answer by itself does not settle them. */
const ASKED_BESIDES: Readonly<Record<string, Rule>> = {
  'uf-screen': ({ diligence }) =>
    diligence.suppliers.some(({ listMatches }) => listMatches.length > 0) ? ['list-hit'] : [],
  'uf-origin': ({ documents }) => (documents.some(untranslated) ? ['translation'] : []),
  'no-6-7': dueGaps,
};

/** Records only documents can prove; an answer alone says nothing. */
const NEED_DOCUMENT: readonly string[] = ['uf-origin', 'uf-payment', 'uf-workers', 'flr-remedy'];

/** In a language other than English, without a word on who translated it. */
export function untranslated({
  language,
  translatedBy,
  translationId,
}: Pick<DossierContent['documents'][number], 'language' | 'translatedBy' | 'translationId'>): boolean {
  return language !== '' && !/^en(-|$)/i.test(language) && translatedBy === '' && translationId === null;
}

/** The criteria of a framework that a dossier of this kind answers: of the Norwegian act, those about requests. */
export function criteriaFor(
  kind: DossierContent['kind'],
  criteria: readonly StatementCriterion[],
): StatementCriterion[] {
  return criteria.filter(({ topic }) => kind !== 'no-request' || topic === 'requests');
}

/** How far the dossier is with each criterion, in the framework's order. */
export function dossierPoints(
  content: DossierContent,
  criteria: readonly StatementCriterion[],
  check: CustodyCheck,
): DossierPoint[] {
  return criteriaFor(content.kind, criteria).map(({ id, title, requirement, guidance, mandatory }) => {
    const answer = content.answers.find(({ criterion }) => criterion === id);
    const text = answer?.text.trim() ?? '';
    const documents = content.documents
      .filter((document) => document.criteria.includes(id))
      .map((document) => document.id);
    const base = { criterion: id, title, requirement, guidance, mandatory, documents, answer: text };
    if (answer?.notApplicable) {
      const gaps: PointGap[] = text ? [] : ['reason'];
      return { ...base, gaps, state: text ? 'not-applicable' : 'open' };
    }
    const gaps = gapsOf(id, { text, documents }, content, check);
    return { ...base, gaps, state: gaps.length === 0 ? 'done' : 'open' };
  });
}

function gapsOf(
  id: string,
  { text, documents }: { readonly text: string; readonly documents: readonly string[] },
  content: DossierContent,
  check: CustodyCheck,
): PointGap[] {
  const shown = SHOWN_BY_DATA[id];
  if (shown) return shown(content, check);
  const besides = (ASKED_BESIDES[id]?.(content, check) ?? []).filter(
    // Whoever wrote how a hit was resolved has answered it.
    (gap) => !(gap === 'list-hit' && text),
  );
  if (NEED_DOCUMENT.includes(id)) return documents.length > 0 ? besides : ['document', ...besides];
  return text || documents.length > 0 ? besides : ['answer', ...besides];
}

import { isJoint } from '../statement';
import { choicesFrom, figuresInWords, sectionInWords, textFrom, type Fill } from './form-data';
import { oneOf, text, type PartRule } from './part-rule';
import * as shared from './shared-fills';

const statementType: Fill = ({ content, verdicts }) => {
  if (isJoint(content.organisation)) return choicesFrom(['joint_statement'], { records: ['organisation'] });
  const verdict = verdicts['au-msa-2018'];
  if (verdict === 'no') return choicesFrom(['voluntary_statement'], { records: ['law-verdicts'] });
  return verdict === 'applies' || verdict === 'likely'
    ? choicesFrom(['single_statement'], { kept: 'part', records: ['organisation', 'law-verdicts'] })
    : null;
};

/** The Australian test is in Australian dollars. */
const revenue: Fill = (data) => {
  const amount = shared.amountIn(data, 'turnover', 'AUD');
  if (amount === null) return null;
  const words = new Intl.NumberFormat('en-AU', {
    style: 'currency',
    currency: 'AUD',
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(amount);
  return textFrom(words, { kept: 'part', records: ['law-facts'] });
};

/** What the records say of grievance channels; rules of procedure and protection are the person's to describe. */
const GRIEVANCE_FIGURES = [
  'programme.channels',
  'programme.channels-by-kind',
  'programme.channels-anonymous',
  'programme.reports',
  'programme.reports-closed',
  'programme.reports-remedied',
] as const;

/** Parts of the fields of the Australian register and of the German questionnaire, by criterion. */
export const OTHER_FORMS: Readonly<Record<string, readonly PartRule[]>> = {
  'au-reg-fields': [
    oneOf('type', ['single_statement', 'joint_statement', 'voluntary_statement'], statementType),
    text('name', shared.organisationName),
    text('identifiers'),
    text('covered', shared.coveredEntities),
    text('revenue', revenue),
    text('place', shared.headquarters),
    text('sector', shared.business),
    text('start', shared.periodStart),
    text('end', shared.periodEnd),
    text('private-files'),
  ],
  'de-q-a': [text('narrative', sectionInWords('policies'))],
  'de-q-b': [text('narrative', sectionInWords('risk'))],
  'de-q-c': [text('narrative', sectionInWords('due-diligence'))],
  'de-q-d': [text('narrative', figuresInWords(GRIEVANCE_FIGURES, 2000))],
  'de-q-e': [text('narrative', sectionInWords('effectiveness'))],
};

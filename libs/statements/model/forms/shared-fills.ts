import { dateInWords } from '../figure-words';
import type { Measure } from '../laws/law-facts';
import { isJoint } from '../statement';
import { choicesFrom, textFrom, type Fill, type FormData } from './form-data';

const ORGANISATION = { records: ['organisation'] } as const;

export const organisationName: Fill = ({ content }) => textFrom(content.organisation.name, ORGANISATION);

export const headquarters: Fill = ({ content }) =>
  textFrom(content.organisation.headquarters, { kept: 'part', ...ORGANISATION });

export const business: Fill = ({ content }) =>
  textFrom(content.organisation.business, { kept: 'part', ...ORGANISATION });

/** One entity a line. */
export const coveredEntities: Fill = ({ content }) =>
  textFrom(content.organisation.entities.map(({ name }) => name).join('\n'), ORGANISATION);

export const coversOthers: Fill = ({ content }) =>
  choicesFrom([content.organisation.entities.length > 0 ? 'yes' : 'no'], ORGANISATION);

export const jointly: Fill = ({ content }) =>
  choicesFrom([isJoint(content.organisation) ? 'yes' : 'no'], ORGANISATION);

export const periodStart: Fill = ({ content }) =>
  textFrom(dateInWords(content.period.from, content.language), { records: ['period'] });

export const periodEnd: Fill = ({ content }) =>
  textFrom(dateInWords(content.period.to, content.language), { records: ['period'] });

/** Where the statement can be read, or who sends a copy where there is no website. */
export const address: Fill = ({ content: { publication } }) =>
  textFrom(publication.hasWebsite ? publication.statementUrl : publication.contact, {
    records: ['publication'],
  });

export const signatory: Fill = ({ content }) =>
  textFrom(content.approval.signatoryName, { records: ['approval'] });

export const position: Fill = ({ content }) =>
  textFrom(content.approval.signatoryPosition, { records: ['approval'] });

export const approvedOn: Fill = ({ content }) =>
  textFrom(dateInWords(content.approval.approvedOn, content.language), { records: ['approval'] });

/** An amount of the last year everywhere, in this currency: others are never converted. Null: not known. */
export function amountIn({ facts }: FormData, measure: Measure, currency: string): number | null {
  const found = facts.amounts.find(
    (each) => each.measure === measure && each.where === 'world' && each.year === 'latest' && each.currency === currency, // prettier-ignore
  );
  return found?.amount ?? null;
}

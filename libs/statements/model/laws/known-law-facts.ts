import type { LegalForm } from '../statement';
import { addMonths } from './law-dates';
import type { LawFacts, LegalNature, RecordedFact } from './law-facts';

/** What the company's own records say of itself. */
export interface CompanyRecords {
  readonly company: { readonly name: string; readonly country: string | null };
  /** The statement with the latest period; null without one. */
  readonly statement: { readonly legalForm: LegalForm; readonly periodTo: string } | null;
  /** Names of sites that lie in Xinjiang by their address. */
  readonly sitesInXinjiang: readonly string[];
}

const NATURES: Readonly<Record<LegalForm, LegalNature>> = {
  company: 'company',
  llp: 'partnership',
  'limited-partnership': 'partnership',
  partnership: 'partnership',
};

/** How many sites are named as the record of a fact. */
const NAMED = 3;

/**
 * Facts that need not be typed, each with the record that knows it. The workers in the records are those of suppliers,
 * and a chain without a site in Xinjiang may be one that is not known yet: neither says anything here.
 *
 * @param today calendar date: a period that has not ended yet gives the end of the year before
 */
export function knownLawFacts(
  { company, statement, sitesInXinjiang }: CompanyRecords,
  today: string,
): { readonly known: Partial<LawFacts>; readonly recorded: readonly RecordedFact[] } {
  const parts: { known: Partial<LawFacts>; recorded: RecordedFact[] }[] = [];
  if (company.country !== null) {
    parts.push({
      known: { places: [{ country: company.country, ties: ['incorporated', 'office'] }] },
      recorded: [{ key: `place:${company.country}`, from: 'company', record: company.name }],
    });
  }
  if (statement) {
    const { legalForm, periodTo } = statement;
    const record = periodTo;
    parts.push({
      known: { form: NATURES[legalForm], yearEnd: periodTo <= today ? periodTo : addMonths(periodTo, -12) },
      recorded: [
        { key: 'form', from: 'statement', record },
        { key: 'yearEnd', from: 'statement', record },
      ],
    });
  }
  if (sitesInXinjiang.length > 0) {
    parts.push({
      known: { answers: { 'inputs-from-xinjiang': true } },
      recorded: [
        {
          key: 'answer:inputs-from-xinjiang',
          from: 'sites',
          record: sitesInXinjiang.slice(0, NAMED).join(', '),
        },
      ],
    });
  }
  return {
    known: Object.assign({}, ...parts.map(({ known }) => known)) as Partial<LawFacts>,
    recorded: parts.flatMap(({ recorded }) => recorded),
  };
}

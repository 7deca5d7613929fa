import { findBreakdown, numberOf, type FigureId } from '../figure';
import type { LegalForm } from '../statement';
import {
  choicesByFigures,
  choicesFrom,
  sectionInWords,
  textFrom,
  ticksOf,
  type Fill,
  type FormData,
} from './form-data';
import { many, one, text, yesNo, type PartRule } from './part-rule';
import * as own from './programme-fills';
import * as shared from './shared-fills';

/** Characters that the questionnaire takes for details. */
const DETAILS = 1500;

const reporter: Fill = ({ facts }) =>
  choicesFrom([facts.form !== null && (facts.form === 'public-body' ? 'government_institution' : 'entity')], {
    records: ['law-facts'],
  });

const OTHER_LAWS: Readonly<Record<string, string>> = {
  'uk-msa-s54': 'uk_msa',
  'au-msa-2018': 'au_msa',
  'us-ca-sb657': 'california_sb657',
};

/** Laws elsewhere that ask for a report like it. Guidelines and laws on goods are none. */
const ALIKE_ELSEWHERE = ['no-transparency-act', 'de-lksg', 'fr-vigilance', 'eu-csddd'];

/** Laws that apply, surely or likely; "none" only where it is certain of all of them. */
const otherLaws: Fill = ({ verdicts }) => {
  const binds = (law: string) => verdicts[law] === 'applies' || verdicts[law] === 'likely';
  const known = [...Object.keys(OTHER_LAWS), ...ALIKE_ELSEWHERE];
  const chosen = [
    ...Object.entries(OTHER_LAWS).map(([law, option]) => binds(law) && option),
    ALIKE_ELSEWHERE.some(binds) && 'other',
    known.every((law) => verdicts[law] === 'no') && 'none',
  ];
  return choicesFrom(chosen, { kept: 'part', records: ['law-verdicts'] });
};

function atLeast(value: number | null, least: number): boolean {
  return value !== null && value >= least;
}

/** How the company is tied to Canada, and which tests of size it meets. */
const entityTest: Fill = (data: FormData) => {
  const { facts } = data;
  const ties = facts.places.find(({ country }) => country === 'CA')?.ties ?? [];
  const employees = facts.people.find(
    (each) => each.measure === 'employees' && each.where === 'world' && each.year === 'latest',
  );
  return choicesFrom(
    [
      ties.includes('listed') && 'listed_in_canada',
      ties.some((tie) => ['incorporated', 'office', 'branch'].includes(tie)) && 'place_of_business_in_canada',
      ties.includes('business') && 'does_business_in_canada',
      ties.includes('assets') && 'assets_in_canada',
      atLeast(shared.amountIn(data, 'balance-sheet', 'CAD'), 20_000_000) && 'assets_20m',
      atLeast(shared.amountIn(data, 'turnover', 'CAD'), 40_000_000) && 'revenue_40m',
      atLeast(employees?.count ?? null, 250) && 'employees_250',
    ],
    { kept: 'part', records: ['law-facts'] },
  );
};

/** Steps that figures of the period stand behind; see `programme-fills.ts` for those of the company's own registers. */
const STEPS: Readonly<Record<string, readonly FigureId[]>> = {
  map_supply_chains: ['supply-chain.indirect-suppliers', 'supply-chain.disclosures-received'],
  internal_risk_assessment: ['risk.scored'],
  action_plan: ['audits.actions'],
  audit_suppliers: ['audits.audits'],
  monitor_suppliers: ['questionnaires.answered', 'questionnaires.reviewed'],
  enable_remediation: ['audits.closed-verified'],
  engage_supply_chain_partners: ['questionnaires.measures-agreed'],
};

const DILIGENCE: Readonly<Record<string, readonly FigureId[]>> = {
  identify_and_assess: ['risk.scored', 'audits.findings'],
  cease_prevent_mitigate: ['audits.actions-done', 'audits.closed-verified'],
  track: ['audits.actions', 'audits.closed-verified'],
};

const EFFECT: Readonly<Record<string, readonly FigureId[]>> = {
  regular_review_or_audit: ['audits.audits'],
  indicators: ['questionnaires.response-rate', 'audits.verified-ratio'],
  work_with_suppliers: ['questionnaires.reviewed', 'questionnaires.measures-agreed'],
};

/** "Partly" as long as suppliers have no score or no place in the chain. */
const riskKnown: Fill = ({ content: { figures } }) => {
  const scored = numberOf(figures, 'risk.scored') ?? 0;
  if (scored === 0) return null;
  const open =
    (numberOf(figures, 'risk.unscored') ?? 0) + (numberOf(figures, 'supply-chain.unplaced-suppliers') ?? 0);
  return choicesFrom([open > 0 ? 'partly' : 'yes_and_ongoing'], {
    kept: 'part',
    figures: ['risk.scored', 'risk.unscored', 'supply-chain.unplaced-suppliers'],
  });
};

/** What the scores and findings point to; goods, materials and tiers need a person's judgement. */
const riskAspects: Fill = ({ content: { figures } }) => {
  const has = (id: FigureId) => (numberOf(figures, id) ?? 0) > 0;
  const ranked = findBreakdown(figures, 'risk.by-country-sector') !== undefined;
  const outsourced = has('supply-chain.subcontractors') || has('supply-chain.labour-providers');
  const found = findBreakdown(figures, 'audits.by-indicator') !== undefined;
  return choicesFrom(
    [
      ranked && 'sector',
      ranked && 'locations',
      outsourced && 'outsourced_or_subcontracted_labour',
      has('supply-chain.migrant-ratio') && 'migrant_labour',
      found && 'forced_labour',
    ],
    {
      kept: 'part',
      figures: [
        ...(ranked ? (['risk.by-country-sector'] as const) : []),
        ...(outsourced ? (['supply-chain.subcontractors', 'supply-chain.labour-providers'] as const) : []),
        ...(has('supply-chain.migrant-ratio') ? (['supply-chain.migrant-ratio'] as const) : []),
        ...(found ? (['audits.by-indicator'] as const) : []),
      ],
    },
  );
};

const STRUCTURES: Readonly<Record<LegalForm, string>> = {
  company: 'corporation',
  llp: 'partnership',
  'limited-partnership': 'partnership',
  partnership: 'partnership',
};

const activities: Fill = ({ facts: { answers } }) =>
  choicesFrom(
    [
      answers['sells-goods'] === true && 'sell',
      answers['imports-into-canada'] === true && 'import_into_canada',
      answers['controls-producer-or-importer'] === true && 'control_such_entity',
    ],
    { kept: 'part', records: ['law-facts'] },
  );

/** The country in which the company was incorporated, where one alone is told. */
const seat: Fill = ({ facts, content }) => {
  const countries = facts.places.filter(({ ties }) => ties.includes('incorporated'));
  const [only] = countries;
  if (countries.length !== 1 || !only) return null;
  const name = new Intl.DisplayNames(content.language, { type: 'region' }).of(only.country);
  return textFrom(name, { records: ['law-facts'] });
};

/** Parts of the fields of Public Safety Canada's questionnaire, by criterion. */
export const CA_QUESTIONNAIRE: Readonly<Record<string, readonly PartRule[]>> = {
  'ca-q-for': [one('reporter', reporter)],
  'ca-q-name': [text('name', shared.organisationName)],
  'ca-q-year': [text('start', shared.periodStart), text('end', shared.periodEnd)],
  'ca-q-revised': [yesNo('revised'), text('original-date', undefined, null), text('changes')],
  'ca-q-bn': [text('business-number')],
  'ca-q-joint': [
    yesNo('joint', shared.jointly),
    text('covered', shared.coveredEntities),
    text('business-numbers'),
  ],
  'ca-q-otherlaws': [many('laws', otherLaws)],
  'ca-q-category': [many('tests', entityTest)],
  'ca-q-sector': [text('sector', shared.business)],
  'ca-q-location': [text('country', seat), text('place', shared.headquarters)],
  'ca-q-steps': [many('steps', ticksOf(choicesByFigures(STEPS), own.ownSteps))],
  'ca-q-steps-text': [text('details', sectionInWords('steps', DETAILS))],
  'ca-q-structure': [
    one('structure', ({ content }) =>
      choicesFrom([STRUCTURES[content.organisation.legalForm]], { records: ['organisation'] }),
    ),
  ],
  'ca-q-activities': [many('activities', activities)],
  'ca-q-structure-text': [text('details', sectionInWords('structure', DETAILS))],
  'ca-q-dd': [many('elements', ticksOf(choicesByFigures(DILIGENCE), own.ownDiligence))],
  'ca-q-risk-known': [one('identified', riskKnown)],
  'ca-q-risk-aspects': [many('aspects', riskAspects)],
  'ca-q-risk-text': [text('details', sectionInWords('risk', DETAILS))],
  'ca-q-remedy': [many('measures', own.remedyMeasures)],
  'ca-q-income': [one('income')],
  'ca-q-training': [one('training', own.mandatoryTraining)],
  'ca-q-effect': [many('assessed', choicesByFigures(EFFECT))],
  'ca-q-upload': [
    text('web-address', shared.address),
    text('signatory', shared.signatory),
    text('position', shared.position),
    yesNo('attested'),
  ],
};

import { signsOf } from '../language';
import { findBreakdown } from '../figure';
import { rowLabel, rowValue } from '../figure-words';
import { findElement, readStatement } from '../checking/find-element';
import type { CheckElement } from '../checking/elements';
import type { SectionKind } from '../section-kind';
import { choicesByFigures, choicesFrom, figuresInWords, textFrom, type Fill } from './form-data';
import { many, one, oneOf, text, yesNo, type PartRule } from './part-rule';
import { indicatorOption } from './ilo-indicators';
import { registrySectors } from './registry-sectors';
import * as shared from './shared-fills';

/** What the checker must find for an area to count as covered. */
const AREAS: readonly (readonly [string, CheckElement, SectionKind])[] = [
  ['structure_business_supply_chains', 'structure.supply-chains', 'structure'],
  ['policies', 'policies.named', 'policies'],
  ['risk_assessment', 'risk.assessed', 'risk'],
  ['due_diligence', 'diligence.process', 'due-diligence'],
  ['training', 'training.given', 'training'],
  ['goals_and_kpis', 'effectiveness.indicators', 'effectiveness'],
];

/** An area is ticked where the text shows it, not where it says that nothing was done. */
const areasCovered: Fill = ({ content }) => {
  const read = readStatement(content);
  const shown = AREAS.map(
    ([option, element, section]) => findElement(element, read, section).kind === 'found' && option,
  );
  return choicesFrom(shown, { kept: 'part', records: ['sections'] });
};

/** The registry asks in pounds: a turnover in another currency stays with the person. */
const turnoverBand: Fill = (data) => {
  const amount = shared.amountIn(data, 'turnover', 'GBP');
  if (amount === null) return null;
  const bands = [
    [36_000_000, 'under_36m'],
    [60_000_000, '36m_to_60m'],
    [100_000_000, '60m_to_100m'],
    [500_000_000, '100m_to_500m'],
  ] as const;
  const band = bands.find(([below]) => amount < below)?.[1] ?? 'over_500m';
  return choicesFrom([band], { records: ['law-facts'] });
};

/** From the earliest statement kept here: there may be older ones elsewhere, so none tells nothing. */
const yearsOfReporting: Fill = ({ content, earlier }) => {
  const first = earlier.map(({ to }) => to).sort()[0];
  if (first === undefined) return null;
  const years = Number(content.period.to.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return choicesFrom([years > 5 ? 'over_5_years' : '1_to_5_years'], {
    kept: 'part',
    records: ['statements'],
  });
};

/** The highest pairs of country and sector, one each. */
function priorityRisk(at: number): Fill {
  return ({ content: { figures, language } }) => {
    const id = 'risk.by-country-sector';
    const row = findBreakdown(figures, id)?.rows[at];
    if (!row) return null;
    const { open, close } = signsOf(language);
    return textFrom(`${rowLabel(id, row, language)}${open}${rowValue(id, row, language)}/100${close}`, {
      kept: 'part',
      figures: [id],
    });
  };
}

/** Those that findings show. No finding does not mean that the statement may say "none". */
const indicatorsFound: Fill = ({ content }) => {
  const rows = findBreakdown(content.figures, 'audits.by-indicator')?.rows ?? [];
  const shown = rows.filter(({ value }) => value > 0).map(({ key }) => indicatorOption(key) ?? false);
  return choicesFrom(shown, { kept: 'part', figures: ['audits.by-indicator'] });
};

const publicOrPrivate: Fill = ({ facts }) =>
  choicesFrom([facts.form !== null && (facts.form === 'public-body' ? 'public' : 'private')], {
    records: ['law-facts'],
  });

/** Parts of the fields of the UK's statement registry, by criterion. */
export const UK_REGISTRY: Readonly<Record<string, readonly PartRule[]>> = {
  'uk-reg-org': [
    text('name', shared.organisationName),
    text('address', shared.headquarters),
    text('company-number'),
    oneOf('sector-kind', ['private', 'public'], publicOrPrivate),
    yesNo('group', shared.coversOthers),
    text('parent'),
    text('covered', shared.coveredEntities),
  ],
  'uk-reg-url': [text('web-address', shared.address)],
  'uk-reg-period': [text('start', shared.periodStart), text('end', shared.periodEnd)],
  'uk-reg-signoff': [
    text('signatory', shared.signatory),
    text('position', shared.position),
    text('approved-on', shared.approvedOn),
  ],
  'uk-reg-areas': [{ ...many('areas', areasCovered), maxLength: null }, text('why-not')],
  'uk-reg-sector': [
    many('sectors', ({ facts }) =>
      choicesFrom(registrySectors(facts.sectors), { kept: 'part', records: ['law-facts'] }),
    ),
  ],
  'uk-reg-turnover': [one('turnover', turnoverBand)],
  'uk-reg-years': [one('years', yearsOfReporting)],
  'uk-reg-policies': [many('provisions')],
  'uk-reg-training': [many('audiences')],
  'uk-reg-partners': [many('partners')],
  'uk-reg-audits': [
    many(
      'audits',
      choicesByFigures({ announced: ['audits.announced'], unannounced: ['audits.unannounced'] }),
    ),
  ],
  'uk-reg-grievance': [many('routes')],
  'uk-reg-othermon': [
    text(
      'monitoring',
      figuresInWords(['questionnaires.sent', 'questionnaires.suppliers-answered', 'risk.scored'], 200),
    ),
  ],
  'uk-reg-risks': [
    text('risk-1', priorityRisk(0)),
    text('risk-2', priorityRisk(1)),
    text('risk-3', priorityRisk(2)),
    many('where'),
  ],
  'uk-reg-indicators': [many('indicators', indicatorsFound)],
  'uk-reg-remedy': [many('responses')],
  'uk-reg-progress': [
    text(
      'progress',
      figuresInWords(
        [
          'questionnaires.response-rate',
          'risk.scored',
          'audits.audited-suppliers',
          'audits.verified-ratio',
          'audits.actions-done',
          'supply-chain.known-beyond-tier-1',
        ],
        500,
      ),
    ),
  ],
};

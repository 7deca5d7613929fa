import type { BreakdownId, FigureId } from './figure';

/** Records that can fill a criterion without being a figure, and the service that hands them out. */
export const FILL_RECORDS = {
  'identity.company': 'Companies.get: name and country of the seat',
  'statements.organisation': 'StatementsService.get: name, legal form, business, headquarters, employees',
  'statements.entities': 'StatementsService.get: entities that the statement covers',
  'statements.approval': 'StatementsService.get: approving body and day',
  'statements.signature': 'StatementsService.get: name and position of who signed, and day',
  'statements.publication': 'StatementsService.get: addresses, and where to ask for a copy',
  'statements.sections': 'StatementSections: the texts as they stand',
  'statements.list': 'StatementsService.list: statements of earlier periods',
  'statements.indicators': 'KpisService.list: indicators with their values over the years and targets',
  'statements.commitments': 'CommitmentsService.list: commitments, when they are due and what became of them',
  'statements.law-facts':
    'LawFactsService.get: countries with their ties, sectors, turnover, staff by country',
  'statements.law-verdicts': 'LawVerdictsService.export: which laws apply, with reasons',
  'supply-chain.suppliers': 'SuppliersService.list: every supplier with country, tier, sector and standing',
  'supply-chain.sites': 'SitesService: sites with place, goods and workforce',
  'supply-chain.links': 'SupplyLinksService: who supplies whom with what, with evidence',
  'supply-chain.disclosures': 'DisclosuresService: what suppliers disclosed of their own suppliers',
  'risk.runs': 'RiskRuns: every run with method, editions of data and changes',
  'audits.findings': 'FindingsService.list: findings with severity, state and actions',
  'questionnaires.answers': 'QuestionnairesService: answers with their evidence and review',
  'questionnaires.evidence': 'QuestionnairesService: files behind answers',
  'questionnaires.feedback': 'ReleasedFeedback.view: suppliers on purchasing practices, in fives',
  'programme.policies': 'Registers: policies with edition, days, owner, whom they bind and what they promise',
  'programme.acknowledgements': 'Registers: who acknowledged which policy, in numbers',
  'programme.roles': 'Registers: bodies and roles with what they are responsible for',
  'programme.training': 'Registers: training by day, topic, audience and format, in numbers',
  'programme.channels': 'Registers: grievance channels with users, languages and who runs them',
  'programme.channel-use': 'Registers: use of grievance channels, in numbers',
  'programme.engagements': 'Registers: talks with workers, unions and others, and what came of them',
  'programme.clauses': 'Registers: clauses in supplier contracts, in numbers',
  'programme.remedies': 'Registers: remedy that workers received, in numbers',
  'audit-trail.entries': 'AuditTrail: who changed which record when, chained by hashes',
} as const;
export type FillRecord = keyof typeof FILL_RECORDS;

/** What stands behind a token of `auto_fill_from`. */
export interface FillSource {
  /** `whole`: all that the token means; `part`: something of it, see `gap`; `none`: not kept in Firebreak yet. */
  readonly kept: 'whole' | 'part' | 'none';
  readonly figures: readonly (FigureId | BreakdownId)[];
  readonly records: readonly FillRecord[];
  /** What is missing and why; empty where nothing is. English, for builders and writers alike. */
  readonly gap: string;
}

type Ids = readonly (FigureId | BreakdownId)[];

function whole(figures: Ids, records: readonly FillRecord[] = []): FillSource {
  return { kept: 'whole', figures, records, gap: '' };
}

function part(figures: Ids, records: readonly FillRecord[], gap: string): FillSource {
  return { kept: 'part', figures, records, gap };
}

function none(gap: string): FillSource {
  return { kept: 'none', figures: [], records: [], gap };
}

/** What fills which token of `auto_fill_from` in the data of the laws; a spec holds it against the shipped file. */
export const FILL_TOKENS: Readonly<Record<string, FillSource>> = {
  // The organisation itself.
  'organisation.profile': whole([], ['identity.company', 'statements.organisation', 'statements.law-facts']),
  'organisation.group_entities': whole([], ['statements.entities']),
  'organisation.operations': part(
    [],
    ['statements.organisation', 'statements.law-facts'],
    'Countries, ties and a sentence on the business are kept; own sites and activities are not.',
  ),
  'organisation.roles': whole(['programme.roles'], ['programme.roles']),
  'organisation.obligations': whole([], ['statements.law-facts', 'statements.law-verdicts']),

  // The chain.
  'suppliers.register': whole(
    ['supply-chain.suppliers', 'supply-chain.countries', 'supply-chain.added', 'supply-chain.labour-providers',
      'supply-chain.by-country', 'supply-chain.by-sector', 'supply-chain.spend'],
    ['supply-chain.suppliers'],
  ),
  'suppliers.lifecycle': part(
    ['supply-chain.by-status', 'supply-chain.added'],
    ['supply-chain.suppliers', 'audit-trail.entries'],
    'The standing of each supplier and its history are kept; conditions for leaving are not.',
  ),
  'sites.register': whole(['supply-chain.sites'], ['supply-chain.sites']),
  'sites.workforce': part(
    ['supply-chain.workers', 'supply-chain.sites-with-headcount', 'supply-chain.women-ratio',
      'supply-chain.migrant-ratio', 'supply-chain.agency-ratio'],
    ['supply-chain.sites'],
    'Numbers and shares of women, migrants and agency workers are kept; seasonal and home-based workers, lists of workers and wages are not.',
  ),
  'sites.capacity': none('What a site can make in a month is not kept; links carry the volume that is supplied.'),
  'supply_graph.tiers': whole(
    ['supply-chain.by-tier', 'supply-chain.direct-suppliers', 'supply-chain.indirect-suppliers', 'supply-chain.deepest-tier'],
    ['supply-chain.links'],
  ),
  'supply_graph.coverage': whole(
    ['supply-chain.unplaced-suppliers', 'supply-chain.known-beyond-tier-1', 'supply-chain.coverage'],
    ['supply-chain.links'],
  ),
  'commodities.register': whole(['supply-chain.goods', 'supply-chain.by-good'], ['supply-chain.sites']),
  'subcontracting.disclosures': whole(
    ['supply-chain.subcontractors', 'supply-chain.disclosures-asked', 'supply-chain.disclosures-received'],
    ['supply-chain.disclosures'],
  ),
  'trade.records': none('Orders, invoices, shipments and customs entries are not kept; links say who supplies what.'),

  // Risk.
  'risk.inherent': whole(['risk.by-country-sector']),
  'risk.composite': whole(
    ['risk.scored', 'risk.unscored', 'risk.very-high', 'risk.high', 'risk.medium', 'risk.low', 'risk.mean',
      'risk.mean-confidence', 'risk.by-band', 'risk.moved-up', 'risk.moved-down'],
  ),
  'risk.register': part(
    ['risk.by-country-sector', 'risk.by-band', 'supply-chain.signals-confirmed'],
    [],
    'The highest risks are computed; a register in which people describe and rank them by severity is not kept.',
  ),
  'risk.assessment_runs': whole(['risk.runs', 'risk.last-run', 'risk.method'], ['risk.runs']),
  'risk.methodology': whole(['risk.method'], ['risk.runs']),
  'alerts.adverse_media': none('News about suppliers is not read.'),
  'screening.runs': none('The official lists are there to be read; suppliers are not checked against them by runs.'),
  'screening.hits': none('Without runs against the official lists there are no hits.'),

  // What was done.
  'questionnaires.campaigns': whole(
    ['questionnaires.campaigns', 'questionnaires.by-campaign', 'questionnaires.sent', 'questionnaires.suppliers-asked',
      'questionnaires.overdue'],
  ),
  'questionnaires.responses': whole(
    ['questionnaires.answered', 'questionnaires.suppliers-answered', 'questionnaires.response-rate',
      'questionnaires.reviewed', 'questionnaires.mean-control-score', 'questionnaires.severe-answers',
      'questionnaires.vault-answers'],
    ['questionnaires.answers'],
  ),
  'audits.register': whole(
    ['audits.audits', 'audits.announced', 'audits.semi-announced', 'audits.unannounced', 'audits.audited-suppliers',
      'audits.audited-sites', 'audits.by-scheme'],
  ),
  'audits.findings': whole(
    ['audits.findings', 'audits.critical', 'audits.major', 'audits.by-severity', 'audits.by-indicator',
      'audits.by-state'],
    ['audits.findings'],
  ),
  'cap.actions': whole(
    ['audits.actions', 'audits.actions-claimed', 'audits.actions-done', 'audits.actions-late', 'audits.closed-verified',
      'audits.under-way', 'audits.open', 'audits.overdue', 'audits.verified-ratio', 'questionnaires.measures-agreed'],
    ['audits.findings'],
  ),
  'remediation.records': whole(
    ['programme.remedies', 'programme.workers-remedied', 'programme.repaid', 'audits.closed-verified',
      'audits.verified-ratio'],
    ['audits.findings', 'programme.remedies'],
  ),
  'recruitment.fee_records': part(
    ['programme.workers-fees-repaid'],
    ['programme.remedies'],
    'What was paid back to workers is kept; what each of them had paid, and to whom, is not.',
  ),
  'income_loss.assessments': none('Income that families lost is not kept.'),
  'purchasing.practices': part(
    ['questionnaires.feedback-suppliers'],
    ['questionnaires.feedback'],
    'What suppliers say of them is kept; prices, lead times and order changes are not.',
  ),
  'training.records': whole(
    ['programme.sessions', 'programme.trained', 'programme.training-hours', 'programme.procurement-ratio',
      'programme.supplier-attendances', 'programme.trained-by-audience', 'programme.mandatory-by-audience'],
    ['programme.training'],
  ),
  'policies.register': whole(
    ['programme.policies', 'programme.policies-reviewed', 'programme.policies-by-kind', 'programme.protections'],
    ['programme.policies'],
  ),
  'policies.acknowledgements': whole(['programme.acknowledged-ratio'], ['programme.acknowledgements']),
  'contracts.clauses': whole(['programme.clause-ratio', 'programme.clauses'], ['programme.clauses']),
  'stakeholders.engagements': whole(['programme.engagements', 'programme.engagements-by-kind'], ['programme.engagements']),
  'worker_voice.surveys': none('Workers are not surveyed.'),
  'grievances.channels': whole(
    ['programme.channels', 'programme.channels-anonymous', 'programme.channels-by-kind'],
    ['programme.channels'],
  ),
  'grievances.aggregate': whole(
    ['programme.channels-reported', 'programme.reports', 'programme.reports-forced-labour',
      'programme.reports-closed', 'programme.reports-remedied', 'programme.reports-by-channel'],
    ['programme.channel-use'],
  ),
  'incidents.aggregate': part(
    ['audits.by-indicator', 'audits.critical'],
    ['audits.findings'],
    'Findings that show an indicator of forced labour are kept; cases with their victims are not.',
  ),
  'requests.register': none('Requests for information from outside, with their clocks, are not kept.'),

  // Evidence, and the statement itself.
  'evidence.library': whole(
    ['audits.evidence-files', 'questionnaires.evidence-files'],
    ['questionnaires.evidence', 'audits.findings'],
  ),
  'audit_trail.log': whole([], ['audit-trail.entries']),
  'kpi.series': whole(
    ['audits.verified-ratio', 'questionnaires.response-rate', 'risk.mean'],
    ['statements.list', 'statements.indicators'],
  ),
  'goals.register': whole([], ['statements.indicators', 'statements.commitments']),
  'statements.previous': whole([], ['statements.list']),
  'statements.draft': whole([], ['statements.sections']),
  'approvals.workflow': whole([], ['statements.approval']),
  'signatures.record': whole([], ['statements.signature']),
  'publication.record': whole([], ['statements.publication']),
}; // prettier-ignore

/** What stands behind a token; a token that nobody put into the catalogue is not kept. */
export function fillOf(token: string): FillSource {
  return (
    (Object.hasOwn(FILL_TOKENS, token) ? FILL_TOKENS[token] : undefined) ?? none('Not in the catalogue yet.')
  );
}

/** What can fill a criterion, over all its tokens. */
export interface CriterionFill {
  /** Each once, in the order of the tokens. */
  readonly figures: Ids;
  readonly records: readonly FillRecord[];
  /** Tokens of which something or all is missing, with what. */
  readonly gaps: readonly {
    readonly token: string;
    readonly kept: FillSource['kept'];
    readonly gap: string;
  }[];
}

/** @param tokens `auto_fill_from` of the criterion */
export function fillOfCriterion(tokens: readonly string[]): CriterionFill {
  const sources = tokens.map((token) => ({ token, ...fillOf(token) }));
  return {
    figures: [...new Set(sources.flatMap(({ figures }) => figures))],
    records: [...new Set(sources.flatMap(({ records }) => records))],
    gaps: sources
      .filter(({ kept }) => kept !== 'whole')
      .map(({ token, kept, gap }) => ({ token, kept, gap })),
  };
}

import { findBreakdown } from '../figure';
import { choicesByFigures, choicesByRows, choicesFrom, ticksOf, type Fill } from './form-data';

/** What the company's own policies promise, in the registry's words. */
export const provisions = choicesByRows('programme.protections', {
  'free-to-leave': 'free_to_leave_job',
  'freedom-of-movement': 'freedom_of_movement',
  'freedom-of-association': 'freedom_of_association',
  'no-threats': 'no_threats_or_harassment',
  'no-recruitment-fees': 'no_worker_paid_recruitment_fees',
  'no-forced-overtime': 'no_forced_overtime',
  'no-child-labour': 'no_child_labour',
  'no-discrimination': 'no_discrimination',
  'no-document-confiscation': 'no_document_confiscation',
  'access-to-remedy': 'access_to_remedy',
});

export const trainedAudiences = choicesByRows('programme.trained-by-audience', {
  'own-staff': 'whole_organisation',
  procurement: 'procurement',
  board: 'executives',
  suppliers: 'suppliers',
  'labour-providers': 'suppliers',
  workers: 'other',
});

export const partners = choicesByRows('programme.engagements-by-kind', {
  suppliers: 'suppliers',
  unions: 'unions_or_worker_reps',
  ngos: 'civil_society',
  auditors: 'professional_auditors',
  'own-workers': 'own_workers',
  'supply-chain-workers': 'supply_chain_workers',
  government: 'government',
  'labour-inspection': 'law_enforcement_or_labour_inspectors',
  peers: 'sector_peers',
});

export const grievanceRoutes = ticksOf(
  choicesByFigures({ anonymous_service_or_app: ['programme.channels-anonymous'] }),
  choicesByRows('programme.channels-by-kind', { union: 'unions_or_worker_reps' }),
);

export const moneyRemedy = choicesByFigures({
  fee_repayment_or_other_money: ['programme.workers-fees-repaid'],
});

/** Steps that one of the company's own registers stands behind. */
export const ownSteps = ticksOf(
  choicesByFigures({
    due_diligence_policy_process: ['programme.policies'],
    contract_clauses: ['programme.clause-ratio'],
    grievance_mechanism: ['programme.channels'],
    training_material: ['programme.sessions'],
    recruitment_information_and_controls: ['programme.workers-fees-repaid'],
  }),
  choicesByRows('programme.policies-by-kind', {
    'child-labour': 'child_protection_policies',
    'supplier-code': 'standards_codes_checklists',
  }),
  choicesByRows('programme.engagements-by-kind', {
    ngos: 'engage_civil_society_experts',
    'own-workers': 'engage_affected_workers_families',
    'supply-chain-workers': 'engage_affected_workers_families',
    unions: 'engage_affected_workers_families',
  }),
);

export const ownDiligence = choicesByFigures({
  embed_in_policy_and_management: ['programme.policies', 'programme.roles'],
  remediate: ['programme.remedies', 'audits.closed-verified'],
});

export const remedyMeasures = choicesByFigures({
  compensation: ['programme.workers-fees-repaid', 'programme.workers-remedied'],
  grievance_mechanism: ['programme.channels'],
});

/** Whom training is mandatory for: the whole staff goes before a part of it, and voluntary training comes last. */
export const mandatoryTraining: Fill = ({ content: { figures } }) => {
  const of = (id: 'programme.mandatory-by-audience' | 'programme.trained-by-audience') =>
    new Set((findBreakdown(figures, id)?.rows ?? []).map(({ key }) => key));
  const [mandatory, given] = [of('programme.mandatory-by-audience'), of('programme.trained-by-audience')];
  if (given.size === 0) return null;
  const told = mandatory.has('own-staff')
    ? 'mandatory_all'
    : mandatory.has('procurement')
      ? 'mandatory_purchasing_or_contracting'
      : mandatory.size > 0
        ? 'mandatory_some'
        : 'voluntary';
  return choicesFrom([told], {
    kept: 'part',
    figures: [
      'programme.trained-by-audience',
      ...(mandatory.size > 0 ? (['programme.mandatory-by-audience'] as const) : []),
    ],
  });
};

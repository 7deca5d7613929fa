import { StatementCriterion } from '../framework';
import { CheckElement } from './elements';

const RULE_OF_TOPIC: Readonly<Record<string, readonly CheckElement[]>> = {
  steps: ['steps.taken', 'steps.period'],
  structure: [
    'structure.organisation',
    'structure.business',
    'structure.supply-chains',
    'structure.countries',
  ],
  visibility_gaps: ['structure.unseen'],
  governance: ['governance.owner'],
  policies: ['policies.named', 'policies.applied'],
  purchasing_practices: ['purchasing.practices'],
  risk: ['risk.where', 'risk.assessed', 'risk.managed'],
  due_diligence: ['diligence.process', 'diligence.results', 'diligence.remedy'],
  stakeholders: ['stakeholders.engaged'],
  grievance: ['grievance.channel'],
  remedy: ['diligence.remedy'],
  effectiveness: ['effectiveness.indicators', 'effectiveness.comparison'],
  training: ['training.given', 'training.audience'],
  approval: ['approval.body', 'approval.body-fits', 'approval.date'],
  signature: ['signature.name', 'signature.position', 'signature.position-fits', 'signature.date'],
};

/** Topics that mean different things in different laws: these criteria have a rule of their own. */
const RULE_OF_CRITERION: Readonly<Record<string, readonly CheckElement[]>> = {
  'uk-54-7': ['publication.statement-url', 'publication.homepage-url'],
  'uk-54-8': ['publication.contact'],
  'uk-guid-period': ['period.dates'],
  'uk-guid-group': ['identity.entities'],
  'uk-guid-plain': ['plain.sentences'],
};

/** What to look for; null where only a person can decide. */
export function ruleFor(
  criterion: Pick<StatementCriterion, 'id' | 'topic' | 'kind'>,
): readonly CheckElement[] | null {
  const own = RULE_OF_CRITERION[criterion.id];
  if (own) return own;
  const decidable = criterion.kind === 'content' || criterion.kind === 'formality';
  return decidable ? (RULE_OF_TOPIC[criterion.topic] ?? null) : null;
}

import { BreakdownId } from '../figure';
import { SectionKind } from '../section-kind';
import { comparedLines } from './compared-lines';
import { above, both, Condition, isZero, noneOf, unknown } from './draft-facts';
import { PhraseKey } from './phrase';
import type { ProgrammeList } from './programme/programme-lines';

/** A phrase, and when to say it. It is also left out when it needs a fact or figure that is absent. */
export interface Said {
  readonly phrase: PhraseKey;
  readonly when?: Condition;
}

export type PlannedBlock =
  | { readonly kind: 'paragraph' | 'list'; readonly say: readonly Said[] }
  | { readonly kind: 'heading' | 'prompt'; readonly say: Said }
  /** The figures beside those of the year before. */
  | { readonly kind: 'compared' }
  /** What a register lists, row by row. */
  | { readonly kind: 'rows'; readonly of: ProgrammeList }
  | { readonly kind: 'exhibit'; readonly breakdown: BreakdownId; readonly when?: Condition };

const say = (phrase: PhraseKey, when?: Condition): Said => ({ phrase, when });
const paragraph = (...phrases: Said[]): PlannedBlock => ({ kind: 'paragraph', say: phrases });
const list = (...phrases: Said[]): PlannedBlock => ({ kind: 'list', say: phrases });
const heading = (phrase: PhraseKey, when?: Condition): PlannedBlock => ({
  kind: 'heading',
  say: say(phrase, when),
});
const prompt = (phrase: PhraseKey, when?: Condition): PlannedBlock => ({
  kind: 'prompt',
  say: say(phrase, when),
});
const rows = (of: ProgrammeList): PlannedBlock => ({ kind: 'rows', of });
const exhibit = (breakdown: BreakdownId, when?: Condition): PlannedBlock => ({
  kind: 'exhibit',
  breakdown,
  when,
});

const mapped = above('supply-chain.suppliers');
const scored = above('risk.scored');
const asked = above('questionnaires.sent');
const audited = above('audits.audits');
const found = above('audits.findings');
const followedUp: Condition = (facts) =>
  above('audits.closed-verified')(facts) || above('audits.under-way')(facts);
const havePolicies = above('programme.policies');
const trained = above('programme.trained');
const haveChannels = above('programme.channels');
const useKnown = above('programme.channels-reported');
const remedied = above('programme.remedies');
const anyStep: Condition = (facts) =>
  [mapped, scored, asked, audited, followedUp, trained, remedied].some((step) => step(facts));

const notCompared: Condition = (facts) => comparedLines(facts).length === 0;

/** What each section says, in order: the same in every language. */
export const DRAFT_PLAN: Readonly<Record<SectionKind, readonly PlannedBlock[]>> = {
  steps: [
    paragraph(say('steps.intro')),
    list(
      say('steps.mapped', mapped),
      say('steps.scored', scored),
      say('steps.asked', asked),
      say('steps.audited', audited),
      say('steps.corrected', followedUp),
      say('steps.policies', above('programme.policies-reviewed')),
      say('steps.trained', trained),
      say('steps.channels', haveChannels),
    ),
    paragraph(
      say('steps.limits', anyStep),
      say('steps.none', (facts) => !anyStep(facts)),
    ),
    prompt('steps.write'),
  ],
  structure: [
    paragraph(
      say('structure.organisation-seat'),
      say('structure.organisation', ({ organisation }) => organisation.headquarters.trim() === ''),
      say('structure.business'),
      say('structure.employees'),
      say('structure.entities'),
    ),
    paragraph(
      say('structure.suppliers', mapped),
      say('structure.direct', both(mapped, above('supply-chain.direct-suppliers'))),
      say('structure.indirect', above('supply-chain.indirect-suppliers')),
      say('structure.no-indirect', both(mapped, isZero('supply-chain.indirect-suppliers'))),
      say('structure.labour-providers', above('supply-chain.labour-providers')),
      say('structure.workers', above('supply-chain.workers')),
      say('structure.no-suppliers', noneOf('supply-chain.suppliers')),
    ),
    paragraph(say('structure.countries', mapped), say('structure.sectors', mapped)),
    exhibit('supply-chain.by-tier', mapped),
    exhibit('supply-chain.by-country', mapped),
    heading('structure.unseen-heading', mapped),
    paragraph(
      say('structure.unseen', mapped),
      say('structure.unplaced', above('supply-chain.unplaced-suppliers')),
    ),
    prompt('structure.write'),
  ],
  policies: [
    paragraph(
      say('policies.asked', asked),
      say('policies.none', noneOf('programme.policies')),
      say('policies.in-force', havePolicies),
    ),
    rows('policies'),
    paragraph(
      say('policies.reviewed', above('programme.policies-reviewed')),
      say('policies.acknowledged', havePolicies),
      say('policies.clauses'),
      say('policies.no-clauses', both(havePolicies, unknown('programme.clause-ratio'))),
    ),
    heading('policies.roles-heading', above('programme.roles')),
    rows('roles'),
    paragraph(say('policies.no-roles', isZero('programme.roles'))),
    prompt('policies.write'),
    prompt('policies.write-owner', noneOf('programme.roles')),
  ],
  risk: [
    paragraph(say('risk.method', scored), say('risk.none', noneOf('risk.scored'))),
    paragraph(
      say('risk.result', scored),
      say('risk.top', scored),
      say('risk.unscored', both(scored, above('risk.unscored'))),
    ),
    exhibit('risk.by-band', scored),
    paragraph(say('risk.where', scored), say('risk.managed', scored)),
    exhibit('risk.by-country-sector', scored),
    prompt('risk.write'),
  ],
  'due-diligence': [
    heading('diligence.asked-heading'),
    paragraph(
      say('diligence.asked', asked),
      say('diligence.answered', asked),
      say('diligence.rate', asked),
      say('diligence.overdue', above('questionnaires.overdue')),
      say('diligence.control', above('questionnaires.answered')),
      say('diligence.severe', above('questionnaires.severe-answers')),
      say('diligence.not-asked', noneOf('questionnaires.sent')),
    ),
    heading('diligence.audits-heading'),
    paragraph(
      say('diligence.audits', audited),
      say('diligence.unannounced', above('audits.unannounced')),
      say('diligence.findings', both(audited, found)),
      say('diligence.ilo', found),
      say('diligence.no-findings', both(audited, noneOf('audits.findings'))),
      say('diligence.not-audited', noneOf('audits.audits')),
    ),
    exhibit('audits.by-severity', found),
    heading('diligence.remedy-heading'),
    paragraph(
      say('diligence.actions', found),
      say('diligence.actions-open', above('audits.open')),
      say('diligence.actions-overdue', above('audits.overdue')),
      say('diligence.no-actions', noneOf('audits.findings')),
      say('diligence.remedied', both(remedied, above('programme.workers-remedied'))),
      say('diligence.fees-repaid', above('programme.workers-fees-repaid')),
      say('diligence.repaid', remedied),
      say('diligence.remedied-few', both(remedied, unknown('programme.workers-remedied'))),
      say('diligence.no-remedy', isZero('programme.remedies')),
    ),
    heading('diligence.grievance-heading', haveChannels),
    paragraph(say('diligence.channels', haveChannels)),
    rows('channels'),
    paragraph(
      say('diligence.use', both(above('programme.reports'), above('programme.reports-closed'))),
      say('diligence.use-received', both(above('programme.reports'), noneOf('programme.reports-closed'))),
      say('diligence.use-forced-labour', above('programme.reports-forced-labour')),
      say('diligence.use-remedied', above('programme.reports-remedied')),
      say('diligence.use-few', both(useKnown, unknown('programme.reports'))),
      say('diligence.use-none', both(useKnown, isZero('programme.reports'))),
      say('diligence.use-unknown', both(haveChannels, isZero('programme.channels-reported'))),
      say('diligence.no-channels', isZero('programme.channels')),
    ),
    exhibit('programme.reports-by-channel', above('programme.reports')),
    heading('diligence.engaged-heading', above('programme.engagements')),
    paragraph(
      say('diligence.engaged', above('programme.engagements')),
      say('diligence.not-engaged', isZero('programme.engagements')),
    ),
    rows('engagements'),
    prompt('diligence.write'),
    prompt('diligence.write-grievance', (facts) =>
      [haveChannels, useKnown, above('programme.engagements')].some((kept) => !kept(facts)),
    ),
  ],
  effectiveness: [
    paragraph(
      say('effectiveness.intro', anyStep),
      say('effectiveness.none', (facts) => !anyStep(facts)),
    ),
    list(
      say('effectiveness.mapped', mapped),
      say('effectiveness.scored', scored),
      say('effectiveness.answered', asked),
      say('effectiveness.rate', asked),
      say('effectiveness.control', above('questionnaires.answered')),
      say('effectiveness.audited', audited),
      say('effectiveness.verified', found),
      say('effectiveness.overdue', found),
    ),
    { kind: 'compared' },
    paragraph(say('effectiveness.not-compared', both(anyStep, notCompared))),
    prompt('effectiveness.write'),
  ],
  training: [
    paragraph(
      say('training.none', noneOf('programme.trained')),
      say('training.given', trained),
      say('training.hours', trained),
      say('training.procurement', trained),
      say('training.suppliers', above('programme.supplier-attendances')),
      say('training.audiences', trained),
    ),
    exhibit('programme.trained-by-audience', trained),
    prompt('training.write'),
  ],
  approval: [
    paragraph(
      say('approval.intro'),
      say('approval.company', ({ organisation }) => organisation.legalForm === 'company'),
      say('approval.llp', ({ organisation }) => organisation.legalForm === 'llp'),
      say(
        'approval.limited-partnership',
        ({ organisation }) => organisation.legalForm === 'limited-partnership',
      ),
      say('approval.partnership', ({ organisation }) => organisation.legalForm === 'partnership'),
    ),
  ],
};

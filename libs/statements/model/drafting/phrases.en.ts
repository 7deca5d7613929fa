import { Phrases } from './phrase';
import { ENGLISH_PROGRAMME_PHRASES } from './programme/phrases.en';

export const ENGLISH_PHRASES: Phrases = {
  ...ENGLISH_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation} makes this statement for the financial year from {from} to {to}. It sets out the steps that we took in that year against slavery and human trafficking in our own business and in our supply chains. It also says where that work is not finished.',
  'steps.mapped':
    'We mapped our supply chains and recorded {{supply-chain.suppliers}} [supply-chain.suppliers: supplier | suppliers] in {{supply-chain.countries}} [supply-chain.countries: country | countries], with {{supply-chain.sites}} [supply-chain.sites: site | sites].',
  'steps.scored':
    'We assessed the risk of forced labour for {{risk.scored}} [risk.scored: supplier | suppliers], all by the same method.',
  'steps.asked':
    'We sent {{questionnaires.sent}} [questionnaires.sent: questionnaire | questionnaires] to suppliers and received {{questionnaires.answered}} [questionnaires.answered: answer | answers].',
  'steps.audited':
    'We recorded {{audits.audits}} [audits.audits: audit | audits], covering {{audits.audited-suppliers}} [audits.audited-suppliers: supplier | suppliers].',
  'steps.corrected':
    'We followed up findings: {{audits.under-way}} [audits.under-way: has | have] a corrective action under way, and {{audits.closed-verified}} [audits.closed-verified: was | were] closed after we verified the correction.',
  'steps.limits':
    'These steps lower the risk. They do not remove it: forced labour is hidden, and finding none does not show that there is none.',
  'steps.none': 'Our records do not yet show any step that was taken in this financial year.',
  'steps.write':
    'Confirm that these steps were taken in the year and add others, such as policies adopted, training given or contracts changed. If no step was taken, the law asks you to say so.',
  'structure.organisation': '{organisation} is {legalForm}.',
  'structure.organisation-seat': '{organisation} is {legalForm} with its head office in {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'It employs {employees} people.',
  'structure.entities': 'This statement also covers {entities}.',
  'structure.suppliers':
    'Our records hold {{supply-chain.suppliers}} [supply-chain.suppliers: supplier | suppliers] in {{supply-chain.countries}} [supply-chain.countries: country | countries], with {{supply-chain.sites}} [supply-chain.sites: site | sites].',
  'structure.direct':
    '{{supply-chain.direct-suppliers}} of them [supply-chain.direct-suppliers: supplies | supply] us directly.',
  'structure.indirect':
    'A further {{supply-chain.indirect-suppliers}} [supply-chain.indirect-suppliers: stands | stand] behind them, down to tier {{supply-chain.deepest-tier}}.',
  'structure.no-indirect': 'We have not yet mapped any supplier beyond our direct ones.',
  'structure.labour-providers':
    '{{supply-chain.labour-providers}} [supply-chain.labour-providers: is a recruiter or labour provider | are recruiters or labour providers]. We look at these with special care, because workers can be charged for their jobs there.',
  'structure.workers':
    'The sites that told us their number of workers employ {{supply-chain.workers}} people.',
  'structure.countries': 'By country, the suppliers are in {{supply-chain.by-country}}.',
  'structure.sectors': 'Their main sectors are {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'What we do not see yet',
  'structure.unseen':
    'Our map is not complete. We do not yet see who supplies the suppliers at the end of each mapped chain.',
  'structure.unplaced':
    '{{supply-chain.unplaced-suppliers}} [supply-chain.unplaced-suppliers: supplier is | suppliers are] not yet linked to a tier.',
  'structure.no-suppliers':
    'We have not yet recorded our suppliers, so this section cannot describe our supply chains.',
  'structure.write':
    'Add how you buy (directly, through agents, under licence), what your main goods and services are, and what changed since last year.',
  'policies.asked':
    'We put our expectations to suppliers through a questionnaire, which we sent {{questionnaires.sent}} [questionnaires.sent: time | times] in the year.',
  'policies.none': 'We have not yet set out our policies on slavery and human trafficking in this statement.',
  'policies.write':
    'Name each policy that deals with slavery, recruitment fees or working conditions: its owner, date of approval, whom it binds, how it is enforced, and the share of suppliers who signed it.',
  'policies.write-owner': 'Name the role that leads on modern slavery and how it reports to the board.',
  'risk.method':
    'We assess the risk of forced labour on a scale from 0 to 100, by one method for all suppliers (version {{risk.method}}). It takes in indicators of the country, evidence about the sector, listed goods, the workforce, the supplier’s own answers, and audit findings.',
  'risk.result':
    '{{risk.scored}} [risk.scored: supplier has | suppliers have] a score; the mean is {{risk.mean}}.',
  'risk.top':
    '{{risk.very-high}} [risk.very-high: is | are] in the very high band and {{risk.high}} in the high band.',
  'risk.where': 'The risk is highest in {{risk.by-country-sector}}, where the number is the mean score.',
  'risk.unscored':
    '{{risk.unscored}} [risk.unscored: supplier does | suppliers do] not have a score yet, because too little is known.',
  'risk.managed':
    'We use the scores to decide whom to ask and to audit first. A low score is not proof that nothing is wrong.',
  'risk.none': 'We have not yet assessed the risk of slavery and human trafficking in our supply chains.',
  'risk.write':
    'Add your own judgement: which of these risks matter most, which are in your own business, and what you are able to influence.',
  'diligence.asked-heading': 'Asking suppliers',
  'diligence.asked':
    'In the year we sent {{questionnaires.sent}} [questionnaires.sent: questionnaire | questionnaires] to suppliers.',
  'diligence.answered': '{{questionnaires.answered}} [questionnaires.answered: was | were] answered.',
  'diligence.rate':
    'Of the {{questionnaires.suppliers-asked}} suppliers asked, {{questionnaires.response-rate}} answered.',
  'diligence.overdue':
    '{{questionnaires.overdue}} [questionnaires.overdue: is | are] past the date without an answer.',
  'diligence.control':
    'The controls that suppliers described score {{questionnaires.mean-control-score}} out of 100 on average.',
  'diligence.severe':
    '{{questionnaires.severe-answers}} [questionnaires.severe-answers: answer admits | answers admit] a critical problem, which we follow up like a finding.',
  'diligence.not-asked': 'We did not send questionnaires to suppliers in this year.',
  'diligence.audits-heading': 'Audits and findings',
  'diligence.audits':
    'We recorded {{audits.audits}} [audits.audits: audit | audits] in the year, covering {{audits.audited-suppliers}} [audits.audited-suppliers: supplier | suppliers].',
  'diligence.unannounced':
    '{{audits.unannounced}} of the audits [audits.unannounced: was | were] unannounced.',
  'diligence.findings':
    'They led to {{audits.findings}} [audits.findings: finding | findings], of which {{audits.critical}} [audits.critical: was | were] critical and {{audits.major}} major.',
  'diligence.no-findings':
    'They led to no findings. An audit sees a few days of a workplace and can miss what people hide.',
  'diligence.ilo':
    'Some findings match indicators of forced labour of the International Labour Organization: {{audits.by-indicator}}.',
  'diligence.not-audited': 'We did not record any audit in this year.',
  'diligence.remedy-heading': 'Correction and remedy',
  'diligence.actions':
    'Of the findings, {{audits.closed-verified}} [audits.closed-verified: is | are] closed after we verified the correction, and {{audits.under-way}} [audits.under-way: has | have] a corrective action under way.',
  'diligence.actions-open': '{{audits.open}} [audits.open: is | are] still open.',
  'diligence.actions-overdue':
    '{{audits.overdue}} [audits.overdue: is | are] past the date by which the correction was due.',
  'diligence.no-actions': 'No corrective action was needed or agreed in this year.',
  'diligence.write':
    'Add who runs this process and how often, how suppliers are chosen and left, and what remedy workers received.',
  'diligence.write-grievance':
    'Add how workers can raise a concern safely, how they and their unions were consulted, and what became of their reports.',
  'effectiveness.intro': 'We measure our work by these indicators:',
  'effectiveness.mapped':
    'Suppliers mapped: {{supply-chain.suppliers}}, of which {{supply-chain.indirect-suppliers}} beyond tier 1.',
  'effectiveness.scored': 'Suppliers with a risk score: {{risk.scored}}, with a mean of {{risk.mean}}.',
  'effectiveness.answered':
    'Questionnaires sent: {{questionnaires.sent}}; answered: {{questionnaires.answered}}.',
  'effectiveness.rate': 'Suppliers asked that answered: {{questionnaires.response-rate}}.',
  'effectiveness.control':
    'Mean control score of the answers: {{questionnaires.mean-control-score}} out of 100.',
  'effectiveness.audited': 'Suppliers audited: {{audits.audited-suppliers}}.',
  'effectiveness.verified':
    'Findings closed and verified: {{audits.closed-verified}} of {{audits.findings}}.',
  'effectiveness.overdue': 'Findings past the date of their correction: {{audits.overdue}}.',
  'effectiveness.not-compared': 'We have not yet set these figures against an earlier year or a target.',
  'effectiveness.none': 'We have not yet chosen indicators by which to measure our work.',
  'effectiveness.write':
    'Give last year’s value and a target for each indicator, and say what you will change.',
  'training.none': 'We have not yet recorded any training on slavery and human trafficking for this year.',
  'training.write':
    'Say which training was given, to whom (buyers, managers, all staff, suppliers), how many took it, and how its effect is checked.',
  'approval.intro': 'This statement is made under {basis} for the financial year that ended on {to}.',
  'approval.company': 'The board of directors approves it and a director signs it.',
  'approval.llp': 'The members approve it and a designated member signs it.',
  'approval.limited-partnership': 'A general partner signs it.',
  'approval.partnership': 'A partner signs it.',
};

import type { ProgrammePhrases } from './programme-phrases';

export const ENGLISH_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies':
    'We reviewed {{programme.policies-reviewed}} [programme.policies-reviewed: policy | policies].',
  'steps.trained':
    'We held {{programme.sessions}} training [programme.sessions: session | sessions], in which {{programme.trained}} [programme.trained: place was | places were] taken.',
  'steps.channels': 'We kept {{programme.channels}} grievance [programme.channels: channel | channels] open.',
  'policies.in-force':
    'On the last day of the year {{programme.policies}} [programme.policies: policy | policies] on these risks [programme.policies: was | were] in force:',
  'policies.reviewed': 'In the year we reviewed {{programme.policies-reviewed}} of our policies.',
  'policies.acknowledged':
    'Of those whom we asked to acknowledge a policy, {{programme.acknowledged-ratio}} have done so.',
  'policies.clauses':
    'A clause against forced labour is part of {{programme.clause-ratio}} of our contracts with suppliers.',
  'policies.no-clauses':
    'We have not yet recorded how many of our contracts with suppliers have such a clause.',
  'policies.roles-heading': 'Who is responsible',
  'policies.no-roles': 'We have not yet recorded who in our company is responsible for this work.',
  'diligence.grievance-heading': 'How people can raise a concern',
  'diligence.channels':
    'On the last day of the year {{programme.channels}} grievance [programme.channels: channel was | channels were] open:',
  'diligence.no-channels': 'We do not yet have a grievance channel in our records.',
  'diligence.use':
    'Through our grievance channels {{programme.reports}} [programme.reports: report was | reports were] received in the year; {{programme.reports-closed}} of them [programme.reports-closed: is | are] closed.',
  'diligence.use-received':
    'Through our grievance channels {{programme.reports}} [programme.reports: report was | reports were] received in the year.',
  'diligence.use-forced-labour':
    'Of the reports, {{programme.reports-forced-labour}} [programme.reports-forced-labour: was | were] about signs of forced labour.',
  'diligence.use-remedied': 'In {{programme.reports-remedied}} of the closed cases people received a remedy.',
  'diligence.use-few':
    'Through our grievance channels we received some reports in the year, but so few that we keep their number back: nobody should be recognised by it.',
  'diligence.use-none':
    'Through our grievance channels we received no report in the year. That can mean that people do not know them or do not trust them, so it does not show that there was no harm.',
  'diligence.use-unknown':
    'We have not yet recorded how often our grievance channels were used in this year.',
  'diligence.engaged-heading': 'Whom we listened to',
  'diligence.engaged':
    'In the year we consulted workers, unions or others {{programme.engagements}} [programme.engagements: time | times] about these risks:',
  'diligence.not-engaged':
    'We have not recorded any talk with workers, unions or civil society about these risks in this year.',
  'diligence.remedied': '{{programme.workers-remedied}} workers received remedy in the year.',
  'diligence.fees-repaid': 'Recruitment fees were paid back to {{programme.workers-fees-repaid}} workers.',
  'diligence.repaid': 'In all, workers were paid {{programme.repaid}}.',
  'diligence.remedied-few':
    'A small group of workers received remedy in the year. We do not give their number, so that nobody is recognised by it.',
  'diligence.no-remedy': 'We have not recorded any remedy that workers received in this year.',
  'training.given':
    'In the year we held {{programme.sessions}} training [programme.sessions: session | sessions] on forced labour and related subjects. {{programme.trained}} [programme.trained: place was | places were] taken in them; a person who came to two sessions counts twice.',
  'training.hours': 'Together, staff and suppliers received {{programme.training-hours}} hours of training.',
  'training.procurement':
    'Of the procurement staff whom the training was meant for, {{programme.procurement-ratio}} took part.',
  'training.suppliers':
    'Suppliers took part {{programme.supplier-attendances}} [programme.supplier-attendances: time | times].',
  'training.audiences': 'By audience, the places were taken by {{programme.trained-by-audience}}.',
};

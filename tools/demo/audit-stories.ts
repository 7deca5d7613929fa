/** How a finding went on after the audit. */
export type FindingStory = 'open' | 'action' | 'claimed' | 'verified' | 'disputed' | 'reopened';

export interface FindingPlot {
  readonly code: string;
  readonly story: FindingStory;
  readonly seen: string;
}

/** One audit of the demo, told in short. */
export interface AuditPlot {
  readonly supplier: string;
  /** Number of the site, from 1; null for an audit of the supplier as a whole. */
  readonly site: number | null;
  readonly daysAgo: number;
  readonly kind: 'announced' | 'semi-announced' | 'unannounced';
  readonly by: 'lantern' | 'kestrel' | 'own';
  readonly findings: readonly FindingPlot[];
}

const seen = (code: string, story: FindingStory, what: string): FindingPlot => ({ code, story, seen: what });

/** Every audit of the demo company's last three years, oldest deadline first to go wrong. */
export const AUDIT_PLOTS: readonly AuditPlot[] = [
  { supplier: 'rimbunjaya', site: 1, daysAgo: 96, kind: 'semi-announced', by: 'lantern', findings: [
    seen('REC-01', 'action', '38 of 60 migrant workers interviewed paid 900 to 1,700 US dollars to agents at home'),
    seen('DOC-01', 'verified', 'Passports of 212 workers were in a cabinet of the human resources office'),
    seen('DOR-02', 'claimed', 'Fourteen beds in rooms licensed for eight; two working showers for 90 people'),
    seen('CON-02', 'verified', 'Contracts in Malay and English only; most workers read Nepali or Bangla'),
  ] },
  { supplier: 'rimbunjaya', site: 2, daysAgo: 410, kind: 'announced', by: 'lantern', findings: [
    seen('REC-07', 'verified', 'No file on two of the three agencies in use'),
    seen('HRS-03', 'verified', 'Nine weeks without a rest day in the test department'),
  ] },
  { supplier: 'jalinan', site: null, daysAgo: 20, kind: 'announced', by: 'own', findings: [
    seen('REC-03', 'open', 'Advances for travel are taken back from wages at 40 percent a month'),
    seen('REC-08', 'action', 'The contract with the sending agency is silent about fees'),
  ] },
  { supplier: 'yarmoukcrest', site: 1, daysAgo: 16, kind: 'unannounced', by: 'kestrel', findings: [
    seen('FCE-04', 'open', 'The dormitory gate is locked at nine in the evening; a pass is needed to leave'),
    seen('WAG-04', 'open', 'Fines for lateness and an unexplained deduction of 15 dinars a month'),
    seen('SUB-02', 'action', 'The recruiter of 140 workers was never checked'),
  ] },
  { supplier: 'alqantara', site: null, daysAgo: 22, kind: 'announced', by: 'own', findings: [
    seen('REC-04', 'disputed', 'Six candidates report a deposit of 300 dollars until the end of the contract'),
  ] },
  { supplier: 'jolmira', site: 1, daysAgo: 70, kind: 'semi-announced', by: 'kestrel', findings: [
    seen('HRS-01', 'action', 'Weekly hours of 66 to 71 before shipments, in five of twelve months'),
    seen('DOR-01', 'verified', 'One of two exits of the third floor was locked during the visit'),
    seen('GRV-02', 'open', 'The complaint box was empty for two years; workers do not know who reads it'),
  ] },
  { supplier: 'jolmira', site: 2, daysAgo: 505, kind: 'announced', by: 'kestrel', findings: [
    seen('WAG-06', 'verified', 'Overtime paid at the normal rate in the washing section'),
  ] },
  { supplier: 'nodirpar', site: 1, daysAgo: 24, kind: 'announced', by: 'lantern', findings: [
    seen('SUB-01', 'action', 'Cut panels left for an address that is not on the list of approved sites'),
    seen('WAG-08', 'action', 'Payslips show the net amount only'),
  ] },
  { supplier: 'shonavar', site: 2, daysAgo: 220, kind: 'unannounced', by: 'lantern', findings: [
    seen('HSE-04', 'verified', 'Fire drill instructions were in English'),
    seen('HRS-05', 'verified', 'Clock cards of two lines were filled in by the supervisor'),
  ] },
  { supplier: 'kaverani', site: 1, daysAgo: 175, kind: 'semi-announced', by: 'kestrel', findings: [
    seen('FCE-05', 'verified', 'A month of wages was kept back when a worker left without notice'),
    seen('HAR-02', 'claimed', 'Women in the finishing section report shouting and insults by two supervisors'),
  ] },
  { supplier: 'vaigaithurai', site: 1, daysAgo: 26, kind: 'unannounced', by: 'kestrel', findings: [
    seen('FCE-04', 'claimed', 'Young women in the hostel may leave on Sundays only, with an escort'),
    seen('CHL-05', 'action', 'Students of a training scheme work full night shifts'),
    seen('WAG-02', 'open', 'A lump sum is promised at the end of three years instead of the full monthly wage'),
  ] },
  { supplier: 'setu', site: null, daysAgo: 40, kind: 'announced', by: 'own', findings: [
    seen('REC-06', 'open', 'Sub-agents in four villages are not licensed and not on the list'),
  ] },
  { supplier: 'ponnivaram', site: 2, daysAgo: 300, kind: 'announced', by: 'kestrel', findings: [
    seen('HRS-02', 'reopened', 'Twelve-hour shifts on seven days, for months'),
  ] },
  { supplier: 'yulinghe', site: 1, daysAgo: 240, kind: 'announced', by: 'lantern', findings: [
    seen('SUB-03', 'verified', 'Dispatch workers are paid a fifth less than employees on the same line'),
    seen('HRS-04', 'action', 'Up to 70 hours of overtime a month in the peak season'),
  ] },
  { supplier: 'haotangwei', site: 2, daysAgo: 19, kind: 'announced', by: 'lantern', findings: [
    seen('FCE-08', 'disputed', 'Phones are collected at the start of the shift and given back the next day'),
    seen('AUD-04', 'open', 'A manager sat in on the interviews of the afternoon'),
  ] },
  { supplier: 'qingmutian', site: 1, daysAgo: 18, kind: 'announced', by: 'lantern', findings: [
    seen('AUD-01', 'open', 'The auditors were not let into the sewing hall of the second floor'),
  ] },
  { supplier: 'lanhexi', site: 1, daysAgo: 70, kind: 'announced', by: 'own', findings: [
    seen('MGT-01', 'action', 'The origin of the cotton in four yarn qualities is not known'),
  ] },
  { supplier: 'tianshuo', site: 2, daysAgo: 24, kind: 'announced', by: 'own', findings: [
    seen('FCE-02', 'open', 'Papers of 60 workers name a regional placement office as the sender'),
  ] },
  { supplier: 'sehrabad', site: 1, daysAgo: 205, kind: 'semi-announced', by: 'kestrel', findings: [
    seen('HSE-02', 'verified', 'Masks in the sandblasting room are paid for by the workers'),
    seen('WAG-01', 'action', 'Helpers on piece work stay below the minimum wage in slow months'),
  ] },
  { supplier: 'lanhvan', site: 1, daysAgo: 330, kind: 'announced', by: 'lantern', findings: [
    seen('HRS-04', 'verified', 'Overtime above the legal yearly limit for 31 workers'),
  ] },
  { supplier: 'angsrey', site: 1, daysAgo: 75, kind: 'unannounced', by: 'kestrel', findings: [
    seen('CON-04', 'open', 'Contracts of two months are renewed for years'),
    seen('FOA-01', 'action', 'Three union representatives were not renewed after a strike'),
  ] },
  { supplier: 'thonburapha', site: 1, daysAgo: 25, kind: 'semi-announced', by: 'lantern', findings: [
    seen('DOC-02', 'claimed', 'Passports in a locker room whose key is with the agency'),
    seen('REC-09', 'action', 'The journey home is paid after two years only'),
  ] },
  { supplier: 'cempaka', site: 1, daysAgo: 260, kind: 'announced', by: 'own', findings: [
    seen('HSE-01', 'reopened', 'Divers work without a second air supply'),
  ] },
  { supplier: 'luhembe', site: 1, daysAgo: 410, kind: 'announced', by: 'own', findings: [
    seen('CHL-01', 'action', 'Children of about twelve sorted ore beside the depot'),
    seen('CHL-04', 'open', 'No age is asked or recorded at the gate'),
  ] },
  { supplier: 'karadut', site: 2, daysAgo: 190, kind: 'announced', by: 'kestrel', findings: [
    seen('CON-05', 'verified', 'Eleven refugees worked without registration'),
  ] },
  { supplier: 'riotorto', site: 1, daysAgo: 280, kind: 'announced', by: 'lantern', findings: [] },
  { supplier: 'ruwanketha', site: 1, daysAgo: 140, kind: 'semi-announced', by: 'lantern', findings: [
    seen('DOC-04', 'verified', 'Copies of identity cards lay open at the reception'),
  ] },
  { supplier: 'serindit', site: 1, daysAgo: 610, kind: 'announced', by: 'lantern', findings: [
    seen('REC-02', 'verified', 'Repayment of fees to 74 workers was four months late'),
  ] },
]; // prettier-ignore

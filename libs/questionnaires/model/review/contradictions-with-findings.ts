import { addDays, isCalendarDate } from '../calendar';
import { answerAt } from '../response';
import type { Compared, Contradiction } from './contradiction';

interface Claim {
  readonly question: string;
  /** Answers that say that all is well. */
  readonly fine: readonly string[];
  /** Codes of findings (finding taxonomy) that say the opposite. */
  readonly findings: readonly string[];
}

/** Days by which the dates of a visit and of its report may differ. */
const REPORT_IN_DAYS = 31;

const YES = ['yes'];
const NO = ['no'];

/** Answers of the built-in templates that an open finding contradicts. */
export const CLAIMS: readonly Claim[] = [
  { question: 'B06', fine: NO, findings: ['FCE-01', 'FCE-02'] },
  { question: 'B07', fine: NO, findings: ['CHL-01', 'CHL-02'] },
  { question: 'B08', fine: YES, findings: ['CHL-02'] },
  { question: 'D04', fine: ['no_verified', 'no_unverified'], findings: ['REC-01', 'REC-02'] },
  { question: 'D06', fine: ['full'], findings: ['REC-02'] },
  { question: 'D08', fine: YES, findings: ['REC-05', 'CON-03'] },
  { question: 'D09', fine: NO, findings: ['REC-03'] },
  { question: 'E01', fine: ['worker', 'locker'], findings: ['DOC-01', 'DOC-02'] },
  { question: 'E02', fine: YES, findings: ['FCE-03', 'FCE-04'] },
  { question: 'E03', fine: YES, findings: ['FCE-05'] },
  { question: 'E04', fine: NO, findings: ['REC-04'] },
  { question: 'E05', fine: YES, findings: ['CON-01', 'CON-02'] },
  { question: 'E07', fine: NO, findings: ['HAR-01', 'HAR-02', 'HAR-03', 'FCE-06'] },
  { question: 'F01', fine: YES, findings: ['WAG-01'] },
  { question: 'F02', fine: ['own_account', 'cash_slip'], findings: ['WAG-05'] },
  { question: 'F04', fine: ['never'], findings: ['WAG-02', 'WAG-03'] },
  { question: 'F06', fine: YES, findings: ['FCE-07'] },
  { question: 'F07', fine: YES, findings: ['HRS-03'] },
  { question: 'G02', fine: YES, findings: ['DOR-01', 'DOR-02', 'DOR-03', 'DOR-05'] },
  { question: 'G03', fine: YES, findings: ['DOR-04', 'WAG-10'] },
  { question: 'G04', fine: YES, findings: ['HSE-02', 'HSE-03', 'HSE-04'] },
  { question: 'H01', fine: ['yes', 'allowed'], findings: ['FOA-01', 'FOA-02', 'FOA-03'] },
  { question: 'H02', fine: YES, findings: ['GRV-01', 'GRV-02'] },
  { question: 'H04', fine: YES, findings: ['GRV-03'] },
  { question: 'I05', fine: NO, findings: ['SUB-01'] },
];

function claimed({ answers, known }: Compared): Contradiction[] {
  return CLAIMS.flatMap(({ question, fine, findings: codes }): Contradiction[] => {
    const value = answerAt(answers, question);
    const findings = known.openFindings.filter(({ code }) => codes.includes(code));
    if (typeof value !== 'string' || !fine.includes(value) || findings.length === 0) return [];
    return [
      {
        key: `finding:${question}`,
        rule: 'finding',
        said: [{ question, value }],
        against: { source: 'findings', findings },
      },
    ];
  });
}

function worseThan(worstSaid: unknown): readonly string[] {
  if (worstSaid === 'none' || worstSaid === 'minor') return ['critical', 'major'];
  return worstSaid === 'major' ? ['critical'] : [];
}

/** "None open" or "minor ones only" after an audit (J03), while worse ones that were found until then are open on record. */
function openOnes({ answers, answeredOn, known }: Compared): Contradiction[] {
  const value = answerAt(answers, 'J03');
  const findings = known.openFindings.filter(
    ({ severity, foundOn }) => foundOn <= answeredOn && worseThan(value).includes(severity),
  );
  if (typeof value !== 'string' || findings.length === 0) return [];
  return [
    {
      key: 'no-open-findings',
      rule: 'no-open-findings',
      said: [{ question: 'J03', value }],
      against: { source: 'findings', findings },
    },
  ];
}

/** The last audit is said to be older than one on record that had been by then. */
function auditSince({ answers, answeredOn, known: { newestAudit } }: Compared): Contradiction[] {
  const value = answerAt(answers, 'J01');
  if (typeof value !== 'string' || !isCalendarDate(value) || !newestAudit) return [];
  const { auditedOn } = newestAudit;
  if (auditedOn > answeredOn || auditedOn <= addDays(value, REPORT_IN_DAYS)) return [];
  return [
    {
      key: 'audit-since',
      rule: 'audit-since',
      said: [{ question: 'J01', value }],
      against: { source: 'audit', ...newestAudit },
    },
  ];
}

/** Answers against the audits on record and what they found. */
export function contradictionsWithFindings(compared: Compared): readonly Contradiction[] {
  return [...claimed(compared), ...openOnes(compared), ...auditSince(compared)];
}

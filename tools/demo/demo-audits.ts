import {
  addDays,
  defaultDueOn,
  findingType,
  type AuditKind,
  type FindingMove,
  type PlanAction,
  type RecordFinding,
} from '@firebreak/audits/model';
import { AUDIT_PLOTS, type AuditPlot, type FindingPlot, type FindingStory } from './audit-stories';

/** Something done to a finding after it was recorded, and by whom. */
export interface DemoMove {
  readonly move: FindingMove;
  readonly on: string;
  readonly by: 'esg-officer' | 'auditor';
  readonly note: string | null;
  readonly withEvidence: boolean;
}

export interface DemoFinding extends RecordFinding {
  readonly moves: readonly DemoMove[];
}

/** Like an audit to record, with keys instead of ids. */
export interface DemoAudit {
  readonly supplier: string;
  /** Key of the site; null for the supplier as a whole. */
  readonly site: string | null;
  readonly kind: AuditKind;
  readonly auditor: string;
  readonly scheme: string;
  readonly auditedOn: string;
  readonly reference: string | null;
  readonly findings: readonly DemoFinding[];
}

const AUDITORS = {
  lantern: { auditor: 'Lantern Field Assurance', scheme: 'Social audit, four pillars', prefix: 'LFA' },
  kestrel: { auditor: 'Kestrel & Ojo Social Audit', scheme: 'Worker-centred audit', prefix: 'KO' },
  own: { auditor: 'Own team', scheme: 'Own visit', prefix: null },
} as const;

/** Who sees to the remedy, by category of the finding. */
const OWNERS: Readonly<Record<string, string>> = {
  REC: 'Recruitment lead at the supplier', DOC: 'Head of human resources', DOR: 'Dormitory manager',
  HSE: 'Safety officer', WAG: 'Payroll lead', HRS: 'Production planning', SUB: 'Export manager',
}; // prettier-ignore

/** What will be done, by category of the finding. */
const PLANS: Readonly<Record<string, string>> = {
  FCE: 'Lift the restriction now, tell workers in their own languages, and check with interviews off site after a month.',
  REC: 'Ask all workers of the last three years what they paid, repay it, and pay all recruitment costs from now on.',
  DOC: 'Return every document against receipt and give each worker a locker with a key of their own.',
  CON: 'Give every worker a contract in a language that they read, explain it, and keep a signed copy.',
  CHL: 'Take the young people out of this work, keep their pay, and agree schooling with their families.',
  WAG: 'Work out what is owed for the last twelve months, pay it, and show it on the payslip.',
  HRS: 'Plan capacity with the buyer so that nobody works above 60 hours, with one day off in seven.',
  FOA: 'Offer the dismissed representatives their work back and agree on meetings with the committee.',
  DIS: 'Put everybody on the same terms and repay the difference.',
  HAR: 'Remove the supervisors from the line, investigate from outside, and train all others.',
  DOR: 'Move workers to rooms within the limit, open all exits, and have the building inspected.',
  HSE: 'Stop the dangerous work until equipment and training are there; the employer pays for both.',
  SUB: 'List every subcontractor and labour provider, visit them, and stop work that was not approved.',
  GRV: 'Set up a channel with somebody from outside and report what came of complaints.',
  MGT: 'Name somebody responsible, write the procedure down, and review it every year.',
  AUD: 'Agree to a repeat of the audit with full access and interviews off site.',
};

const MOVES: Readonly<Record<FindingStory, readonly FindingMove[]>> = {
  open: [],
  action: ['start-action'],
  claimed: ['start-action', 'claim-closure'],
  verified: ['start-action', 'claim-closure', 'verify'],
  disputed: ['dispute'],
  reopened: ['start-action', 'claim-closure', 'verify', 'reopen'],
};

const NOTES: Readonly<Record<FindingMove, string | null>> = {
  'start-action': null,
  'claim-closure': 'Done as planned; receipts and photographs are attached.',
  verify: 'Checked against the file and with a sample of workers on site.',
  dispute: 'The supplier says that this was a misunderstanding at the gate and offers another visit.',
  reopen: 'Seen again at a follow-up visit.',
};

/** The demo's audits with what became of their findings, on days that lie back from `asOf`. */
export function demoAudits(asOf: string): DemoAudit[] {
  return AUDIT_PLOTS.map((plot, index) => auditOf(plot, index, asOf)).sort((a, b) =>
    a.auditedOn < b.auditedOn ? -1 : 1,
  );
}

function auditOf(plot: AuditPlot, index: number, asOf: string): DemoAudit {
  const { auditor, scheme, prefix } = AUDITORS[plot.by];
  const auditedOn = addDays(asOf, -plot.daysAgo);
  return {
    supplier: plot.supplier,
    site: plot.site === null ? null : `${plot.supplier}/${plot.site}`,
    kind: plot.kind,
    auditor,
    scheme,
    auditedOn,
    reference: prefix && `${prefix}-${auditedOn.slice(0, 4)}-${String(101 + index)}`,
    findings: plot.findings.map((finding) => findingOf(finding, auditedOn, asOf)),
  };
}

function findingOf({ code, story, seen }: FindingPlot, foundOn: string, asOf: string): DemoFinding {
  const type = findingType(code);
  if (!type) throw new RangeError(`no finding ${code}`);
  const dueOn = defaultDueOn(type, type.severity, foundOn);
  const planned = MOVES[story].includes('start-action');
  const action: PlanAction = {
    owner: OWNERS[type.category] ?? 'Plant manager',
    dueOn,
    description: PLANS[type.category] ?? PLANS['MGT'] ?? '',
  };
  return {
    code,
    description: `${seen}.`,
    ...(planned ? { action } : {}),
    moves: movesOf(story, foundOn, asOf),
  };
}

/** The moves fall in even steps between the finding and today; a verifier is never the claimant. */
function movesOf(story: FindingStory, foundOn: string, asOf: string): DemoMove[] {
  const moves = MOVES[story];
  const span = (Date.parse(asOf) - Date.parse(foundOn)) / 86_400_000;
  return moves.map((move, index) => ({
    move,
    on: addDays(foundOn, Math.max(1, Math.floor((span * (index + 1)) / (moves.length + 2)))),
    by: move === 'verify' ? 'auditor' : 'esg-officer',
    note: NOTES[move],
    withEvidence: move === 'claim-closure',
  }));
}

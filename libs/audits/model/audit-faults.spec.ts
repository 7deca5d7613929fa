import type { RecordAudit, RecordFinding } from './audit';
import { auditFaults } from './audit-faults';

const today = '2026-11-23';
const aFinding = (finding: Partial<RecordFinding> = {}): RecordFinding => ({
  code: 'DOC-01',
  description: 'Eleven passports in the safe of the office',
  ...finding,
});
const anAudit = (audit: Partial<RecordAudit> = {}): RecordAudit => ({
  supplierId: '0198c0de-0000-7000-8000-000000000001',
  kind: 'unannounced',
  auditor: 'Lantern Assurance',
  scheme: 'Own visit',
  auditedOn: '2026-11-02',
  findings: [aFinding()],
  ...audit,
});
const codes = (audit: RecordAudit) => auditFaults(audit, today).map(({ field, code }) => `${field} ${code}`);

describe('auditFaults', () => {
  it('has nothing to say about a good audit, with or without findings', () => {
    expect(codes(anAudit())).toEqual([]);
    expect(codes(anAudit({ findings: [], auditedOn: today }))).toEqual([]);
  });

  it('names what is wrong with the day', () => {
    expect(codes(anAudit({ auditedOn: '2026-11-31' }))).toEqual(['auditedOn date-invalid']);
    expect(codes(anAudit({ auditedOn: '2026-11-24' }))).toEqual(['auditedOn date-in-future']);
  });

  it('names what is wrong with each finding', () => {
    const findings = [
      aFinding({ code: 'DOC-99' }),
      aFinding({ dueOn: '2026-11-01' }), // before the audit
      aFinding({ dueOn: '2027-11-03' }), // 366 days after it
      aFinding({ dueOn: '2026-02-30' }),
      aFinding({ dueOn: '2027-11-02' }), // 365 days: allowed
    ];
    expect(codes(anAudit({ findings }))).toEqual([
      'findings.0.code finding-code-unknown',
      'findings.1.dueOn deadline-out-of-range',
      'findings.2.dueOn deadline-out-of-range',
      'findings.3.dueOn date-invalid',
    ]);
  });

  it.each([
    { dueOn: '2026-11-09', fault: null }, // the deadline itself: 7 days for DOC-01
    { dueOn: '2026-11-10', fault: 'findings.0.action.dueOn due-after-deadline' },
    { dueOn: '2026-11-01', fault: 'findings.0.action.dueOn due-before-finding' },
    { dueOn: 'Monday', fault: 'findings.0.action.dueOn due-invalid' },
  ])('an action due on $dueOn: $fault', ({ dueOn, fault }) => {
    const action = { owner: 'Plant manager', dueOn, description: 'Return all passports against receipt' };
    expect(codes(anAudit({ findings: [aFinding({ action })] }))).toEqual(fault ? [fault] : []);
  });
});

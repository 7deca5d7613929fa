import { findingType } from '@firebreak/audits/model';
import {
  emptyDraft,
  findingDraft,
  parseDraft,
  toRecordAudit,
  withFoundOn,
  withSeverity,
} from './audit-draft';

const type = (code: string) => findingType(code)!;

describe('a draft of an audit', () => {
  it('takes severity, deadline and whether a plan is asked for from the taxonomy', () => {
    expect(findingDraft(type('DOC-01'), '2026-11-02')).toMatchObject({
      severity: 'critical',
      dueOn: '2026-11-09',
      planned: true,
    });
    expect(findingDraft(type('WAG-08'), '2026-11-02')).toMatchObject({ severity: 'minor', planned: false });
  });

  it('moves the deadline with the severity and with the day of the audit', () => {
    const finding = findingDraft(type('DOC-03'), '2026-11-02'); // 30 days
    expect(withSeverity(finding, 'critical', '2026-11-02').dueOn).toBe('2026-11-16');
    expect(withFoundOn(finding, '2026-11-02', '2026-11-03').dueOn).toBe('2026-12-03');
  });

  it('leaves a deadline that somebody set', () => {
    const finding = { ...findingDraft(type('DOC-03'), '2026-11-02'), dueOn: '2026-11-20' };
    expect(withFoundOn(finding, '2026-11-02', '2026-11-03').dueOn).toBe('2026-11-20');
  });

  it('sends a plan only where one is made, and nothing that is empty', () => {
    const draft = { ...emptyDraft('2026-11-02'), findings: [findingDraft(type('WAG-08'), '2026-11-02')] };
    const sent = toRecordAudit(draft);
    expect(sent).toMatchObject({ siteId: null, reference: null, auditedOn: '2026-11-02' });
    expect(sent.findings[0]).not.toHaveProperty('action');
  });

  it('survives the way through the storage, and nothing else does', () => {
    const draft = emptyDraft('2026-11-02');
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    for (const stored of [null, '', '{', '1', '{"facts":{}}']) expect(parseDraft(stored)).toBeNull();
  });
});

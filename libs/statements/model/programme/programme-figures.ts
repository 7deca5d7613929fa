import type { BreakdownId, BreakdownRow, FigureId } from '../figure';
import type { CountByKind, ProgrammeSummary } from './summarise-programme';

export function programmeValues(summary: ProgrammeSummary): Partial<Record<FigureId, number | null>> {
  return {
    'programme.policies': summary.policies,
    'programme.policies-reviewed': summary.policiesReviewed,
    'programme.acknowledged-ratio': summary.acknowledgedRatio,
    'programme.roles': summary.roles,
    'programme.clause-ratio': summary.clauseRatio,
    'programme.sessions': summary.sessions,
    'programme.trained': summary.trained,
    'programme.training-hours': summary.trainingHours,
    'programme.procurement-ratio': summary.procurementRatio,
    'programme.supplier-attendances': summary.supplierAttendances,
    'programme.channels': summary.channels,
    'programme.channels-anonymous': summary.anonymousChannels,
    'programme.channels-reported': summary.channelsReported,
    'programme.reports': summary.reports,
    'programme.reports-forced-labour': summary.reportsOfForcedLabour,
    'programme.reports-closed': summary.reportsClosed,
    'programme.reports-remedied': summary.reportsRemedied,
    'programme.engagements': summary.engagements,
    'programme.remedies': summary.remedies,
    'programme.workers-remedied': summary.workersRemedied,
    'programme.workers-fees-repaid': summary.workersWithFeesRepaid,
  };
}

const rows = (counts: readonly CountByKind[]): BreakdownRow[] =>
  counts.map(({ kind, label, count }) => ({ key: kind, ...(label ? { label } : {}), value: count }));

export function programmeRows(summary: ProgrammeSummary) {
  return {
    'programme.policies-by-kind': rows(summary.policiesByKind),
    'programme.protections': rows(summary.protections),
    'programme.clauses': summary.clauses.map(({ kind, ratio }) => ({ key: kind, value: ratio })),
    'programme.trained-by-audience': rows(summary.trainedByAudience),
    'programme.mandatory-by-audience': rows(summary.mandatoryByAudience),
    'programme.channels-by-kind': rows(summary.channelsByKind),
    'programme.reports-by-channel': rows(summary.reportsByChannel),
    'programme.engagements-by-kind': rows(summary.engagementsByKind),
    'programme.repaid': summary.repaid.map(({ currency, amount }) => ({ key: currency, value: amount })),
  } satisfies Partial<Record<BreakdownId, BreakdownRow[]>>;
}

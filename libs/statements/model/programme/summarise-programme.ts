import { isFewPeople } from './few-people';
import type { StatementPeriod } from '../statement';
import type { ProgrammeRecords, ProgrammeRow } from './registers';

/** A count by kind, in the order in which the kinds are offered. */
export interface CountByKind {
  readonly kind: string;
  readonly label?: string;
  readonly count: number;
}

/**
 * The company's own measures in a period, as a statement quotes them. Null: nothing is recorded that could tell, or the
 * number is so small that people could be recognised by it.
 */
export interface ProgrammeSummary {
  readonly policies: number;
  readonly policiesReviewed: number;
  readonly policiesByKind: readonly CountByKind[];
  readonly protections: readonly CountByKind[];
  readonly acknowledgedRatio: number | null;
  readonly roles: number;
  readonly sessions: number;
  readonly trained: number;
  readonly trainingHours: number;
  readonly procurementRatio: number | null;
  readonly supplierAttendances: number;
  readonly trainedByAudience: readonly CountByKind[];
  readonly mandatoryByAudience: readonly CountByKind[];
  readonly channels: number;
  readonly anonymousChannels: number;
  readonly channelsByKind: readonly CountByKind[];
  /** Channels of which it is recorded how they were used. */
  readonly channelsReported: number;
  readonly reports: number | null;
  readonly reportsOfForcedLabour: number | null;
  readonly reportsClosed: number | null;
  readonly reportsRemedied: number | null;
  readonly reportsByChannel: readonly CountByKind[];
  readonly engagements: number;
  readonly engagementsByKind: readonly CountByKind[];
  readonly clauseRatio: number | null;
  readonly clauses: readonly { readonly kind: string; readonly ratio: number }[];
  readonly remedies: number;
  readonly workersRemedied: number | null;
  readonly workersWithFeesRepaid: number | null;
  readonly repaid: readonly { readonly currency: string; readonly amount: number }[];
}

const within = (day: string | null, { from, to }: StatementPeriod) =>
  day !== null && day >= from && day <= to;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function byKind<T>(
  rows: readonly T[],
  kindsOf: (row: T) => readonly string[],
  weigh: (row: T) => number = () => 1,
) {
  const counts = new Map<string, number>();
  for (const each of rows)
    for (const kind of kindsOf(each)) counts.set(kind, (counts.get(kind) ?? 0) + weigh(each));
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** The newest row of each kind that was counted by the period's last day. */
function newest<T extends { readonly asOf: string }>(
  rows: readonly T[],
  { to }: StatementPeriod,
  kindOf: (row: T) => string,
): T[] {
  const found = new Map<string, T>();
  for (const each of rows) {
    const before = found.get(kindOf(each));
    if (each.asOf <= to && (!before || before.asOf <= each.asOf)) found.set(kindOf(each), each);
  }
  return [...found.values()];
}

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** In force on the period's last day; without a first day it counts as in force. */
export function policiesInForce<T extends Pick<ProgrammeRow<'policies'>, 'inForceOn' | 'endedOn'>>(
  rows: readonly T[],
  { to }: StatementPeriod,
): T[] {
  return rows.filter(
    ({ inForceOn, endedOn }) => (inForceOn === null || inForceOn <= to) && (endedOn === null || endedOn > to),
  );
}

/** Open on the period's last day. */
export function openChannels<T extends Pick<ProgrammeRow<'channels'>, 'openSince' | 'closedOn'>>(
  rows: readonly T[],
  { to }: StatementPeriod,
): T[] {
  return rows.filter(({ openSince, closedOn }) => openSince <= to && (closedOn === null || closedOn > to));
}

function policiesOf(
  { policies, acknowledgements, roles, clauses }: ProgrammeRecords,
  period: StatementPeriod,
) {
  const inForce = policiesInForce(policies, period);
  const known = new Set(inForce.map(({ id }) => id));
  const acknowledged = newest(
    acknowledgements,
    period,
    ({ policyId, audience }) => `${policyId} ${audience}`,
  ).filter(({ policyId }) => known.has(policyId));
  const counted = newest(clauses, period, ({ clause }) => clause);
  const ratios = counted.map(({ clause, contracts, inForce: all }) => ({
    kind: clause,
    ratio: contracts / all,
  }));
  return {
    policies: inForce.length,
    policiesReviewed: policies.filter(({ reviewedOn }) => within(reviewedOn, period)).length,
    policiesByKind: byKind(inForce, ({ kind }) => [kind]),
    protections: byKind(inForce, ({ protections }) => protections),
    acknowledgedRatio: shareOf(
      sum(acknowledged.map(({ acknowledged: number }) => number)),
      sum(acknowledged.map(({ asked }) => asked)),
    ),
    roles: roles.length,
    clauseRatio: ratios.find(({ kind }) => kind === 'no-forced-labour')?.ratio ?? null,
    clauses: ratios.sort((a, b) => b.ratio - a.ratio || (a.kind < b.kind ? -1 : 1)),
  };
}

function trainingOf({ training }: ProgrammeRecords, period: StatementPeriod) {
  const held = training.filter(({ heldOn }) => within(heldOn, period));
  const asked = held.filter(({ audience, invited }) => audience === 'procurement' && (invited ?? 0) > 0);
  const places = ({ participants }: (typeof held)[number]) => participants;
  return {
    sessions: held.length,
    trained: sum(held.map(places)),
    trainingHours: Math.round(sum(held.map(({ hours, participants }) => hours * participants))),
    procurementRatio: shareOf(sum(asked.map(places)), sum(asked.map(({ invited }) => invited ?? 0))),
    supplierAttendances: sum(
      held.map(({ supplierCount, supplierId }) => supplierCount ?? (supplierId === null ? 0 : 1)),
    ),
    trainedByAudience: byKind(held, ({ audience }) => [audience], places),
    mandatoryByAudience: byKind(
      held.filter(({ mandatory }) => mandatory),
      ({ audience }) => [audience],
      places,
    ),
  };
}

/** A number of people or their reports as it may be printed: null where it is small enough to point at somebody. */
function printable(number: number): number | null {
  return isFewPeople(number) ? null : number;
}

/** Only use that lies wholly within the period: half of a year's reports cannot be told from the other half. */
function grievancesOf({ channels, 'channel-use': use }: ProgrammeRecords, period: StatementPeriod) {
  const open = openChannels(channels, period);
  const used = use.filter(({ from, to }) => from >= period.from && to <= period.to);
  const total = (count: (row: (typeof used)[number]) => number) =>
    used.length === 0 ? null : printable(sum(used.map(count)));
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const byChannel = byKind(used, ({ channelId }) => [channelId], ({ reports }) => reports); // prettier-ignore
  // One small row could be worked out from the total and the others, so then none is shown.
  const reportsByChannel = byChannel.some(({ count }) => isFewPeople(count))
    ? []
    : byChannel.map((each) => ({ ...each, label: names.get(each.kind) ?? '' }));
  return {
    channels: open.length,
    anonymousChannels: open.filter(({ anonymous }) => anonymous).length,
    channelsByKind: byKind(open, ({ kind }) => [kind]),
    channelsReported: new Set(used.map(({ channelId }) => channelId)).size,
    reports: total(({ reports }) => reports),
    reportsOfForcedLabour: total(({ forcedLabour }) => forcedLabour),
    reportsClosed: total(({ closed }) => closed),
    reportsRemedied: total(({ remedied }) => remedied),
    reportsByChannel,
  };
}

function remedyOf({ remedies, engagements }: ProgrammeRecords, period: StatementPeriod) {
  const given = remedies.filter(({ givenOn }) => within(givenOn, period));
  const held = engagements.filter(({ heldOn }) => within(heldOn, period));
  const workers = (rows: typeof given) => printable(sum(rows.map((each) => each.workers)));
  const repaid = given.filter(({ kind }) => kind === 'fees-repaid');
  // With the total, a few others would be told by the difference.
  const others = given.filter(({ kind }) => kind !== 'fees-repaid');
  const paid = given.filter(({ amount, currency }) => amount !== null && currency !== null);
  const currencies = [...new Set(paid.map(({ currency }) => currency ?? ''))].sort();
  return {
    engagements: held.length,
    engagementsByKind: byKind(held, ({ partner }) => [partner]),
    remedies: given.length,
    workersRemedied: workers(given),
    workersWithFeesRepaid: isFewPeople(sum(others.map((each) => each.workers))) ? null : workers(repaid),
    repaid: currencies.flatMap((currency) => {
      const own = paid.filter((each) => each.currency === currency);
      return workers(own) === null ? [] : [{ currency, amount: sum(own.map(({ amount }) => amount ?? 0)) }];
    }),
  };
}

/** What the registers say of a period. */
export function summariseProgramme(records: ProgrammeRecords, period: StatementPeriod): ProgrammeSummary {
  return {
    ...policiesOf(records, period),
    ...trainingOf(records, period),
    ...grievancesOf(records, period),
    ...remedyOf(records, period),
  };
}

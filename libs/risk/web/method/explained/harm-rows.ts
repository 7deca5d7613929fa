import { harmSeverity, stateFactor, type HarmKind, type HarmState } from '@firebreak/risk/model';

/** A kind of harm as the method's table has it. */
export interface HarmRow {
  readonly name: string;
  /** s of the least and of the most serious: 0..1. */
  readonly least: number;
  readonly most: number;
  /** Null: it does not age while it is listed. */
  readonly halfLifeInMonths: number | null;
}

const finding = (severity: 'critical' | 'major' | 'minor', iloIndicator = false): HarmKind => ({
  kind: 'finding',
  severity,
  iloIndicator,
});

/** Every kind of harm, with what the engine makes of the least and of the most serious. */
export const HARM_ROWS: readonly HarmRow[] = [
  row('list-hit', { kind: 'list-hit' }),
  row('indicator', finding('critical', true)),
  row('critical', finding('critical')),
  row('major', finding('major')),
  row('minor', finding('minor')),
  bySeriousness('incident'),
  bySeriousness('payment-flag'),
  bySeriousness('incidents-nearby'),
  bySeriousness('subcontracting-signal'),
];

const STATES: readonly HarmState[] = [
  'open',
  'action-under-way',
  'closed-verified',
  'disputed',
  'unreviewed',
];

/** What the state of an event leaves of it, of an ILO indicator and of anything else. */
export const STATE_ROWS = STATES.map((state) => ({
  state,
  factor: stateFactor({ ...finding('critical'), state }),
  ofIndicator: stateFactor({ ...finding('critical', true), state }),
}));

function row(name: string, least: HarmKind, most = least): HarmRow {
  const { severity, halfLifeInMonths } = harmSeverity(least);
  return { name, least: severity, most: harmSeverity(most).severity, halfLifeInMonths };
}

function bySeriousness(
  kind: 'incident' | 'payment-flag' | 'incidents-nearby' | 'subcontracting-signal',
): HarmRow {
  return row(kind, { kind, seriousness: 0 }, { kind, seriousness: 1 });
}

import type { RowOf } from './field';
import { CLAUSES, ENGAGEMENTS, REMEDIES } from './registers/engagement';
import { CHANNELS, CHANNEL_USE } from './registers/grievance';
import { ACKNOWLEDGEMENTS, POLICIES, ROLES } from './registers/policies';
import { TRAINING } from './registers/training';

/** The registers of the company's own measures, in the order of their pages. */
export const REGISTERS = {
  policies: POLICIES,
  acknowledgements: ACKNOWLEDGEMENTS,
  roles: ROLES,
  training: TRAINING,
  channels: CHANNELS,
  'channel-use': CHANNEL_USE,
  engagements: ENGAGEMENTS,
  clauses: CLAUSES,
  remedies: REMEDIES,
} as const;
export type RegisterId = keyof typeof REGISTERS;
export const REGISTER_IDS = Object.keys(REGISTERS) as readonly RegisterId[];

/** What a person enters of a row of this register. */
export type ProgrammeRow<R extends RegisterId> = RowOf<(typeof REGISTERS)[R]['fields']>;

/** Any row, by the names of its register's fields. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** All rows of all registers. */
export type ProgrammeRecords = {
  readonly [R in RegisterId]: readonly (ProgrammeRow<R> & { readonly id: string })[];
};

export const NO_PROGRAMME: ProgrammeRecords = {
  policies: [],
  acknowledgements: [],
  roles: [],
  training: [],
  channels: [],
  'channel-use': [],
  engagements: [],
  clauses: [],
  remedies: [],
};

export function isRegisterId(id: string): id is RegisterId {
  return Object.hasOwn(REGISTERS, id);
}

/** Rows that one register can hold. */
export const MOST_ROWS = 5000;

// What the API returns.

/** A row with what its references are called. */
export interface ProgrammeRowView {
  readonly id: string;
  readonly row: AnyRow;
  /** Names of the supplier, policy or channel that a field points at, by field. */
  readonly names: Readonly<Record<string, string>>;
  /** Grows by one with every change; an edit names the one it was made on. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** How many rows each register has. */
export type ProgrammeOverview = Readonly<Record<RegisterId, number>>;

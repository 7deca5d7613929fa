import type { ProgrammeRow, RegisterId } from '../registers';

/** Names of registers, their fields and what can be chosen in them: on screen, in the evidence book and in drafts. */
export interface ProgrammeWords {
  readonly registers: Readonly<Record<RegisterId, string>>;
  readonly fields: { readonly [R in RegisterId]: { readonly [F in keyof ProgrammeRow<R>]: string } };
  /** Every choice of every field, by its code. */
  readonly choices: Readonly<Record<string, string>>;
}

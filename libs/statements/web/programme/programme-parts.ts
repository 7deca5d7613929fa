import type { RegisterId } from '@firebreak/statements/model';

/** Registers that are looked at together, by the address of their page. */
export const PROGRAMME_PARTS = {
  policies: ['policies', 'acknowledgements'],
  roles: ['roles'],
  training: ['training'],
  channels: ['channels', 'channel-use'],
  engagements: ['engagements'],
  clauses: ['clauses'],
  remedies: ['remedies'],
} as const satisfies Record<string, readonly RegisterId[]>;
export type ProgrammePart = keyof typeof PROGRAMME_PARTS;

/** From the address: the first page where it names none. */
export function parsePart(part: string): ProgrammePart {
  return Object.hasOwn(PROGRAMME_PARTS, part) ? (part as ProgrammePart) : 'policies';
}

import type { FieldError } from '@firebreak/platform/model';
import { REGISTERS, type AnyRow, type ProgrammeRow, type RegisterId } from './registers';
import type { Register } from './register';

type Comparable = string | number;

function comparable(value: unknown): value is Comparable {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** A fault of a field against another one. */
export interface RowFault extends FieldError {
  readonly code: 'only-together' | 'above-other';
  /** The other field. */
  readonly other: string;
}

/** What two fields of a row say against each other; empty where they agree. */
export function rowFaults(register: RegisterId, row: AnyRow): RowFault[] {
  const { rules }: Register = REGISTERS[register];
  return rules.flatMap<RowFault>(({ rule, field, other }) => {
    const [own, against] = [row[field], row[other]];
    if (rule === 'together')
      return comparable(own) === comparable(against)
        ? []
        : [
            {
              field: comparable(own) ? other : field,
              other: comparable(own) ? field : other,
              code: 'only-together',
              message: `${field} and ${other} are given together or not at all.`,
            },
          ];
    return comparable(own) && comparable(against) && own > against
      ? [{ field, other, code: 'above-other', message: `${field} must not be above ${other}.` }]
      : [];
  });
}

/**
 * Whether a time of use overlaps one that is recorded for the same channel: then reports would count twice.
 * @param others of the same channel, without the row itself
 */
export function overlapsUse(
  { from, to }: Pick<ProgrammeRow<'channel-use'>, 'from' | 'to'>,
  others: readonly Pick<ProgrammeRow<'channel-use'>, 'from' | 'to'>[],
): boolean {
  return others.some((other) => from <= other.to && other.from <= to);
}

import type { FieldError } from '@firebreak/platform/model';
import { checkIdentifier } from './identifiers';
import type { SupplierInput } from './supplier';
import { lacksReason } from './supplier-status';

const REASON_MISSING = 'Say why: suspended, leaving and left need a reason.';

/** What is wrong about a status; null where nothing is. @param field where the reason stands in the request */
export function statusFault(
  { status = 'active', statusReason }: Pick<SupplierInput, 'status' | 'statusReason'>,
  field = 'statusReason',
): FieldError | null {
  return lacksReason(status, statusReason)
    ? { field, code: 'reason-missing', message: REASON_MISSING }
    : null;
}

/**
 * What is wrong about a supplier beyond the form of its fields: a status without its reason, a year of one currency
 * told twice, an identifier that cannot be right. Empty: it may be stored.
 */
export function supplierFaults(input: SupplierInput): FieldError[] {
  const status = statusFault(input);
  return [...(status ? [status] : []), ...spendFaults(input), ...identifierFaults(input)];
}

function spendFaults({ spend = [] }: SupplierInput): FieldError[] {
  const seen = new Set<string>();
  return spend.flatMap(({ year, currency }, at) => {
    const key = `${year} ${currency}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `${year} in ${currency} is there twice. Keep one amount for each year and currency.`;
    return [{ field: `spend.${at}.year`, code: 'year-doubled', message }];
  });
}

function identifierFaults({ identifiers = [] }: SupplierInput): FieldError[] {
  return identifiers.flatMap((identifier, at) => {
    const checked = checkIdentifier(identifier);
    if (checked.ok) return [];
    return [{ field: `identifiers.${at}.${checked.field}`, code: checked.code, message: checked.message }];
  });
}

import type { SupplierStatus } from './supplier';

/** A step away from a supplier can leave its workers without one, so that somebody has to say why it is taken. */
export const STATUSES_WITH_REASON: readonly SupplierStatus[] = ['suspended', 'leaving', 'left'];

/** Whether this status may stand only with a reason. */
export function needsReason(status: SupplierStatus): boolean {
  return STATUSES_WITH_REASON.includes(status);
}

/** Whether the reason that a status needs is missing. */
export function lacksReason(status: SupplierStatus, reason: string | null | undefined): boolean {
  return needsReason(status) && !reason?.trim();
}

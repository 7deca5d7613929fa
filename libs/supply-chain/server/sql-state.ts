import { QueryFailedError } from 'typeorm';

/** SQLSTATE of a failed statement: `23503` something points at what is not there, `23505` it is there already; undefined for another error. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}

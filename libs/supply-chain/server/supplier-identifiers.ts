import { currentCompanyId } from '@firebreak/platform/server';
import type { FieldError } from '@firebreak/platform/model';
import { checkIdentifier, type IdentifierInput } from '@firebreak/supply-chain/model';
import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { type EntityManager } from 'typeorm';
import { SupplierIdentifierEntity } from './supplier-identifier.entity';

/** 2^12 rounds: some 8 ms a number, so that a list of 1,000 is no matter and trying all numbers of a bank is one. */
const HASHING = { N: 4096, r: 8, p: 1 };
const hash = promisify<string, string, number, typeof HASHING, Buffer>(scrypt);

/** An identifier as it is stored. */
export type IdentifierColumns = Pick<
  SupplierIdentifierEntity,
  'supplierId' | 'siteId' | 'scheme' | 'value' | 'identifierKey' | 'country'
>;

/** What is wrong with an identifier; null where it may stand. @param path of the identifier in the request */
export function identifierFault(input: IdentifierInput, path = ''): FieldError | null {
  const checked = checkIdentifier(input);
  if (checked.ok) return null;
  return { field: `${path}${checked.field}`, code: checked.code, message: checked.message };
}

/**
 * A sound identifier as it is stored. Of a bank account the number itself is kept nowhere: shown masked, compared by
 * a slow hash salted with the company, so that equal numbers of two companies cannot be told to be equal.
 */
export async function identifierColumns(
  supplierId: string,
  input: IdentifierInput,
): Promise<IdentifierColumns> {
  const checked = checkIdentifier(input);
  if (!checked.ok) throw new RangeError(`${checked.code}: a faulty identifier must be refused before`);
  const identifierKey =
    input.scheme === 'bank-account'
      ? (await hash(checked.key, currentCompanyId(), 24, HASHING)).toString('base64url')
      : checked.key;
  const { value, country } = checked;
  return { supplierId, siteId: input.siteId ?? null, scheme: input.scheme, value, identifierKey, country };
}

/** Records identifiers beside those that are known. @returns suppliers that have a new one */
export async function addIdentifiers(
  tx: EntityManager,
  identifiers: readonly IdentifierColumns[],
): Promise<Set<string>> {
  if (identifiers.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO supplier_identifier (id, supplier_id, site_id, scheme, value, identifier_key, country)
     SELECT uuidv7(), n."supplierId", n."siteId", n.scheme, n.value, n."identifierKey", n.country
       FROM jsonb_to_recordset($1::jsonb)
            AS n ("supplierId" uuid, "siteId" uuid, scheme text, value text, "identifierKey" text, country text)
     ON CONFLICT DO NOTHING RETURNING supplier_id AS id`,
    [JSON.stringify(identifiers)],
  );
  return new Set(rows.map(({ id }) => id));
}

import type { ChainVerification } from '@firebreak/audit-trail/model';
import type { DataSource } from 'typeorm';
import { verifyChain } from './verify-chain.query';

/**
 * Checks the chains of all companies, for the operator.
 * @param owner as the role that owns the tables, which may read every company's trail
 */
export async function verifyTrails(owner: DataSource): Promise<ChainVerification[]> {
  const companies = await owner.query<{ companyId: string }[]>(
    `SELECT company_id AS "companyId" FROM audit_head UNION SELECT company_id FROM audit_entry ORDER BY 1`,
  );
  const results: ChainVerification[] = [];
  for (const { companyId } of companies) results.push(await verifyChain(owner.manager, companyId));
  return results;
}

/** One line per company for the terminal. */
export function describeVerification({
  companyId,
  links,
  erased,
  head,
  firstFault,
}: ChainVerification): string {
  const about = `${companyId}: ${links} links`;
  if (firstFault)
    return `${about}, BROKEN at ${firstFault.seq ?? 'an entry without a link'}: ${firstFault.fault}`;
  const erasure = erased > 0 ? `, ${erased} with erased content` : '';
  return `${about}${erasure}, intact; last ${head?.seq ?? 0}:${head?.hash ?? '-'}`;
}

import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { TestApp, TestClient } from '@firebreak/testing';
import type { SupplierRiskView, SupplierScoreView } from '@firebreak/risk/model';

/** A garment supplier with one known site, entered by a person. */
export async function aSupplier(
  client: TestClient,
  changes: { name?: string; country?: string; isic?: string; suppliesOwnCompany?: boolean } = {},
): Promise<string> {
  const { name = 'Meghna Garments', country = 'BD', isic = '1410', suppliesOwnCompany } = changes;
  const supplier = await client.post<{ id: string }>('/api/suppliers', {
    name,
    country,
    isic,
    suppliesOwnCompany,
  });
  if (supplier.status !== 201) throw new Error(`the supplier was refused: ${supplier.text}`);
  const site = await client.post(`/api/suppliers/${supplier.body.id}/sites`, {
    name: `${name}, unit 1`,
    country,
    headcount: 400,
    migrantShare: 0.1,
    goods: [{ hs: '620520', name: 'Cotton shirts' }],
  });
  if (site.status !== 201) throw new Error(`the site was refused: ${site.text}`);
  return supplier.body.id;
}

/** An audit of today with one finding; confinement is evidence of an ILO indicator. */
export async function aFinding(client: TestClient, supplierId: string, code: string): Promise<string> {
  const audit = await client.post<{ findings: { id: string }[] }>('/api/audits', {
    supplierId,
    kind: 'unannounced',
    auditor: 'Clear Audit',
    scheme: 'Own programme',
    auditedOn: today(),
    findings: [{ code, description: 'Seen by the auditor.' }],
  });
  const id = audit.body?.findings?.[0]?.id;
  if (!id) throw new Error(`the audit was refused: ${audit.text}`);
  return id;
}

/** The supplier's score once all jobs are done. */
export async function scoreOf(
  app: TestApp,
  client: TestClient,
  supplierId: string,
): Promise<SupplierScoreView> {
  await app.drainJobs();
  const { body } = await client.get<SupplierRiskView>(`/api/risk/suppliers/${supplierId}`);
  if (!body.score) throw new Error('the supplier has no score');
  return body.score;
}

/** Changes what a stored score follows from, as somebody would who can write to the database. */
export async function alterFacts(
  app: TestApp,
  companyId: string,
  scoreId: string,
  [from, to]: readonly [string, string],
): Promise<void> {
  await app.inCompany(companyId, async (tx) => {
    const [page] = await tx.query<{ id: string; content: Buffer }[]>(
      `SELECT id, content FROM risk_score_page WHERE $1 = ANY (ids)`,
      [scoreId],
    );
    if (!page) throw new Error(`there is no score ${scoreId}`);
    const bytes = zstdDecompressSync(page.content.subarray(1));
    const altered = Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
    if (altered.equals(bytes)) throw new Error(`the facts do not tell ${from}`);
    const content = Buffer.concat([page.content.subarray(0, 1), zstdCompressSync(altered)]);
    await tx.query(`UPDATE risk_score_page SET content = $2 WHERE id = $1`, [page.id, content]);
  });
}

/** Suppliers by the hundred, each with a site and a link to the one before, without requests. */
export async function manySuppliers(app: TestApp, companyId: string, count: number): Promise<void> {
  await app.inCompany(companyId, async (tx) => {
    await tx.query(
      `INSERT INTO supplier (id, name, name_key, match_key, search_key, country, isic)
       SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Supplier ' || n, 'supplier ' || n,
              'supplier' || n, 'supplier ' || n, (ARRAY['BD', 'CN', 'VN', 'TR', 'IN', 'PT'])[n % 6 + 1], '1410'
       FROM generate_series(1, $1::int) n`,
      [count],
    );
    await tx.query(
      `INSERT INTO site (id, supplier_id, name, country, isic, headcount, location_precision)
       SELECT ('00000000-0000-7000-9000-' || lpad((2 * n + m)::text, 12, '0'))::uuid,
              ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Unit ' || m,
              (ARRAY['BD', 'CN', 'VN', 'TR', 'IN', 'PT'])[n % 6 + 1], '1410', 100 * m, 'country'
       FROM generate_series(1, $1::int) n, generate_series(0, 1) m`,
      [count],
    );
    await tx.query(
      `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind)
       SELECT ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid,
              ('00000000-0000-7000-8000-' || lpad((n - 1)::text, 12, '0'))::uuid,
              ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'supplier'
       FROM generate_series(2, $1::int) n`,
      [count],
    );
  });
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

const LEAVES = 5;

/**
 * One leaf changes: the product takes the change up, computes everyone above and stores what is news; the peer is the
 * recursive statement that only finds who is above. Medians over some leaves.
 */
export async function incrementalFigures(product) {
  const { superuser, companyId, inCompany } = product;
  const { rows: leaves } = await superuser.query(
    `SELECT n.id FROM seeded n WHERE EXISTS (SELECT FROM supply_link l WHERE l.supplier_id = n.id AND l.buyer_supplier_id IS NOT NULL AND l.certainty <> 'suggested')
       AND NOT EXISTS (SELECT FROM supply_link l WHERE l.buyer_supplier_id = n.id AND l.certainty <> 'suggested')
     ORDER BY hashtext(n.id::text) LIMIT $1`,
    [LEAVES],
  );
  const ratios = [];
  for (const { id } of leaves) {
    const above = await timed(() => superuser.query(ANCESTORS, [companyId, id]));
    await inCompany(async (tx) => {
      await tx.query(
        `UPDATE site SET migrant_share = 1 - coalesce(migrant_share, 0), agency_share = 1 WHERE supplier_id = $1`,
        [id],
      );
      await tx.query(`INSERT INTO risk_change (supplier_id) VALUES ($1)`, [id]);
    });
    const ours = await timed(() => product.refresh());
    ratios.push(ours.ms / above.ms);
    console.log(
      `Risk: one leaf scored anew in ${ours.ms.toFixed(0)} ms (${ours.answer.computed} computed, ${ours.answer.changed} stored); ` +
        `the statement that finds its ${above.answer.rows[0].n} ancestors takes ${above.ms.toFixed(0)} ms`,
    );
  }
  return Number(ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)].toFixed(2));
}

async function timed(work) {
  const begun = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - begun };
}

const ANCESTORS = `
  WITH RECURSIVE above (id) AS (
    SELECT buyer_supplier_id FROM supply_link
     WHERE company_id = $1 AND supplier_id = $2 AND buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'
    UNION
    SELECT l.buyer_supplier_id FROM above a JOIN supply_link l ON l.company_id = $1 AND l.supplier_id = a.id
     WHERE l.buyer_supplier_id IS NOT NULL AND l.certainty <> 'suggested'
  )
  SELECT count(*)::int AS n FROM above`;

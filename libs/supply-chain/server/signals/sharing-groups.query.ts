import { SURE } from './sure-links';

/**
 * Groups of two to $1 suppliers with the same detail. Two sites of one supplier share nothing with anybody. $2: the
 * address keys of suppliers, see supplier-address-keys.query.ts; those of sites and of other spellings are stored.
 */
export const SHARING_GROUPS = `
  WITH given AS (
    SELECT 'address' AS detail, t.country AS part, t.address_key AS key, t.supplier_id, t.address AS shown
      FROM site t WHERE t.address_key <> ''
    UNION ALL
    SELECT 'address', s.country, k.key, s.id, s.address
      FROM (SELECT left(line, 36)::uuid AS supplier_id, substr(line, 38) AS key
              FROM string_to_table($2, E'\\n') line WHERE line <> '') k
      JOIN supplier s ON s.id = k.supplier_id
    UNION ALL
    SELECT 'address', coalesce(t.country, s.country), v.value_key, v.supplier_id, v.value
      FROM supplier_variant v JOIN supplier s ON s.id = v.supplier_id LEFT JOIN site t ON t.id = v.site_id
     WHERE v.kind = 'address' AND v.value_key <> ''
    UNION ALL
    SELECT 'phone', '', s.phone_key, s.id, s.contact_phone FROM supplier s WHERE s.phone_key <> ''
    UNION ALL
    SELECT 'bank-account', '', i.identifier_key, i.supplier_id, i.value
      FROM supplier_identifier i WHERE i.scheme = 'bank-account'
    UNION ALL
    SELECT 'email', '', lower(s.contact_email), s.id, s.contact_email FROM supplier s WHERE s.contact_email <> ''
  ),
  member AS (
    SELECT g.detail, g.part, g.key COLLATE "C" AS key, g.supplier_id, min(g.shown) AS shown
      FROM given g JOIN supplier s ON s.id = g.supplier_id
     WHERE s.merged_into_id IS NULL AND s.status <> 'left'
     GROUP BY 1, 2, 3, 4
  ),
  sharing AS MATERIALIZED (
    SELECT row_number() OVER () AS at, detail, key, array_agg(supplier_id) AS supplier_ids,
           json_agg(json_build_object('supplierId', supplier_id, 'shown', coalesce(shown, '')) ORDER BY supplier_id)
             AS members
      FROM member GROUP BY detail, part, key HAVING count(*) BETWEEN 2 AND $1
  ),
  part AS MATERIALIZED (SELECT at, unnest(supplier_ids) AS supplier_id FROM sharing),
  linked AS (
    SELECT a.at, json_agg(json_build_array(l.buyer_supplier_id, l.supplier_id)) AS pairs
      FROM supply_link l
      JOIN part a ON a.supplier_id = l.supplier_id
      JOIN part b ON b.supplier_id = l.buyer_supplier_id AND b.at = a.at
     WHERE l.${SURE}
     GROUP BY a.at
  )
  SELECT g.detail, g.key, g.members, coalesce(l.pairs, '[]') AS linked
    FROM sharing g LEFT JOIN linked l ON l.at = g.at`;

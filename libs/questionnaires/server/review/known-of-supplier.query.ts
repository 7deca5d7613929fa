import type { FindingOnRecord, KnownOfSupplier, NamedSupplier } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

interface LinkRow extends NamedSupplier {
  readonly kind: string;
}

/** Suppliers below this one that the chain on record has, by the kind of link and by name. */
async function linked(tx: EntityManager, supplierId: string): Promise<LinkRow[]> {
  return tx.query<LinkRow[]>(
    `SELECT l.kind, s.supplier_id AS id, s.name
       FROM risk_input_link l
       JOIN risk_input_supplier s ON s.company_id = l.company_id AND s.supplier_id = l.supplier_id
      WHERE l.buyer_supplier_id = $1 AND l.kind IN ('subcontractor', 'labour-provider')
      ORDER BY s.name, s.supplier_id`,
    [supplierId],
  );
}

function openFindings(
  tx: EntityManager,
  supplierId: string,
  questionnaireId: string,
): Promise<FindingOnRecord[]> {
  return tx.query<FindingOnRecord[]>(
    `SELECT f.finding_id AS id, f.audit_id AS "auditId", f.code, f.title, f.severity, f.state,
            f.found_on::text AS "foundOn"
       FROM risk_input_finding f
      WHERE f.supplier_id = $1 AND f.state <> 'closed-verified'
        AND NOT EXISTS (SELECT FROM questionnaire_measure m
                         WHERE m.company_id = f.company_id AND m.questionnaire_id = $2 AND m.finding_id = f.finding_id)
      ORDER BY f.found_on DESC, f.finding_id`,
    [supplierId, questionnaireId],
  );
}

interface Answered {
  readonly supplierId: string;
  readonly questionnaireId: string;
  /** Calendar date. */
  readonly answeredOn: string;
}

/** What is on record of a supplier besides its sites: its chain, findings that are open, and the newest audit by then. */
export async function knownBesideSites(
  tx: EntityManager,
  { supplierId, questionnaireId, answeredOn }: Answered,
): Promise<Omit<KnownOfSupplier, 'sites'>> {
  const links = await linked(tx, supplierId);
  const [newestAudit] = await tx.query<{ id: string; auditedOn: string }[]>(
    `SELECT audit_id AS id, audited_on::text AS "auditedOn" FROM risk_input_audit
      WHERE supplier_id = $1 AND audited_on <= $2 ORDER BY audited_on DESC, audit_id DESC LIMIT 1`,
    [supplierId, answeredOn],
  );
  const named = (kind: string) =>
    links.flatMap(({ kind: own, id, name }) => (own === kind ? [{ id, name }] : []));
  return {
    subcontractors: named('subcontractor'),
    labourProviders: named('labour-provider'),
    openFindings: await openFindings(tx, supplierId, questionnaireId),
    newestAudit: newestAudit ?? null,
  };
}

import { Injectable } from '@nestjs/common';
import {
  supplyChainProblem,
  type HeadlineBand,
  type LinkKind,
  type SupplierFilter,
} from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { matchingSuppliers, type MatchingSupplier } from './matching-suppliers.query';
import { SiteGoodEntity } from './site-good.entity';
import { SiteEntity } from './site.entity';
import { SupplierContactEntity } from './supplier-contact.entity';
import { checkChangeable, keptSuppliers } from './supplier-to-change.query';
import { SupplierEntity } from './supplier.entity';

/** What other capabilities need to know of a supplier. */
export interface DirectorySupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly isic: string | null;
  readonly tier: number | null;
  readonly kinds: readonly LinkKind[];
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: string | null;
}

/** A person at a supplier who can be written to. */
export interface DirectoryContact {
  readonly supplierId: string;
  readonly name: string | null;
  readonly email: string;
  /** BCP 47. */
  readonly language: string | null;
}

export interface DirectorySite {
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly city: string | null;
}

/** What is on record of a site; null: not known. */
export interface DirectorySiteFacts {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly isic: string | null;
  readonly headcount: number | null;
  /** 0 to 1. */
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly labourProvider: boolean | null;
  readonly employerHousing: boolean | null;
  readonly pieceRate: boolean | null;
  /** Harmonised System codes of the goods that are made or handled there. */
  readonly hs: readonly string[];
}

/** What is on record of a supplier's sites, and its headline of the risk run. */
export interface DirectoryFacts {
  /** By name. */
  readonly sites: readonly DirectorySiteFacts[];
  /** 0 to 100; null until scored. */
  readonly score: number | null;
  readonly band: HeadlineBand | null;
}

/** The newest audit of a site, or of a supplier as a whole (site null). */
export interface NewestAudit {
  readonly siteId: string | null;
  /** Calendar date. */
  readonly auditedOn: string;
}

/** Looks up suppliers and sites for capabilities above, inside their transaction. */
@Injectable()
export class SupplierDirectory {
  /** @throws Problem supplier-not-found */
  async supplier(tx: EntityManager, id: string): Promise<DirectorySupplier> {
    const found = await tx.findOneBy(SupplierEntity, { id });
    if (!found) throw supplyChainProblem('supplier-not-found');
    return toDirectorySupplier(found);
  }

  /**
   * Checks that something may be written about these suppliers; until the end of the transaction they stay so.
   * @throws Problem supplier-not-found; supplier-merged, naming the record that was kept
   */
  checkChangeable(tx: EntityManager, ids: readonly string[]): Promise<void> {
    return checkChangeable(tx, ids);
  }

  /** Each once, in the order asked for; in place of those merged into others what was kept. Unknown ids are absent. */
  async kept(tx: EntityManager, ids: readonly string[]): Promise<DirectorySupplier[]> {
    const keptOf = await keptSuppliers(tx, ids);
    const kept = [...new Set(ids.flatMap((id) => keptOf.get(id) ?? []))];
    const found = await this.suppliers(tx, kept);
    return kept.flatMap((id) => found.get(id) ?? []);
  }

  /** Names of contact persons that stand in the text, each once: what is published must not tell them. */
  async contactsNamedIn(tx: EntityManager, text: string): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT contact_name AS name FROM supplier WHERE contact_name LIKE '% %' AND strpos($1, contact_name) > 0
       UNION SELECT name FROM supplier_contact WHERE name LIKE '% %' AND strpos($1, name) > 0`,
      [text],
    );
    return rows.map(({ name }) => name);
  }

  /** By id; unknown ids are absent from the answer. */
  async suppliers(tx: EntityManager, ids: readonly string[]): Promise<Map<string, DirectorySupplier>> {
    if (ids.length === 0) return new Map();
    const found = await tx.findBy(SupplierEntity, { id: In([...new Set(ids)]) });
    return new Map(found.map((row) => [row.id, toDirectorySupplier(row)]));
  }

  /** All that the filter of the supplier list finds, by name, and merged records that it would find. */
  matching(tx: EntityManager, filter: SupplierFilter): Promise<MatchingSupplier[]> {
    return matchingSuppliers(tx, filter);
  }

  /** People beside the main contact who have an e-mail address, in the order of the supplier's page, by supplier id. */
  async otherContacts(
    tx: EntityManager,
    supplierIds: readonly string[],
  ): Promise<Map<string, DirectoryContact[]>> {
    if (supplierIds.length === 0) return new Map();
    const rows = await tx.find(SupplierContactEntity, {
      where: { supplierId: In([...new Set(supplierIds)]) },
      order: { position: 'ASC' },
    });
    const reachable = rows.flatMap(({ supplierId, name, email, language }) =>
      email ? [{ supplierId, name, email, language }] : [],
    );
    return Map.groupBy(reachable, ({ supplierId }) => supplierId);
  }

  /** @throws Problem site-not-found, also for a site of another supplier */
  async site(tx: EntityManager, supplierId: string, siteId: string): Promise<DirectorySite> {
    const found = await tx.findOneBy(SiteEntity, { id: siteId, supplierId });
    if (!found) throw supplyChainProblem('site-not-found');
    return toDirectorySite(found);
  }

  /** Sites of one supplier, by name. */
  async sites(tx: EntityManager, supplierId: string): Promise<DirectorySite[]> {
    const found = await tx.find(SiteEntity, { where: { supplierId }, order: { name: 'ASC', id: 'ASC' } });
    return found.map(toDirectorySite);
  }

  /** Facts by supplier id; unknown ids are absent from the answer. */
  async facts(tx: EntityManager, supplierIds: readonly string[]): Promise<Map<string, DirectoryFacts>> {
    if (supplierIds.length === 0) return new Map();
    const supplierId = In([...new Set(supplierIds)]);
    const suppliers = await tx.findBy(SupplierEntity, { id: supplierId });
    const rows = await tx.find(SiteEntity, { where: { supplierId }, order: { name: 'ASC', id: 'ASC' } });
    const goods = await tx.findBy(SiteGoodEntity, { siteId: In(rows.map(({ id }) => id)) });
    const sites = Map.groupBy(rows, (row) => row.supplierId);
    const goodsAt = Map.groupBy(goods, ({ siteId }) => siteId);
    return new Map(
      suppliers.map(({ id, score, band }) => [
        id,
        {
          sites: (sites.get(id) ?? []).map((row) => toSiteFacts(row, goodsAt.get(row.id) ?? [])),
          score,
          band,
        },
      ]),
    );
  }

  /**
   * Takes over when the sites of a supplier were last audited; sites that are not named have no audit. An audit of the
   * supplier as a whole counts for its site where it has only one: of several nobody knows which was seen.
   */
  async noteAudits(tx: EntityManager, supplierId: string, newest: readonly NewestAudit[]): Promise<void> {
    await tx.query(
      `UPDATE site t SET last_audited_on = d.audited_on
         FROM (SELECT s.id, max(n."auditedOn") AS audited_on
                 FROM site s
                 LEFT JOIN jsonb_to_recordset($2::jsonb) AS n ("siteId" uuid, "auditedOn" date)
                   ON n."siteId" = s.id
                   OR (n."siteId" IS NULL AND (SELECT count(*) FROM site o WHERE o.supplier_id = $1) = 1)
                WHERE s.supplier_id = $1 GROUP BY s.id) d
        WHERE t.id = d.id AND t.last_audited_on IS DISTINCT FROM d.audited_on`,
      [supplierId, JSON.stringify(newest)],
    );
  }
}

function toDirectorySupplier(row: SupplierEntity): DirectorySupplier {
  return {
    id: row.id,
    name: row.name,
    country: row.country,
    isic: row.isic,
    tier: row.tier,
    kinds: row.kinds,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    contactLanguage: row.contactLanguage,
  };
}

function toDirectorySite(row: SiteEntity): DirectorySite {
  return { id: row.id, supplierId: row.supplierId, name: row.name, country: row.country, city: row.city };
}

function toSiteFacts(row: SiteEntity, goods: readonly SiteGoodEntity[]): DirectorySiteFacts {
  return {
    id: row.id,
    name: row.name,
    country: row.country,
    isic: row.isic,
    headcount: row.headcount,
    migrantShare: row.migrantShare,
    agencyShare: row.agencyShare,
    labourProvider: row.labourProvider,
    employerHousing: row.employerHousing,
    pieceRate: row.pieceRate,
    hs: [...new Set(goods.flatMap(({ hs }) => hs ?? []))],
  };
}

import type { Page } from '@firebreak/platform/model';
import { CompanyDb, FileStore, newId } from '@firebreak/platform/server';
import {
  clockOf,
  dueOnOf,
  editFaults,
  FRAMEWORK_OF,
  LEGAL_TERMS,
  statementProblem,
  type DossierContent,
  type DossierKind,
  type DossierParty,
  type DossierRequest,
  type DossierSummary,
  type DossierView,
  type EditDossier,
  type StartDossier,
  type StatementFramework,
} from '@firebreak/statements/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StatementFrameworks } from '../statement-frameworks.service';
import { today } from '../today';
import { DossierDiligenceRecords } from './dossier-diligence.service';
import { DossierPartyEntity } from './dossier-party.entity';
import { DossierEntity } from './dossier.entity';
import { findDossier, findDossiers } from './find-dossiers.query';
import { judged } from './frozen-dossier';

/** Answers to authorities: started for a product and its chain, edited, checked. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly directory: SupplierDirectory,
    private readonly diligence: DossierDiligenceRecords,
    private readonly files: FileStore,
  ) {}

  /** Open ones first, what is due soonest at the top. @param cursor of the page before */
  list(cursor: string | null): Promise<Page<DossierSummary>> {
    return this.db.inCompany(async (tx) => {
      const { rows, nextCursor } = await findDossiers(tx, cursor);
      return { items: rows.map(toSummary), nextCursor };
    });
  }

  /** @throws Problem dossier-not-found */
  get(id: string): Promise<DossierView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * Starts a dossier with the chosen suppliers on its chain and what the records say of them.
   * @throws Problem supplier-not-found, supplier-merged, dossier-term-unfit
   */
  start(input: StartDossier): Promise<DossierView> {
    refuseUnfitTerm(input.kind, input.request);
    return this.db.inCompany(async (tx) => {
      await this.directory.checkChangeable(tx, input.supplierIds);
      const parties = await this.firstParties(tx, input);
      const end = parties.at(-1)?.id ?? null;
      const row = tx.create(DossierEntity, {
        kind: input.kind,
        language: input.language,
        product: input.product,
        request: input.request,
        dueOn: dueOnOf(input.request),
        custody: { steps: [], conversions: [], end, tolerance: 0 },
        answers: [],
        diligence: await this.diligence.gather(tx, input.kind, input.supplierIds),
      });
      await tx.insert(DossierEntity, row);
      await this.putParties(tx, row.id, parties);
      return this.view(tx, row.id);
    });
  }

  /**
   * Changes what people write; each part that is given is replaced as a whole.
   * @throws Problem dossier-not-found, dossier-changed, dossier-not-open, dossier-reference-unknown, dossier-term-unfit,
   *   supplier-not-found, supplier-merged
   */
  edit(id: string, { version, custody, ...input }: EditDossier): Promise<DossierView> {
    return this.db.inCompany(async (tx) => {
      const { row, content } = await findDossier(tx, id);
      if (row.version !== version) throw statementProblem('dossier-changed', { version: row.version });
      const state = input.state ?? row.state;
      const changesContent = Object.keys(input).some((part) => part !== 'state') || custody !== undefined;
      if (changesContent && row.state !== 'open' && state !== 'open')
        throw statementProblem('dossier-not-open', { state: row.state });
      const changed: DossierContent = { ...content, ...input, ...(custody && { custody }) };
      const framework = await this.framework(row.kind);
      const [unknown] = editFaults(changed, framework.criteria);
      if (unknown) throw statementProblem('dossier-reference-unknown', { ...unknown });
      if (input.request) refuseUnfitTerm(row.kind, input.request);
      const { parties, ...kept } = changed.custody;
      const { affected } = await tx.update(
        DossierEntity,
        { id, version },
        { ...input, custody: kept, dueOn: dueOnOf(changed.request), version: version + 1 },
      );
      if (affected === 0) throw statementProblem('dossier-changed', { version: row.version });
      if (custody) await this.replaceParties(tx, id, await this.named(tx, content, parties));
      return this.view(tx, id);
    });
  }

  /** Takes the records of the suppliers on the chain anew. @throws Problem dossier-not-found, dossier-not-open */
  refresh(id: string): Promise<DossierView> {
    return this.db.inCompany(async (tx) => {
      const { row, content } = await findDossier(tx, id);
      if (row.state !== 'open') throw statementProblem('dossier-not-open', { state: row.state });
      const supplierIds = content.custody.parties.flatMap(({ supplierId }) => supplierId ?? []);
      const diligence = await this.diligence.gather(tx, row.kind, supplierIds);
      // Counts as no edit: what somebody is writing meanwhile is about other parts. Unless they have sent it.
      const { affected } = await tx.update(DossierEntity, { id, state: 'open' }, { diligence });
      const view = await this.view(tx, id);
      if (affected === 0) throw statementProblem('dossier-not-open', { state: view.state });
      return view;
    });
  }

  /** With its documents and files; the audit trail keeps that it was there. @throws Problem dossier-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await findDossier(tx, id);
      const files = await tx.query<{ file_id: string }[]>(
        `SELECT file_id FROM dossier_document WHERE dossier_id = $1
         UNION ALL SELECT f.file_id FROM dossier_file f
         JOIN dossier_export e ON e.company_id = f.company_id AND e.id = f.export_id WHERE e.dossier_id = $1`,
        [id],
      );
      await tx.delete(DossierEntity, { id });
      for (const { file_id } of files) await this.files.remove(tx, file_id);
    });
  }

  private async firstParties(
    tx: EntityManager,
    { supplierIds, importer }: StartDossier,
  ): Promise<DossierParty[]> {
    const found = await this.directory.suppliers(tx, supplierIds);
    const suppliers = supplierIds.flatMap((id) => found.get(id) ?? []);
    const party = { siteId: null, siteName: '', role: '', origin: false };
    return [
      ...suppliers.map(({ id, name, country, tier }) => ({
        ...party,
        id: newId(),
        supplierId: id,
        name,
        country,
        tier,
      })),
      { ...party, ...importer, id: newId(), supplierId: null, tier: null },
    ];
  }

  /**
   * The parties with the names of their sites. Records that were merged away may stay where they are; new ones have to
   * be there.
   * @throws Problem supplier-not-found, supplier-merged, site-not-found
   */
  private async named(
    tx: EntityManager,
    before: DossierContent,
    parties: readonly DossierParty[],
  ): Promise<DossierParty[]> {
    const keyOf = ({ supplierId, siteId }: DossierParty) => `${supplierId}/${siteId}`;
    const known = new Map(before.custody.parties.map((party) => [keyOf(party), party.siteName]));
    const named: DossierParty[] = [];
    for (const party of parties) {
      const { supplierId, siteId } = party;
      let siteName = known.get(keyOf(party));
      if (siteName === undefined && supplierId !== null) {
        await this.directory.checkChangeable(tx, [supplierId]);
        if (siteId !== null) siteName = (await this.directory.site(tx, supplierId, siteId)).name;
      }
      named.push({ ...party, siteName: siteName ?? '' });
    }
    return named;
  }

  private async replaceParties(
    tx: EntityManager,
    dossierId: string,
    parties: readonly DossierParty[],
  ): Promise<void> {
    await tx.delete(DossierPartyEntity, { dossierId });
    await this.putParties(tx, dossierId, parties);
  }

  private async putParties(
    tx: EntityManager,
    dossierId: string,
    parties: readonly DossierParty[],
  ): Promise<void> {
    const rows = parties.map((party, position) =>
      tx.create(DossierPartyEntity, { ...party, dossierId, position }),
    );
    if (rows.length > 0) await tx.insert(DossierPartyEntity, rows);
  }

  /** @throws Problem dossier-not-found */
  private async view(tx: EntityManager, id: string): Promise<DossierView> {
    const { row, content } = await findDossier(tx, id);
    const { check, points, framework } = judged(content, await this.framework(row.kind));
    return {
      ...content,
      id,
      version: row.version,
      check,
      points,
      framework,
      clock: clockOf(row, today()),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  private async framework(kind: DossierKind): Promise<StatementFramework> {
    const [framework] = await this.frameworks.get([FRAMEWORK_OF[kind]]);
    if (!framework)
      throw statementProblem('statement-framework-not-found', { frameworkId: FRAMEWORK_OF[kind] });
    return framework;
  }
}

function refuseUnfitTerm(kind: DossierKind, { term }: DossierRequest): void {
  if (term !== null && !LEGAL_TERMS.some((each) => each.code === term && each.kind === kind))
    throw statementProblem('dossier-term-unfit', { term, kind });
}

function toSummary(row: DossierEntity): DossierSummary {
  const { id, kind, state, dueOn, product, request, updatedAt } = row;
  return {
    id,
    kind,
    state,
    dueOn,
    productName: product.name,
    authority: request.authority,
    clock: clockOf(row, today()),
    updatedAt: updatedAt.toISOString(),
  };
}

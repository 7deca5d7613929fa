import type { AuditView } from '@firebreak/audits/model';
import { AuditsService } from '@firebreak/audits/server';
import { QuestionnairesService } from '@firebreak/questionnaires/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import { RiskFigures, SupplierRisks } from '@firebreak/risk/server';
import type { Page } from '@firebreak/platform/model';
import type { DossierDiligence, DossierKind, SupplierDiligence } from '@firebreak/statements/model';
import { SupplierDirectory, type DirectorySupplier } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listsFor, listScreening, type ListScreening } from './list-screening';

/** Records that are read at once. */
const A_PAGE = 50;

/** What the company's records say of the suppliers on a chain. */
@Injectable()
export class DossierDiligenceRecords {
  constructor(
    private readonly directory: SupplierDirectory,
    private readonly questionnaires: QuestionnairesService,
    private readonly audits: AuditsService,
    private readonly risks: SupplierRisks,
    private readonly riskFigures: RiskFigures,
    private readonly reference: ReferenceData,
  ) {}

  /** As of now. Suppliers that are gone are left out. */
  async gather(
    tx: EntityManager,
    kind: DossierKind,
    supplierIds: readonly string[],
  ): Promise<DossierDiligence> {
    const screening = await this.screening(kind);
    const suppliers: SupplierDiligence[] = [];
    for (const supplier of await this.directory.kept(tx, supplierIds))
      suppliers.push(await this.ofSupplier(supplier, screening));
    return { takenAt: new Date().toISOString(), suppliers, lists: screening.lists };
  }

  private async screening(kind: DossierKind): Promise<ListScreening> {
    const { editions } = await this.reference.snapshot(await this.riskFigures.pinnedEditions());
    return listScreening(await this.reference.listedEntities(), editions, listsFor(kind));
  }

  private async ofSupplier(
    { id, name, country }: DirectorySupplier,
    screening: ListScreening,
  ): Promise<SupplierDiligence> {
    const list = { supplierId: id, limit: A_PAGE };
    const asked = await everyPage((cursor) => this.questionnaires.list({ ...list, cursor }));
    const recorded = await everyPage((cursor) => this.audits.list({ ...list, cursor }));
    const audits: AuditView[] = [];
    for (const audit of recorded) audits.push(await this.audits.get(audit.id));
    const { score } = await this.risks.get(id);
    return {
      supplierId: id,
      name,
      questionnaires: asked.map((each) => ({
        title: each.templateTitle,
        status: each.status,
        sentOn: each.sentAt?.slice(0, 10) ?? null,
        submittedOn: each.submittedAt?.slice(0, 10) ?? null,
        controlScore: each.controlScore,
      })),
      audits: audits.map((audit) => ({
        auditedOn: audit.auditedOn,
        kind: audit.kind,
        auditor: audit.auditor,
        scheme: audit.scheme,
        site: audit.siteName,
        findings: audit.findingCount,
        open: audit.openFindingCount,
      })),
      findings: audits.flatMap(({ findings }) => findings.map(toFinding)),
      risk: score && {
        value: score.value,
        band: score.band,
        asOf: score.asOf,
        method: score.methodVersion,
        sources: score.sources.map(({ title, edition }) => `${title}, ${edition}`),
      },
      listMatches: screening.matchesOf({ names: [name], country }),
    };
  }
}

/** All that a list holds, newest first: an authority is told of every record. */
async function everyPage<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

function toFinding({ title, severity, foundOn, dueOn, state, actions }: AuditView['findings'][number]) {
  return {
    title,
    severity,
    foundOn,
    dueOn,
    state,
    actions: actions.map((action) => ({
      text: action.description,
      owner: action.owner,
      state: action.state,
    })),
  };
}

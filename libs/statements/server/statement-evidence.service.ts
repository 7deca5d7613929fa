import type { ActionInList, FindingSummary } from '@firebreak/audits/model';
import { FindingsService } from '@firebreak/audits/server';
import type { Page } from '@firebreak/platform/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import { RiskFigures } from '@firebreak/risk/server';
import type { SupplierListItem } from '@firebreak/supply-chain/model';
import { REGISTER_IDS } from '@firebreak/statements/model';
import { SuppliersService } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { StatementForms } from './forms/statement-forms.service';
import { ProgrammeRegisters } from './programme/programme-registers.service';
import { StatementChecks } from './statement-checks.service';
import { StatementFrameworks } from './statement-frameworks.service';
import type { StatementVersionEntity } from './statement-version.entity';
import type { EvidenceRows } from './workbook/evidence-rows';

const BATCH = 200;

/** Gathers the records behind a statement's figures for its workbook. */
@Injectable()
export class StatementEvidence {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly findings: FindingsService,
    private readonly reference: ReferenceData,
    private readonly risk: RiskFigures,
    private readonly frameworks: StatementFrameworks,
    private readonly checks: StatementChecks,
    private readonly forms: StatementForms,
    private readonly programme: ProgrammeRegisters,
  ) {}

  /** @param version of the statement whose workbook is made */
  async gather({
    statementId,
    content,
    points,
  }: Pick<StatementVersionEntity, 'statementId' | 'content' | 'points'>): Promise<EvidenceRows> {
    const suppliers = await everyItem((cursor) => this.supplierPage(cursor));
    const findings = await everyItem<FindingSummary>((cursor) =>
      this.findings.list(cursor ? { limit: BATCH, cursor } : { limit: BATCH }),
    );
    const { editions } = await this.reference.snapshot(await this.risk.pinnedEditions());
    const laws = await this.frameworks.get(content.frameworkIds);
    return {
      suppliers,
      findings,
      actions: await everyItem<ActionInList>((cursor) => this.findings.actions({ cursor, limit: BATCH })),
      decisions: await this.checks.decisions(statementId),
      points,
      metrics: await this.checks.metrics(),
      forms: await this.forms.fill(content),
      lawNames: Object.fromEntries(laws.map(({ id, name }) => [id, name])),
      editions,
      programme: await this.programmeRows(),
    };
  }

  private async programmeRows(): Promise<EvidenceRows['programme']> {
    const registers: EvidenceRows['programme'][number][] = [];
    for (const register of REGISTER_IDS)
      registers.push({ register, rows: await this.programme.list(register) });
    return registers;
  }

  private async supplierPage(cursor: string | null): Promise<Page<SupplierListItem>> {
    const sort = { by: 'name', descending: false } as const;
    const text = await this.suppliers.list({ filter: {}, sort, cursor, limit: BATCH, count: false });
    // The list is handed out as the JSON of its page.
    return JSON.parse(text) as Page<SupplierListItem>;
  }
}

async function everyItem<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const { items, nextCursor }: Page<T> = await page(cursor);
    all.push(...items);
    cursor = nextCursor;
  } while (cursor !== null);
  return all;
}

import { Injectable } from '@nestjs/common';
import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { CompanyDb, emit } from '@firebreak/platform/server';
import {
  supplyChainProblem,
  type BulkOutcome,
  type BulkResult,
  type BulkRow,
  type BulkSupplier,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { lockChain, refreshTiersOf } from '../refresh-tiers.query';
import { RiskInputChanged } from '../risk-input-changed.event';
import { buyerFaults } from './bulk-buyers';
import { draftRows, settleRow, type BulkDraft, type SoundRow } from './bulk-row';
import { suppliersByNumber } from './known-records.query';
import { writeLinks, writeSites, writeSuppliers } from './write-bulk.query';

/** Keeps the register in step with the customer's own system, by the customer's own numbers. */
@Injectable()
export class BulkSuppliersService {
  constructor(private readonly db: CompanyDb) {}

  /**
   * Writes what the rows say and differs from what is there; the same rows twice change nothing the second time. A
   * faulty row is left out as a whole, with its reasons; so are rows whose buyer it is.
   * @param atomic all rows or none
   * @throws Problem bulk-rejected with atomic, where a row is faulty
   */
  upsert(rows: readonly unknown[], { atomic = false } = {}): Promise<BulkResult> {
    const drafts = draftRows(rows);
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const { sound, onFile } = await this.settle(tx, drafts);
      const failed = drafts.some(({ errors }) => errors.length > 0);
      if (atomic && failed) throw supplyChainProblem('bulk-rejected', { errors: drafts.flatMap(inRow) });
      const changed = await this.write(tx, [...sound.values()], onFile);
      return resultOf(drafts.map((draft) => outcomeOf(draft, sound.get(draft), changed)));
    });
  }

  /**
   * One supplier by its number.
   * @throws Problem input-invalid naming the field
   */
  async upsertOne(row: BulkSupplier): Promise<BulkRow> {
    const [written] = (await this.upsert([row])).rows;
    if (!written) throw new Error('One row went in and none came out.');
    if (written.outcome === 'failed') throw platformProblem('input-invalid', { errors: written.errors });
    return written;
  }

  /** Lays each row over what is on file; what is wrong goes to the draft's errors. */
  private async settle(tx: EntityManager, drafts: readonly BulkDraft[]) {
    const given = drafts.flatMap((draft) => draft.given ?? []);
    const buyers = given.flatMap(({ suppliesTo = [] }) =>
      suppliesTo.flatMap((link) => link.buyerExternalId?.trim() ?? []),
    );
    const known = await suppliersByNumber(tx, [
      ...new Set([...given.map(({ externalId }) => externalId), ...buyers]),
    ]);
    const onFile = new Map([...known].map(([number, { id }]) => [number, id]));
    const sound = new Map<BulkDraft, SoundRow>();
    for (const draft of drafts) {
      if (!draft.given || draft.errors.length > 0) continue;
      const { row, errors } = settleRow(
        { ...draft, given: draft.given },
        known.get(draft.given.externalId) ?? null,
      );
      draft.errors.push(...errors);
      if (errors.length === 0) sound.set(draft, row);
    }
    const faults = buyerFaults([...sound.values()], onFile);
    for (const [draft, row] of sound) {
      const errors = faults.get(row.id);
      if (!errors) continue;
      draft.errors.push(...errors);
      sound.delete(draft);
    }
    return { sound, onFile };
  }

  private async write(
    tx: EntityManager,
    rows: readonly SoundRow[],
    onFile: ReadonlyMap<string, string>,
  ): Promise<ReadonlySet<string>> {
    const suppliers = await writeSuppliers(tx, rows);
    const sites = await writeSites(tx, rows);
    const buyers = new Map([...onFile, ...rows.map(({ given, id }) => [given.externalId, id] as const)]);
    const linked = await writeLinks(tx, rows, buyers);
    await refreshTiersOf(tx, linked);
    const changed = new Set([...suppliers, ...sites, ...linked]);
    if (changed.size > 0) await emit(tx, RiskInputChanged, { supplierIds: [...changed] });
    return changed;
  }
}

/** A row's errors with the row in their path. */
function inRow({ errors }: BulkDraft, at: number): FieldError[] {
  return errors.map((error) => ({
    ...error,
    field: [`suppliers.${at}`, error.field].filter(Boolean).join('.'),
  }));
}

function outcomeOf(draft: BulkDraft, row: SoundRow | undefined, changed: ReadonlySet<string>): BulkRow {
  const { externalId, errors } = draft;
  if (!row) return { externalId, outcome: 'failed', supplierId: null, errors };
  const outcome = !row.before ? 'created' : changed.has(row.id) ? 'changed' : 'unchanged';
  return { externalId, outcome, supplierId: row.id, errors: [] };
}

function resultOf(rows: readonly BulkRow[]): BulkResult {
  const count = (outcome: BulkOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    rows,
  };
}

import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  MOST_ROWS,
  overlapsUse,
  REGISTER_IDS,
  REGISTERS,
  rowFaults,
  statementProblem,
  type AnyRow,
  type Field,
  type ProgrammeOverview,
  type ProgrammeRecords,
  type ProgrammeRowView,
  type RegisterId,
} from '@firebreak/statements/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findProgramme, findRows, toRow } from './find-programme.query';
import { EDIT_ROW_DTOS, readRow, SAVE_ROW_DTOS } from './programme-row.dto';
import { PROGRAMME_ENTITIES } from './programme-registers.entity';
import type { ProgrammeRowEntity } from './programme-row.entity';

/** Registers whose rows hold others: those are taken out first. */
const HELD_BY = {
  policies: { register: 'acknowledgements', field: 'policyId' },
  channels: { register: 'channel-use', field: 'channelId' },
} as const satisfies Partial<Record<RegisterId, { register: RegisterId; field: string }>>;

/** The company's own measures: one way to list, add, change and remove rows of every register. */
@Injectable()
export class ProgrammeRegisters {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
  ) {}

  overview(): Promise<ProgrammeOverview> {
    return this.db.inCompany(async (tx) => {
      const counts: Partial<Record<RegisterId, number>> = {};
      for (const register of REGISTER_IDS) counts[register] = await tx.count(PROGRAMME_ENTITIES[register]);
      return counts as ProgrammeOverview;
    });
  }

  records(tx: EntityManager): Promise<ProgrammeRecords> {
    return findProgramme(tx);
  }

  list(register: RegisterId): Promise<ProgrammeRowView[]> {
    return this.db.inCompany(async (tx) => this.views(tx, register, await findRows(tx, register)));
  }

  /** @throws Problem input-invalid naming the field, programme-register-full, programme-use-overlaps, supplier-not-found, supplier-merged */
  add(register: RegisterId, body: unknown): Promise<ProgrammeRowView> {
    const { row } = readWhole(register, readRow(SAVE_ROW_DTOS[register], body));
    return this.db.inCompany(async (tx) => {
      const entity = PROGRAMME_ENTITIES[register];
      if ((await tx.count(entity)) >= MOST_ROWS)
        throw statementProblem('programme-register-full', { most: MOST_ROWS });
      await this.checkAgainstOthers(tx, register, row, null);
      const made = Object.assign(new entity(), row, { updatedBy: currentActor().name });
      await tx.insert(entity, made);
      return this.view(tx, register, made.id);
    });
  }

  /** @throws Problem as `add`, and programme-row-not-found, programme-row-changed */
  edit(register: RegisterId, id: string, body: unknown): Promise<ProgrammeRowView> {
    const { row, version } = readWhole(register, readRow(EDIT_ROW_DTOS[register], body));
    return this.db.inCompany(async (tx) => {
      const before = await this.view(tx, register, id);
      await this.checkAgainstOthers(tx, register, row, before);
      const { affected } = await tx.update<ProgrammeRowEntity>(
        PROGRAMME_ENTITIES[register],
        { id, version },
        { ...row, version: version + 1, updatedBy: currentActor().name },
      );
      const view = await this.view(tx, register, id);
      if (affected === 0) throw statementProblem('programme-row-changed', { current: view });
      return view;
    });
  }

  /** The audit trail keeps that it was there. @throws Problem programme-row-not-found, programme-row-held */
  remove(register: RegisterId, id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const holder = register === 'policies' || register === 'channels' ? HELD_BY[register] : null;
      if (holder) {
        // Nobody adds a row that points at it in between.
        await tx.findOne<ProgrammeRowEntity>(PROGRAMME_ENTITIES[register], { where: { id }, lock: { mode: 'pessimistic_write' } }); // prettier-ignore
        const held = await tx.countBy<ProgrammeRowEntity>(PROGRAMME_ENTITIES[holder.register], {
          [holder.field]: id,
        });
        if (held > 0) throw statementProblem('programme-row-held', { register: holder.register, rows: held });
      }
      const { affected } = await tx.delete(PROGRAMME_ENTITIES[register], { id });
      if (affected === 0) throw statementProblem('programme-row-not-found', { rowId: id });
    });
  }

  /** Suppliers and rows that it names are there, and reports of a channel are not counted twice. */
  private async checkAgainstOthers(
    tx: EntityManager,
    register: RegisterId,
    row: AnyRow,
    before: ProgrammeRowView | null,
  ): Promise<void> {
    for (const [name, field] of fieldsOf(register)) {
      const id = row[name];
      // A reference that stays is not asked about again: its supplier may have been merged since.
      if (typeof id !== 'string' || id === before?.row[name]) continue;
      if (field.kind === 'supplier') await this.suppliers.checkChangeable(tx, [id]);
      if (
        field.kind === 'row' &&
        !(await tx.existsBy<ProgrammeRowEntity>(PROGRAMME_ENTITIES[field.of], { id }))
      )
        throw refused([{ field: name, code: 'row-unknown', message: `${name} is no row of ${field.of}.` }]);
    }
    if (register === 'channel-use') await this.refuseOverlap(tx, row, before?.id ?? null);
  }

  private async refuseOverlap(tx: EntityManager, row: AnyRow, ownId: string | null): Promise<void> {
    const channelId = String(row['channelId']);
    // Two people who report on a channel at once wait for each other here.
    await tx.findOne<ProgrammeRowEntity>(PROGRAMME_ENTITIES.channels, { where: { id: channelId }, lock: { mode: 'pessimistic_write' } }); // prettier-ignore
    const others = await tx.findBy(PROGRAMME_ENTITIES['channel-use'], { channelId });
    const use = { from: String(row['from']), to: String(row['to']) };
    const overlapping = others.filter(({ id }) => id !== ownId).find((other) => overlapsUse(use, [other]));
    if (overlapping)
      throw statementProblem('programme-use-overlaps', { from: overlapping.from, to: overlapping.to });
  }

  private async view(tx: EntityManager, register: RegisterId, id: string): Promise<ProgrammeRowView> {
    const rows = await tx.findBy<ProgrammeRowEntity>(PROGRAMME_ENTITIES[register], { id });
    const [view] = await this.views(tx, register, rows);
    if (!view) throw statementProblem('programme-row-not-found', { rowId: id });
    return view;
  }

  private async views(
    tx: EntityManager,
    register: RegisterId,
    rows: readonly ProgrammeRowEntity[],
  ): Promise<ProgrammeRowView[]> {
    const values = rows.map((row) => toRow(register, row));
    const names = await this.namesOf(tx, register, values);
    return rows.map((row, at) => ({
      id: row.id,
      row: values[at] ?? {},
      names: Object.fromEntries(
        fieldsOf(register).flatMap(([name]) => {
          const found = names.get(String(values[at]?.[name]));
          return found === undefined ? [] : [[name, found]];
        }),
      ),
      version: row.version,
      updatedAt: row.updatedAt.toISOString(),
      updatedBy: row.updatedBy,
    }));
  }

  private async namesOf(
    tx: EntityManager,
    register: RegisterId,
    rows: readonly AnyRow[],
  ): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [field, { kind, ...rest }] of fieldsOf(register)) {
      const ids = [...new Set(rows.flatMap((row) => (typeof row[field] === 'string' ? row[field] : [])))];
      if (ids.length === 0) continue;
      if (kind === 'supplier')
        for (const { id, name } of (await this.suppliers.suppliers(tx, ids)).values()) names.set(id, name);
      if (kind === 'row' && 'of' in rest)
        for (const { id, name } of await tx.find(PROGRAMME_ENTITIES[rest.of])) names.set(id, name);
    }
    return names;
  }
}

function fieldsOf(register: RegisterId): [string, Field][] {
  return Object.entries(REGISTERS[register].fields);
}

function refused(errors: readonly FieldError[]) {
  return platformProblem('input-invalid', { errors });
}

/** The row apart from the version that it was made on. @throws Problem input-invalid */
function readWhole(
  register: RegisterId,
  { row: read, errors }: ReturnType<typeof readRow>,
): { readonly row: AnyRow; readonly version: number } {
  if (!read) throw refused(errors);
  const { version = 0, ...row } = read;
  const faults = rowFaults(register, row);
  if (faults.length > 0) throw refused(faults.map(({ field, code, message }) => ({ field, code, message })));
  return { row, version };
}

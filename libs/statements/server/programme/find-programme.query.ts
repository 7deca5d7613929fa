import {
  REGISTER_IDS,
  REGISTERS,
  type AnyRow,
  type ProgrammeRecords,
  type RegisterId,
} from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { PROGRAMME_ENTITIES } from './programme-registers.entity';
import type { ProgrammeRowEntity } from './programme-row.entity';

/** The fields of its register, without what every row has beside them. */
export function toRow(register: RegisterId, entity: ProgrammeRowEntity): AnyRow {
  const values = entity as unknown as AnyRow;
  return Object.fromEntries(Object.keys(REGISTERS[register].fields).map((field) => [field, values[field]]));
}

/** Rows of a register in its own order. */
export function findRows(tx: EntityManager, register: RegisterId): Promise<ProgrammeRowEntity[]> {
  const { field, descending } = REGISTERS[register].sortedBy;
  return tx.find<ProgrammeRowEntity>(PROGRAMME_ENTITIES[register], {
    order: { [field]: descending ? 'DESC' : 'ASC', id: 'ASC' },
  });
}

/** All registers as the model reads them. */
export async function findProgramme(tx: EntityManager): Promise<ProgrammeRecords> {
  const all: Partial<Record<RegisterId, unknown>> = {};
  for (const register of REGISTER_IDS) {
    const rows = await findRows(tx, register);
    all[register] = rows.map((row) => ({ ...toRow(register, row), id: row.id }));
  }
  // Each row has the fields of its register, by `toRow`.
  return all as unknown as ProgrammeRecords;
}

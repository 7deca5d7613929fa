import { REGISTER_IDS, type AnyRow } from '@firebreak/statements/model';
import { ProgrammeRegisters } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { CHANNEL_KEYS, demoProgramme, POLICY_KEYS } from './demo-programme';

/** The company's own measures, before its statement is drafted from them. */
export async function loadProgramme(app: DemoApp, { statement }: DemoCompany): Promise<void> {
  const registers = app.get(ProgrammeRegisters);
  const rows = demoProgramme(statement.period);
  const ids = new Map<string, string>();
  const idOf = (key: unknown) => ids.get(String(key)) ?? null;
  for (const register of REGISTER_IDS) {
    for (const [at, row] of rows[register].entries()) {
      const withIds: AnyRow = {
        ...row,
        ...('policyId' in row && { policyId: idOf(row.policyId) }),
        ...('channelId' in row && { channelId: idOf(row.channelId) }),
      };
      const { id } = await registers.add(register, withIds);
      const key =
        register === 'policies' ? POLICY_KEYS[at] : register === 'channels' ? CHANNEL_KEYS[at] : undefined;
      if (key) ids.set(key, id);
    }
  }
}

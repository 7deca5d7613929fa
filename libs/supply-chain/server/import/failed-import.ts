import type { CompanyDb } from '@firebreak/platform/server';
import type { ImportState } from '@firebreak/supply-chain/model';
import { SupplierImportEntity } from './supplier-import.entity';

/** What people did not cause and cannot mend, by the part that broke off after several tries. */
export type BrokenOff = 'check-broke-off' | 'import-broke-off' | 'undo-broke-off';

/** Says of an import that waits for its job that the job will not come to an end. */
export async function endImport(
  db: CompanyDb,
  id: string,
  {
    from,
    to,
    failure,
  }: { readonly from: ImportState; readonly to: ImportState; readonly failure: BrokenOff },
): Promise<void> {
  await db.inCompany((tx) => tx.update(SupplierImportEntity, { id, state: from }, { state: to, failure }));
}

/** Somebody ordered the job of an import that broke off once more, from the list of jobs: it is under way again. */
export async function resumeImport(
  db: CompanyDb,
  id: string,
  { jobRunId, state }: { readonly jobRunId: string; readonly state: 'checking' | 'importing' | 'undoing' },
): Promise<void> {
  const { from, failure } = BROKEN_OFF[state];
  await db.inCompany((tx) =>
    tx.update(SupplierImportEntity, { id, jobRunId, state: from, failure }, { state, failure: null }),
  );
}

const BROKEN_OFF = {
  checking: { from: 'failed', failure: 'check-broke-off' },
  importing: { from: 'failed', failure: 'import-broke-off' },
  undoing: { from: 'imported', failure: 'undo-broke-off' },
} as const satisfies Record<string, { from: ImportState; failure: BrokenOff }>;

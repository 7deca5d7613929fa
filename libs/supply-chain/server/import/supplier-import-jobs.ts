import { defineJob } from '@firebreak/platform/server';

interface ImportJob {
  readonly importId: string;
}

/** The dry run: reads the file, checks and recognises its rows, and stages them. */
export const CheckSupplierImport = defineJob<ImportJob>('check-supplier-import', { queue: 'supply-chain' });

/** Writes what the dry run staged. */
export const ImportSuppliers = defineJob<ImportJob>('import-suppliers', { queue: 'supply-chain' });

/** Takes back what an import wrote. */
export const UndoSupplierImport = defineJob<ImportJob>('undo-supplier-import', { queue: 'supply-chain' });

import type { RowReading } from '@firebreak/supply-chain/model';
import type { SupplierImportEntity } from './supplier-import.entity';

/** How the rows of an import are to be read, by what was said about its columns. */
export function readingOf(found: SupplierImportEntity): RowReading {
  const { columns, matching, decimalMark, dateOrder } = found;
  return { headers: columns, matching, decimalMark, dateOrder };
}

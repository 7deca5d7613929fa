import type { Type } from '@nestjs/common';

/** None: reference tables are filled in bulk and read as snapshots, both in SQL. */
export const referenceDataEntities: readonly Type[] = [];

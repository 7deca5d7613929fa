import type { Type } from '@nestjs/common';

/** None: only the database writes the trail, and pages of it are read in SQL. */
export const auditTrailEntities: readonly Type[] = [];

import { IsDateString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { AuditAction, AuditTrailFilter } from '@firebreak/audit-trail/model';
import { PageQuery } from '@firebreak/platform/server';

export class AuditTrailQuery extends PageQuery implements AuditTrailFilter {
  /** Table, in the singular: `supplier`. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  readonly table?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly recordId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly actorId?: string;

  @IsOptional()
  @IsIn(['created', 'changed', 'deleted'])
  readonly action?: AuditAction;

  /** Calendar date, UTC, included. */
  @IsOptional()
  @IsDateString({ strict: true })
  readonly from?: string;

  /** Calendar date, UTC, included. */
  @IsOptional()
  @IsDateString({ strict: true })
  readonly to?: string;
}

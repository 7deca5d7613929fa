import { Listed, PageQuery } from '@firebreak/platform/server';
import { ArrayMaxSize, IsDateString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction, type AuditTrailFilter } from '@firebreak/audit-trail/model';

export class AuditTrailQuery extends PageQuery implements AuditTrailFilter {
  /** Tables, in the singular, separated by commas: `supplier,site`. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(63, { each: true })
  readonly table?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly recordId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly actorId?: string;

  /** Separated by commas. */
  @IsOptional()
  @Listed()
  @IsIn(AUDIT_ACTIONS, { each: true })
  readonly action?: AuditAction[];

  /** Calendar date, UTC, included. */
  @IsOptional()
  @IsDateString({ strict: true })
  readonly from?: string;

  /** Calendar date, UTC, included. */
  @IsOptional()
  @IsDateString({ strict: true })
  readonly to?: string;
}

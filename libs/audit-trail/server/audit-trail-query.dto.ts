import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsDateString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction, type AuditTrailFilter } from '@firebreak/audit-trail/model';
import { PageQuery } from '@firebreak/platform/server';

/** `a,b` as two values. */
const Separated = () =>
  Transform(({ value }) =>
    typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
  );

export class AuditTrailQuery extends PageQuery implements AuditTrailFilter {
  /** Tables, in the singular, separated by commas: `supplier,site`. */
  @IsOptional()
  @Separated()
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
  @Separated()
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

import {
  AUDIT_KINDS,
  SEVERITIES,
  type AuditKind,
  type PlanAction,
  type RecordAudit,
  type RecordFinding,
  type Severity,
} from '@firebreak/audits/model';
import { Trimmed } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

export const IsDay = () => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day, YYYY-MM-DD' });

export class PlanActionDto implements PlanAction {
  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly owner!: string;

  @IsDay()
  readonly dueOn!: string;

  @IsString()
  @Trimmed()
  @Length(1, 4000)
  readonly description!: string;
}

export class RecordFindingDto implements RecordFinding {
  /** From the taxonomy of findings, `DOC-01`. */
  @IsString()
  @Length(1, 20)
  readonly code!: string;

  @IsOptional()
  @IsIn(SEVERITIES)
  readonly severity?: Severity;

  @IsString()
  @Trimmed()
  @Length(1, 4000)
  readonly description!: string;

  @IsOptional()
  @IsDay()
  readonly dueOn?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PlanActionDto)
  readonly action?: PlanActionDto;
}

export class RecordAuditDto implements RecordAudit {
  @IsUUID()
  readonly supplierId!: string;

  /** Null for the supplier as a whole. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  @IsIn(AUDIT_KINDS)
  readonly kind!: AuditKind;

  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly auditor!: string;

  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly scheme!: string;

  @IsDay()
  readonly auditedOn!: string;

  /** The auditor's report number. */
  @IsOptional()
  @IsString()
  @Trimmed()
  @Length(0, 100)
  readonly reference?: string | null;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RecordFindingDto)
  readonly findings!: RecordFindingDto[];
}

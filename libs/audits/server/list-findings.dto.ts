import {
  FINDING_STATES,
  SEVERITIES,
  type FindingFilter,
  type FindingListQuery,
  type FindingState,
  type Severity,
} from '@firebreak/audits/model';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

/** `open,disputed`, or the parameter several times. */
const Listed = () =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((text) => String(text).split(',')));

const Flag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class ListAuditsDto {
  /** Only of one supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

class FindingFilterDto implements FindingFilter {
  /** Only of one supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;

  @IsOptional()
  @Listed()
  @IsIn(FINDING_STATES, { each: true })
  readonly state?: readonly FindingState[];

  @IsOptional()
  @Listed()
  @IsIn(SEVERITIES, { each: true })
  readonly severity?: readonly Severity[];

  @IsOptional()
  @Flag()
  @IsBoolean()
  readonly overdue?: boolean;

  @IsOptional()
  @IsString()
  @Length(0, 200)
  readonly q?: string;
}

export class ListFindingsDto extends FindingFilterDto implements FindingListQuery {
  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class ExportFindingsDto extends FindingFilterDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

export class CountFindingsDto {
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;
}

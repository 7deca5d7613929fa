import {
  FINDING_STATES,
  SEVERITIES,
  type FindingFilter,
  type FindingListQuery,
  type FindingState,
  type Severity,
} from '@firebreak/audits/model';
import { Flag, Listed, PageLimit, TextCursor } from '@firebreak/platform/server';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class ListAuditsDto {
  /** Only of one supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;

  /** `nextCursor` of the page before. */
  @TextCursor()
  readonly cursor?: string;

  @PageLimit()
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
  @TextCursor()
  readonly cursor?: string;

  @PageLimit()
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

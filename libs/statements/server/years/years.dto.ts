import {
  COMMITMENT_STATES,
  FIGURES,
  KPI_DIRECTIONS,
  KPI_UNITS,
  SECTION_KINDS,
  STATEMENT_LANGUAGES,
  type CommitmentState,
  type EditCommitment,
  type EditKpi,
  type JudgeCommitment,
  type KpiDefinition,
  type KpiDirection,
  type KpiTarget,
  type MakeBoardSummary,
  type SaveCommitment,
  type SaveKpi,
  type SectionKind,
  type StatementLanguage,
  type TypeKpiValue,
} from '@firebreak/statements/model';
import { Listed, Trimmed } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsGiven, IsWebAddress } from '../input-rules';
import { StatementPeriodDto } from '../statement.dto';

/** Larger than anything that is counted, and exact as a number. */
const MOST = 1_000_000_000_000;

const isFigure = (value: unknown) => typeof value === 'string' && Object.hasOwn(FIGURES, value);

/** Exactly the fields of one of the three kinds, so that nothing else is kept. */
function isDefinition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...rest } = value as Record<string, unknown>;
  const has = (...names: string[]) => Object.keys(rest).sort().join() === names.sort().join();
  switch (kind) {
    case 'figure':
      return has('figure') && isFigure(rest['figure']);
    case 'ratio':
      return has('part', 'whole') && isFigure(rest['part']) && isFigure(rest['whole']);
    case 'typed':
      return has('unit') && KPI_UNITS.some((unit) => unit === rest['unit']);
    default:
      return false;
  }
}

const IsDefinition = () =>
  ValidateBy({
    name: 'isKpiDefinition',
    validator: {
      validate: isDefinition,
      defaultMessage: () =>
        '$property must be a figure {kind, figure}, a ratio {kind, part, whole} of two figures, or typed {kind, unit}',
    },
  });

class KpiTargetDto implements KpiTarget {
  @IsNumber()
  @Min(0)
  @Max(MOST)
  readonly value!: number;

  @IsDay()
  readonly by!: string;
}

export class SaveKpiDto implements SaveKpi {
  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly name!: string;

  @IsDefinition()
  readonly definition!: KpiDefinition;

  @IsString()
  @Trimmed()
  @Length(0, 2000)
  readonly meaning!: string;

  @IsIn(KPI_DIRECTIONS)
  readonly direction!: KpiDirection;

  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => KpiTargetDto)
  readonly targets!: KpiTargetDto[];
}

export class EditKpiDto extends SaveKpiDto implements EditKpi {
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class TypeKpiValueDto implements TypeKpiValue {
  @ValidateNested()
  @Type(() => StatementPeriodDto)
  readonly period!: StatementPeriodDto;

  @IsNumber()
  @Min(0)
  @Max(MOST)
  readonly value!: number;

  @IsString()
  @Trimmed()
  @Length(1, 500)
  readonly source!: string;

  @IsOptional()
  @IsNumber()
  readonly replaces?: number | null;
}

export class SaveCommitmentDto implements SaveCommitment {
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly text!: string;

  /** Null for one that stands in no statement. */
  @IsGiven()
  @IsUUID()
  readonly statementId!: string | null;

  @IsGiven()
  @IsIn(SECTION_KINDS)
  readonly section!: SectionKind | null;

  @IsDay()
  readonly dueOn!: string;

  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly owner!: string;
}

export class EditCommitmentDto extends SaveCommitmentDto implements EditCommitment {
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class JudgeCommitmentDto implements JudgeCommitment {
  @IsIn(COMMITMENT_STATES)
  readonly state!: CommitmentState;

  @IsString()
  @Trimmed()
  @Length(0, 4000)
  readonly explanation!: string;

  @IsString()
  @Trimmed()
  @Length(0, 2000)
  @IsWebAddress()
  readonly evidenceUrl!: string;

  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class MakeBoardSummaryDto implements MakeBoardSummary {
  @ValidateNested()
  @Type(() => StatementPeriodDto)
  readonly period!: StatementPeriodDto;

  @IsIn(STATEMENT_LANGUAGES)
  readonly language!: StatementLanguage;

  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Length(1, 240, { each: true })
  readonly decisions!: string[];
}

/** `periods=2024-01-01..2024-12-31,2025-01-01..2025-12-31` */
export class CompareYearsQuery {
  @IsOptional()
  @Listed()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/, { each: true })
  readonly periods?: string[];
}

export class ExportYearsQuery extends CompareYearsQuery {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

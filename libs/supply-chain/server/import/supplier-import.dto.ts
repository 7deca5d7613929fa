import {
  DATE_ORDERS,
  IMPORT_FIELDS,
  IMPORT_OUTCOMES,
  type ChooseRow,
  type CommitImport,
  type DateOrder,
  type DecideRows,
  type ImportChoice,
  type ImportDecision,
  type ImportField,
  type ImportOutcome,
  type MatchColumns,
  type RepairRow,
} from '@firebreak/supply-chain/model';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

/** What the columns of an uploaded list mean. */
export class MatchColumnsDto implements MatchColumns {
  /** Field by column position; null leaves a column out. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsIn([...IMPORT_FIELDS, null], { each: true })
  readonly matching!: (ImportField | null)[];

  @IsOptional()
  @IsIn(['.', ','])
  readonly decimalMark?: '.' | ',';

  /** Which comes first in dates such as 05/06/2024. */
  @IsOptional()
  @IsIn(DATE_ORDERS)
  readonly dateOrder?: DateOrder;
}

/** Which rows the commit writes. */
export class DecideRowsDto implements DecideRows {
  /** Row numbers; without them all rows of the outcome. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsInt({ each: true })
  readonly rows?: number[];

  @IsIn(['new', 'changed', 'doubtful'])
  readonly outcome!: 'new' | 'changed' | 'doubtful';

  @IsIn(['import', 'skip'])
  readonly decision!: ImportDecision;
}

/** Other cells for one row. */
export class RepairRowDto implements RepairRow {
  /** Cell by column position, as in the file. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(10_000, { each: true })
  readonly cells!: string[];
}

/** What becomes of a doubtful row. */
export class ChooseRowDto implements ChooseRow {
  @IsIn(['same', 'new'])
  readonly choice!: ImportChoice;

  /** Which candidate it is. */
  @ValidateIf(({ choice }: ChooseRowDto) => choice === 'same')
  @IsUUID()
  readonly supplierId?: string;
}

export class CommitImportDto implements CommitImport {
  /** Leave out wrong rows instead of refusing the whole file. */
  @IsOptional()
  @IsBoolean()
  readonly skipWrongRows?: boolean;
}

/** A page of the dry run's rows. */
export class ImportRowsQueryDto {
  /** Outcomes separated by commas; all where absent. */
  @IsOptional()
  @Transform(({ value }) => String(value).split(','))
  @IsIn(IMPORT_OUTCOMES, { each: true })
  readonly outcome?: ImportOutcome[];

  /** `nextCursor` of the page before. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  readonly cursor?: number;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit?: number;
}

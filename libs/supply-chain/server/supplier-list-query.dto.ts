import {
  parseSort,
  parseSupplierFilter,
  SUPPLIER_SORTS,
  type SortOrder,
  type SupplierFilter,
} from '@firebreak/supply-chain/model';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const LIST_TEXT_LIMIT = 2000;

/** What narrows list, map, graph and export. Several values of one parameter are separated by commas. */
export class SupplierFilterDto {
  /** Words that must all occur in name, address or number. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly country?: string;

  /** ISIC division or section letter. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly sector?: string;

  /** low, medium, high, very-high, unknown. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly band?: string;

  /** 1 to n; 0 stands for no known tier. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly tier?: string;

  /** prospect, active, suspended, leaving, left. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly status?: string;

  /** supplier, subcontractor, labour-provider. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly kind?: string;

  toFilter(): SupplierFilter {
    const { q, country, sector, band, tier, status, kind } = this;
    return parseSupplierFilter({ q, country, sector, band, tier, status, kind });
  }
}

/** A page of the supplier list. */
export class SupplierListQueryDto extends SupplierFilterDto {
  @IsOptional()
  @IsIn(SUPPLIER_SORTS.flatMap((name) => [name, `-${name}`]))
  readonly sort?: string;

  /** `nextCursor` of the page before, of the same sort and filter. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly cursor?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;

  /** `true` also counts all matching suppliers. */
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  readonly count?: boolean;

  toSort(): SortOrder {
    return parseSort(this.sort) ?? { by: 'name', descending: false };
  }
}

/** The filtered suppliers, or the chosen ones, as a file. */
export class SupplierExportQueryDto extends SupplierFilterDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';

  /** Ids separated by commas: only these. */
  @IsOptional()
  @Transform(({ value }) => String(value).split(','))
  @IsUUID(undefined, { each: true })
  readonly ids?: string[];
}

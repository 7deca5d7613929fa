import {
  parseSort,
  parseSupplierFilter,
  SUPPLIER_SORTS,
  type SortOrder,
  type SupplierFilter,
} from '@firebreak/supply-chain/model';
import { PageLimit, TextCursor } from '@firebreak/platform/server';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const LIST_TEXT_LIMIT = 2000;

/** What narrows suppliers in every view. Several values of one parameter are separated by commas. */
class SupplierFieldsDto {
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

  /** supplier, subcontractor, labour-provider, homeworker-network. */
  @IsOptional()
  @IsString()
  @MaxLength(LIST_TEXT_LIMIT)
  readonly kind?: string;

  toFilter(): SupplierFilter {
    const { q, country, sector, band, tier, status, kind } = this;
    return parseSupplierFilter({ q, country, sector, band, tier, status, kind });
  }
}

/** What narrows list, map, graph and export. */
export class SupplierFilterDto extends SupplierFieldsDto {
  /** A good that it makes or supplies: Harmonised System code of 2 to 6 digits, or words of the good's name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly good?: string;

  /** With a good: `true` for everybody further up, too, whose goods go into it. */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly upstream?: string;

  override toFilter(): SupplierFilter {
    const { good, upstream } = parseSupplierFilter({ good: this.good, upstream: this.upstream });
    return { ...super.toFilter(), good, upstream };
  }
}

/** A page of the supplier list. */
export class SupplierListQueryDto extends SupplierFilterDto {
  @IsOptional()
  @IsIn(SUPPLIER_SORTS.flatMap((name) => [name, `-${name}`]))
  readonly sort?: string;

  /** `nextCursor` of the page before, of the same sort and filter. */
  @TextCursor(LIST_TEXT_LIMIT)
  readonly cursor?: string;

  @PageLimit()
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

/** A good and what narrows the suppliers in its chain. */
export class GoodOriginQueryDto extends SupplierFieldsDto {
  /** Harmonised System code of 2 to 6 digits, or words of the good's name. */
  @Matches(/[\p{L}\p{N}]/u, { message: 'good must be a Harmonised System code or words of a name' })
  @MaxLength(100)
  readonly good!: string;
}

/** Part of a good's code or name. */
export class GoodSearchDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly q?: string;
}

import { CHAIN_DIRECTIONS, type ChainDirection } from '@firebreak/supply-chain/model';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** A page of one supplier's chain. */
export class ChainPageQueryDto {
  /** `upstream`: who supplies it, directly or through others; `downstream`: whom it supplies. */
  @IsIn(CHAIN_DIRECTIONS)
  readonly direction!: ChainDirection;

  /** `nextCursor` of the page before, of the same direction. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly cursor?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

/** The shortest paths from one supplier. */
export class SupplyPathsQueryDto {
  /** `company`, the default: to the own company; otherwise the id of a buyer further down. */
  @IsOptional()
  @Matches(/^(company|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/i, {
    message: 'to must be "company" or the id of a supplier',
  })
  readonly to?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(20)
  readonly limit?: number;
}

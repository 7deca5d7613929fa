import { CHAIN_DIRECTIONS, type ChainDirection } from '@firebreak/supply-chain/model';
import { PageLimit, TextCursor } from '@firebreak/platform/server';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** A page of one supplier's chain. */
export class ChainPageQueryDto {
  /** `upstream`: who supplies it, directly or through others; `downstream`: whom it supplies. */
  @IsIn(CHAIN_DIRECTIONS)
  readonly direction!: ChainDirection;

  /** `nextCursor` of the page before, of the same direction. */
  @TextCursor(2000)
  readonly cursor?: string;

  @PageLimit()
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

  @PageLimit(20)
  readonly limit?: number;
}

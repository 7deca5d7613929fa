import type {
  DecidePair,
  MergeSites,
  MergeSuppliers,
  PairState,
  SplitSupplier,
} from '@firebreak/supply-chain/model';
import { applyDecorators } from '@nestjs/common';
import { PageLimit, TextCursor } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsCountryCode } from '../supply-chain-rules';

const MOST_PARTS = 1000;
const REASON_LIMIT = 1000;

/** Why, in words; may be left out. */
const IsReason = () => applyDecorators(IsOptional(), IsString(), MaxLength(REASON_LIMIT));

/** Ids of records; may be left out. */
const AreIds = () =>
  applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(MOST_PARTS), IsUUID(undefined, { each: true }));

/** Two sites of which the second goes into the first. */
export class SitePairDto {
  @IsUUID()
  readonly keptId!: string;

  @IsUUID()
  readonly otherId!: string;
}

/** Sites that are the same place, two by two; may be left out. */
const AreSitePairs = () =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MOST_PARTS),
    ValidateNested({ each: true }),
    Type(() => SitePairDto),
  );

/** Two suppliers that are the same: everything of the second goes to the first. */
export class MergeSuppliersDto extends SitePairDto implements MergeSuppliers {
  @IsReason()
  readonly reason?: string | null;

  @AreSitePairs()
  readonly sites?: SitePairDto[];
}

export class MergeSitesDto extends SitePairDto implements MergeSites {
  @IsReason()
  readonly reason?: string | null;
}

/** A part of a supplier that is a supplier of its own. */
export class SplitSupplierDto implements SplitSupplier {
  @IsString()
  @Length(1, 300)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @IsCountryCode()
  readonly country!: string;

  @IsOptional()
  @IsBoolean()
  readonly suppliesOwnCompany?: boolean;

  @AreIds()
  readonly siteIds?: string[];

  @AreIds()
  readonly linkIds?: string[];

  @AreIds()
  readonly variantIds?: string[];

  @AreIds()
  readonly identifierIds?: string[];

  @AreIds()
  readonly contactIds?: string[];

  @IsReason()
  readonly reason?: string | null;
}

/** Whether the two suppliers of a pair are the same. */
export class DecidePairDto implements DecidePair {
  @IsIn(['same', 'different'])
  readonly decision!: 'same' | 'different';

  @IsReason()
  readonly reason?: string | null;

  /** Which of the two is kept; the one recorded first where absent. */
  @IsOptional()
  @IsUUID()
  readonly keptId?: string;

  @AreSitePairs()
  readonly sites?: SitePairDto[];
}

/** A page of pairs, most alike first. */
export class PairsQueryDto {
  @IsOptional()
  @IsIn(['open', 'same', 'different'])
  readonly state?: PairState;

  /** Only pairs with this supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplier?: string;

  /** `nextCursor` of the page before. */
  @TextCursor()
  readonly cursor?: string;

  @PageLimit(100)
  readonly limit?: number;
}

export class MergesQueryDto {
  /** Only merges and splits of this supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplier?: string;
}

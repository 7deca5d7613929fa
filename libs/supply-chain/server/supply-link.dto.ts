import {
  CAPACITY_UNIT_KEYS,
  LINK_CERTAINTIES,
  LINK_DISCLOSERS,
  LINK_KINDS,
  type LinkCertainty,
  type LinkDiscloser,
  type LinkInput,
  type LinkKind,
} from '@firebreak/supply-chain/model';
import {
  IsDateString,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsBothOrNeither, IsHsCode } from './supply-chain-rules';

/** What flows along a link, and what shows it. */
export class LinkFactsDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly good?: string | null;

  @IsOptional()
  @IsHsCode()
  readonly hs?: string | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly share?: number | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'since must be a date such as 2024-05-01' })
  @IsDateString({ strict: true })
  readonly since?: string | null;

  /** Ordered in a usual month, in `volumeUnit`. */
  @IsBothOrNeither('volumeUnit')
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e12)
  readonly volumePerMonth?: number | null;

  @IsBothOrNeither('volumePerMonth')
  @IsOptional()
  @IsIn(CAPACITY_UNIT_KEYS)
  readonly volumeUnit?: string | null;

  /** What shows it: an order, a bill of lading, a visit. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly evidenceNote?: string | null;

  @IsOptional()
  @IsIn(LINK_CERTAINTIES)
  readonly certainty?: LinkCertainty;
}

/** Who supplies whom. */
export class LinkInputDto extends LinkFactsDto implements LinkInput {
  /** Null: the own company buys. */
  @IsOptional()
  @IsUUID()
  readonly buyerSupplierId!: string | null;

  @IsUUID()
  readonly supplierId!: string;

  @IsIn(LINK_KINDS)
  readonly kind!: LinkKind;

  @IsOptional()
  @IsIn(LINK_DISCLOSERS)
  readonly disclosedBy?: LinkDiscloser;

  /** Who said so, in words; default: whoever records it, where the own company says so. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly disclosedByName?: string | null;
}

/** Why a link is verified or disputed. */
export class JudgeLinkDto {
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  readonly reason!: string;
}

import {
  BULK_LIMIT,
  LINK_KINDS,
  type BulkLink,
  type BulkSite,
  type BulkSupplier,
  type LinkKind,
  type UpsertSupplier,
} from '@firebreak/supply-chain/model';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { SiteInputDto } from '../site.dto';
import { SupplierInputDto } from '../supplier.dto';
import { LinkFactsDto } from '../supply-link.dto';

class SomeSiteFields extends PartialType(OmitType(SiteInputDto, ['name'])) {}

/** A site, known by its name among its supplier's sites. What is left out stays as it is. */
export class BulkSiteDto extends SomeSiteFields implements BulkSite {
  @IsString()
  @Length(1, 300)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;
}

/** Whom the supplier supplies; known by buyer and kind. */
export class BulkLinkDto extends LinkFactsDto implements BulkLink {
  /** The buyer's number with you; null: your own company. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly buyerExternalId!: string | null;

  @IsOptional()
  @IsIn(LINK_KINDS)
  readonly kind?: LinkKind;
}

class SomeSupplierFields extends PartialType(OmitType(SupplierInputDto, ['externalId'])) {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BulkSiteDto)
  readonly sites?: BulkSiteDto[];

  /** Of a new supplier, left out: it supplies your own company. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BulkLinkDto)
  readonly suppliesTo?: BulkLinkDto[];
}

/** A supplier by your own number. What is left out stays as it is, null empties a field. */
export class BulkSupplierDto extends SomeSupplierFields implements BulkSupplier {
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'externalId must not be blank' })
  readonly externalId!: string;
}

/** The supplier whose number is in the address. */
export class UpsertSupplierDto extends SomeSupplierFields implements UpsertSupplier {}

/** Up to 1,000 suppliers; each row is checked by itself. */
export class BulkSuppliersDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(BULK_LIMIT)
  @ApiProperty({ type: () => BulkSupplierDto, isArray: true })
  readonly suppliers!: unknown[];
}

/** How to write them. */
export class BulkQueryDto {
  /** True: all rows or none. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly atomic?: boolean;
}

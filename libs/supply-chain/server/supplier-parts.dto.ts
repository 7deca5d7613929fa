import {
  IDENTIFIER_SCHEMES,
  type ContactInput,
  type IdentifierInput,
  type IdentifierScheme,
  type SpendInput,
  type VariantInput,
  type VariantKind,
} from '@firebreak/supply-chain/model';
import {
  IsEmail,
  IsIn,
  IsInt,
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
import { IsCountryCode, IsCurrencyCode, IsLanguageTag, IsPhoneNumber } from './supply-chain-rules';

/** Spend of one calendar year. */
export class SpendInputDto implements SpendInput {
  @IsInt()
  @Min(1990)
  @Max(2100)
  readonly year!: number;

  @IsCurrencyCode()
  readonly currency!: string;

  @IsNumber()
  @Min(0)
  @Max(1e13)
  readonly amount!: number;
}

/** A person beside the main contact. */
export class ContactInputDto implements ContactInput {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string | null;

  /** What they do there, in words. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly role?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;

  @IsOptional()
  @IsPhoneNumber()
  readonly phone?: string | null;

  @IsOptional()
  @IsLanguageTag()
  readonly language?: string | null;
}

/** A number by which a register knows a supplier or one of its sites. */
export class IdentifierInputDto implements IdentifierInput {
  @IsIn(IDENTIFIER_SCHEMES)
  readonly scheme!: IdentifierScheme;

  @IsString()
  @Length(1, 100)
  readonly value!: string;

  /** Of the register, where the number does not say it. */
  @IsOptional()
  @IsCountryCode()
  readonly country?: string | null;

  /** Null: of the supplier as a whole. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;
}

/** As part of a supplier: of the supplier as a whole. */
export class OwnIdentifierInputDto implements Omit<IdentifierInput, 'siteId'> {
  @IsIn(IDENTIFIER_SCHEMES)
  readonly scheme!: IdentifierScheme;

  @IsString()
  @Length(1, 100)
  readonly value!: string;

  @IsOptional()
  @IsCountryCode()
  readonly country?: string | null;
}

/** Another name or address. */
export class VariantInputDto implements VariantInput {
  @IsIn(['name', 'address'])
  readonly kind!: VariantKind;

  @IsString()
  @Length(1, 1000)
  @Matches(/[\p{L}\p{N}]/u, { message: 'value must hold letters or digits' })
  readonly value!: string;

  /** Null: of the supplier as a whole. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  /** A person, a file, a certificate. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly saidByName?: string | null;
}

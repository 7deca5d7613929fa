import { SUPPLIER_STATUSES, type SupplierInput, type SupplierStatus } from '@firebreak/supply-chain/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
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
  ValidateNested,
} from 'class-validator';
import { ContactInputDto, OwnIdentifierInputDto, SpendInputDto } from './supplier-parts.dto';
import {
  IsBothOrNeither,
  IsCountryCode,
  IsCurrencyCode,
  IsIsicCode,
  IsLanguageTag,
  IsPhoneNumber,
} from './supply-chain-rules';

/** A supplier as a person enters it. */
export class SupplierInputDto implements SupplierInput {
  @IsString()
  @Length(1, 300)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @IsCountryCode()
  readonly country!: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly address?: string | null;

  @IsOptional()
  @IsIsicCode()
  readonly isic?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly externalId?: string | null;

  @IsOptional()
  @IsIn(SUPPLIER_STATUSES)
  readonly status?: SupplierStatus;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly statusReason?: string | null;

  @IsBothOrNeither('spendCurrency')
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e13)
  readonly spendAmount?: number | null;

  @IsBothOrNeither('spendAmount')
  @IsOptional()
  @IsCurrencyCode()
  readonly spendCurrency?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  readonly spendYear?: number | null;

  /** Replaces all years; left out, they stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SpendInputDto)
  readonly spend?: SpendInputDto[];

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly contactName?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly contactEmail?: string | null;

  @IsOptional()
  @IsPhoneNumber()
  readonly contactPhone?: string | null;

  @IsOptional()
  @IsLanguageTag()
  readonly contactLanguage?: string | null;

  /** Replaces all people beside the main contact; left out, they stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContactInputDto)
  readonly contacts?: ContactInputDto[];

  /** Recorded beside those that are known; none is taken away. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OwnIdentifierInputDto)
  readonly identifiers?: OwnIdentifierInputDto[];

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  readonly notes?: string | null;
}

/** A change of status of several suppliers at once. */
export class SetStatusDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  readonly supplierIds!: string[];

  @IsIn(SUPPLIER_STATUSES)
  readonly status!: SupplierStatus;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly reason?: string | null;
}

/** A new supplier. */
export class CreateSupplierDto extends SupplierInputDto {
  /** False leaves it without a link to the own company: a subcontractor whose buyer is recorded next. */
  @IsOptional()
  @IsBoolean()
  readonly suppliesOwnCompany?: boolean;
}

import {
  LINK_CERTAINTIES,
  LINK_DISCLOSERS,
  LINK_KINDS,
  SUPPLIER_STATUSES,
  type LinkCertainty,
  type LinkDiscloser,
  type LinkInput,
  type LinkKind,
  type SupplierInput,
  type SupplierStatus,
} from '@firebreak/supply-chain/model';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsDateString,
  IsEmail,
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
import { IsBothOrNeither, IsCountryCode, IsIsicCode } from './supply-chain-rules';

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
  @Matches(/^[A-Z]{3}$/, { message: 'spendCurrency must be an ISO 4217 code such as EUR' })
  readonly spendCurrency?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly contactName?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly contactEmail?: string | null;

  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    message: 'contactLanguage must be a language tag such as en',
  })
  readonly contactLanguage?: string | null;

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

/** Who supplies whom. */
export class LinkInputDto implements LinkInput {
  /** Null: the own company buys. */
  @IsOptional()
  @IsUUID()
  readonly buyerSupplierId!: string | null;

  @IsUUID()
  readonly supplierId!: string;

  @IsIn(LINK_KINDS)
  readonly kind!: LinkKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly good?: string | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly share?: number | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'since must be a date such as 2024-05-01' })
  @IsDateString({ strict: true })
  readonly since?: string | null;

  @IsOptional()
  @IsIn(LINK_CERTAINTIES)
  readonly certainty?: LinkCertainty;

  @IsOptional()
  @IsIn(LINK_DISCLOSERS)
  readonly disclosedBy?: LinkDiscloser;
}

/** A new supplier. */
export class CreateSupplierDto extends SupplierInputDto {
  /** False leaves it without a link to the own company: a subcontractor whose buyer is recorded next. */
  @IsOptional()
  @IsBoolean()
  readonly suppliesOwnCompany?: boolean;
}

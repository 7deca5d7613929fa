import { IsEmailAddress, IsName, IsPassword } from '@firebreak/identity/server';
import {
  LINK_KINDS,
  MAX_PASTED_ROWS,
  SUPPLIER_CLAIMS,
  VISIBILITIES,
  type AddParties,
  type ChooseVisibility,
  type ClaimAnswers,
  type ConfirmDisclosure,
  type LinkKind,
  type PartyInput,
  type PassRequestOn,
  type SaveClaims,
  type SaveParty,
  type Visibility,
} from '@firebreak/supply-chain/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

/** Its types only: what the values may be is the model's to say, with a remedy for each. */
export class PartyInputDto implements PartyInput {
  @IsString()
  readonly name!: string;

  @IsString()
  readonly country!: string;

  @IsOptional()
  @IsString()
  readonly region!: string | null;

  @IsOptional()
  @IsString()
  readonly address!: string | null;

  @IsIn(LINK_KINDS)
  readonly kind!: LinkKind;

  @IsOptional()
  @IsString()
  readonly good!: string | null;

  @IsOptional()
  @IsString()
  readonly hs!: string | null;

  @IsOptional()
  @IsString()
  readonly isic!: string | null;

  @IsOptional()
  @IsNumber()
  readonly share!: number | null;

  @IsOptional()
  @IsString()
  readonly since!: string | null;

  @IsOptional()
  @IsString()
  readonly email!: string | null;
}

export class SavePartyDto extends PartyInputDto implements SaveParty {
  /** The one that the page showed; 0 for a new row. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class NewPartyDto extends PartyInputDto {
  /** Made by the page, so that sending twice adds once. */
  @IsUUID()
  readonly id!: string;
}

export class AddPartiesDto implements AddParties {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PASTED_ROWS)
  @ArrayUnique((party: NewPartyDto) => party?.id)
  @ValidateNested({ each: true })
  @Type(() => NewPartyDto)
  readonly parties!: NewPartyDto[];
}

/** An object with only these keys, whose values are all among those. */
function IsRecordOf(property: string, isKey: (key: string) => boolean, values: readonly unknown[]) {
  return ValidateBy({
    name: 'isRecord',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(([key, each]) => isKey(key) && values.includes(each)),
      defaultMessage: () => `${property} may hold only ${values.map(String).join(', ')}`,
    },
  });
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export class ChooseVisibilityDto implements ChooseVisibility {
  /** By id of the row: name, place, count or none. */
  @IsRecordOf('choices', (key) => UUID.test(key), VISIBILITIES)
  readonly choices!: Record<string, Visibility>;
}

export class SaveClaimsDto implements SaveClaims {
  /** By claim: true, false, or null for "do not know". */
  @IsRecordOf('claims', (key) => SUPPLIER_CLAIMS.some((claim) => claim === key), [true, false, null])
  readonly claims!: ClaimAnswers;

  /** "We have none." */
  @IsBoolean()
  readonly none!: boolean;

  /** Whether the customer may show it to its own customers. */
  @IsBoolean()
  readonly mayPassOn!: boolean;
}

export class ConfirmDisclosureDto implements ConfirmDisclosure {
  @Matches(/^[0-9a-f]{64}$/)
  readonly fingerprint!: string;

  @IsName()
  readonly name!: string;
}

export class StartDisclosingDto {
  /** BCP 47. */
  @IsString()
  @Length(2, 12)
  readonly language!: string;
}

export class DeclineDisclosureDto {
  @IsString()
  @Length(1, 1000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  readonly reason!: string;
}

export class UseCodeDto {
  @IsString()
  @MaxLength(20)
  readonly code!: string;
}

export class PassRequestOnDto implements PassRequestOn {
  @IsEmailAddress()
  readonly email!: string;

  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** BCP 47. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly message?: string;
}

export class KeepInAccountDto {
  @IsName()
  readonly companyName!: string;

  @IsName()
  readonly name!: string;

  @IsPassword()
  readonly password!: string;
}

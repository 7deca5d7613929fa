import {
  CAPACITY_UNIT_KEYS,
  GOOD_ROLES,
  PROCESSES,
  type GoodInput,
  type GoodRole,
  type SiteInput,
} from '@firebreak/supply-chain/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsBothOrNeither, IsCountryCode, IsHsCode, IsIsicCode } from './supply-chain-rules';

/** A good made or handled at a site. */
export class GoodInputDto implements GoodInput {
  @IsOptional()
  @IsHsCode()
  readonly hs?: string | null;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  /** Default: it is made here. */
  @IsOptional()
  @IsIn(GOOD_ROLES)
  readonly role?: GoodRole;
}

const PROCESS_KEYS = PROCESSES.map(({ key }) => key);

/** A site as a person enters it. */
export class SiteInputDto implements SiteInput {
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
  @IsString()
  @MaxLength(200)
  readonly city?: string | null;

  @IsBothOrNeither('longitude')
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  readonly latitude?: number | null;

  @IsBothOrNeither('latitude')
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  readonly longitude?: number | null;

  @IsOptional()
  @IsIsicCode()
  readonly isic?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000)
  readonly headcount?: number | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly womenShare?: number | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly migrantShare?: number | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly agencyShare?: number | null;

  @IsOptional()
  @IsBoolean()
  readonly labourProvider?: boolean | null;

  @IsOptional()
  @IsBoolean()
  readonly employerHousing?: boolean | null;

  @IsOptional()
  @IsBoolean()
  readonly pieceRate?: boolean | null;

  /** Keys of the vocabulary of processes. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsIn(PROCESS_KEYS, {
    each: true,
    message: 'processes must be keys of the vocabulary of processes, such as sewing',
  })
  readonly processes?: string[];

  /** In a usual month, in `capacityUnit`. */
  @IsBothOrNeither('capacityUnit')
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e12)
  readonly capacityPerMonth?: number | null;

  @IsBothOrNeither('capacityPerMonth')
  @IsOptional()
  @IsIn(CAPACITY_UNIT_KEYS)
  readonly capacityUnit?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000)
  readonly housedWorkers?: number | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GoodInputDto)
  readonly goods?: GoodInputDto[];
}

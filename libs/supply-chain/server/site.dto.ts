import type { GoodInput, SiteInput } from '@firebreak/supply-chain/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { IsBothOrNeither, IsCountryCode, IsIsicCode } from './supply-chain-rules';

/** A good made or handled at a site. */
export class GoodInputDto implements GoodInput {
  @IsOptional()
  @Matches(/^\d{2,6}$/, { message: 'hs must be 2 to 6 digits, such as 6109' })
  readonly hs?: string | null;

  @IsString()
  @Length(1, 200)
  readonly name!: string;
}

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

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GoodInputDto)
  readonly goods?: GoodInputDto[];
}

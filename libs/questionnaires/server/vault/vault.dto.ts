import { IsName, IsPassword } from '@firebreak/identity/server';
import { IdCursor, PageLimit } from '@firebreak/platform/server';
import type {
  AnswerValue,
  AttachDocument,
  ChangeConsents,
  ChangeVaultDocument,
  ConfirmHandOver,
  KeepInVault,
  SaveVaultAnswer,
  SignedSnapshot,
} from '@firebreak/questionnaires/model';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBase64,
  IsHexadecimal,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ANSWER_VALUE_SCHEMA, IsAnswerValue } from '../answer.dto';

export class SaveVaultAnswerDto implements SaveVaultAnswer {
  /** Text, number, list of options, amount of money or table; null takes the answer out. */
  @ApiProperty(ANSWER_VALUE_SCHEMA)
  @IsAnswerValue()
  readonly value!: AnswerValue | null;

  /** Calendar date; twelve months from today where absent. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly validUntil?: string;

  /** Label of a site, as the vault shows it; absent: the company as a whole. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  readonly site?: string;

  /** Version that was shown; 0 where there was no answer. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class ChangeVaultDocumentDto implements ChangeVaultDocument {
  /** Calendar date; null where the document doesn't end. */
  @ValidateIf((_body, value) => value !== null)
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly validUntil!: string | null;
}

export class ChangeConsentsDto implements ChangeConsents {
  /** Template and section with a slash between, or `documents`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly groups!: string[];
}

/** Places of a large template, asked of a hundred sites. */
const MOST_PLACES = 10_000;

/** As many as a questionnaire takes. */
const MOST_ATTACHED = 100;

export class AttachDocumentDto implements AttachDocument {
  /** Of the vault. */
  @IsUUID()
  readonly document!: string;

  /** Key of the place. */
  @IsString()
  @Length(1, 200)
  readonly place!: string;
}

export class ConfirmHandOverDto implements ConfirmHandOver {
  /** As the preview gave it. */
  @IsHexadecimal()
  @Length(64, 64)
  readonly fingerprint!: string;

  /** Keys of the places of the questionnaire to fill in as well, of those that the preview showed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PLACES)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly fill?: string[];

  /** Documents of the preview to attach in the questionnaire as well, each at the places that were chosen for it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ATTACHED)
  @ValidateNested({ each: true })
  @Type(() => AttachDocumentDto)
  readonly attach?: AttachDocumentDto[];
}

export class VaultSiteDto {
  /** Label of a site; absent: the company as a whole. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  readonly site?: string;
}

export class HandOverListDto {
  @IdCursor()
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

/** Longest text of a package: all questions of the built-in templates with answers of 4,000 characters have less. */
export const MAX_PACKAGE_LENGTH = 1_000_000;

export class VerifySnapshotDto implements SignedSnapshot {
  /** The signed text, as it was downloaded. */
  @IsString()
  @Length(1, MAX_PACKAGE_LENGTH)
  readonly text!: string;

  @IsString()
  @Length(1, 64)
  readonly keyId!: string;

  @IsBase64()
  @MaxLength(200)
  readonly signature!: string;
}

export class KeepInVaultDto implements KeepInVault {
  @IsName()
  readonly companyName!: string;

  @IsName()
  readonly name!: string;

  @IsPassword()
  readonly password!: string;
}

import type { Recipient, SendQuestionnaires } from '@firebreak/questionnaires/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class RecipientDto implements Recipient {
  @IsUUID()
  readonly supplierId!: string;

  /** The supplier's contact on record where absent, as for the address and language. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  /** BCP 47. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

export class SendQuestionnairesDto implements SendQuestionnaires {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RecipientDto)
  readonly recipients!: RecipientDto[];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly template?: string;

  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** Shown in the mail and on the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly message?: string;

  @IsOptional()
  @IsBoolean()
  readonly draft?: boolean;
}

export class ExtendQuestionnaireDto {
  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;
}

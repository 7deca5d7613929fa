import {
  MAX_TRANSLATED_TEXT_LENGTH,
  TEXT_STATES,
  type DecideText,
  type DecideTexts,
  type SignOffTranslation,
  type TextState,
} from '@firebreak/questionnaires/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class DecideTextDto implements DecideText {
  /** Where the text stands in the template: `questions.D04.options.yes`. */
  @IsString()
  @Length(1, 200)
  readonly path!: string;

  @IsIn(TEXT_STATES)
  readonly state!: TextState;

  /** The wording to use instead, for `corrected`. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TRANSLATED_TEXT_LENGTH)
  readonly text?: string;

  /** Version that was shown; 0 where nothing was decided. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class DecideTextsDto implements DecideTexts {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DecideTextDto)
  readonly decisions!: DecideTextDto[];
}

export class SignOffTranslationDto implements SignOffTranslation {
  /** The person who has read the translation. */
  @IsString()
  @MaxLength(200)
  @Matches(/\S/, { message: 'reviewer must be a name' })
  readonly reviewer!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly note?: string;
}

import {
  isAnswerValue,
  MAX_ANSWERS_AT_ONCE,
  MAX_REPLACED_SAVES,
  type AnswerValue,
  type SaveAnswer,
  type SaveAnswers,
  type StartAnswering,
  type SendCode,
  type SubmitAnswers,
  type UseCode,
} from '@firebreak/questionnaires/model';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

/** Of a kind that some question takes; whether it fits this one is for the model to say. */
export const IsAnswerValue = () =>
  ValidateBy({
    name: 'isAnswerValue',
    validator: {
      validate: (value: unknown) => value === null || isAnswerValue(value),
      defaultMessage: () =>
        'value must be a text, a number, a list of texts, an amount with its currency, a table, or null to take the answer back',
    },
  });

/** For the API's description. */
export const ANSWER_VALUE_SCHEMA: ApiPropertyOptions = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'array', items: { type: 'string' } },
    { type: 'object', properties: { amount: { type: 'number' }, currency: { type: 'string' } } },
    { type: 'object', properties: { rows: { type: 'array', items: { type: 'object' } } } },
  ],
  nullable: true,
};

export class SaveAnswerDto implements SaveAnswer {
  /** Text, number, list of options, amount of money or table; null takes the answer back. */
  @ApiProperty(ANSWER_VALUE_SCHEMA)
  @IsAnswerValue()
  readonly value!: AnswerValue | null;

  /** Version that was shown; 0 where there was no answer. */
  @IsInt()
  @Min(0)
  readonly version!: number;

  /** Made by the client for this save: sent again, it is no conflict. */
  @IsOptional()
  @IsUUID()
  readonly id?: string;

  /** Ids of earlier saves of this answer that were sent and never confirmed. */
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(MAX_REPLACED_SAVES)
  readonly replaces?: string[];
}

export class SaveOneOfAnswersDto extends SaveAnswerDto {
  /** Key of the place: the question's code, with the site in a section that repeats. */
  @IsString()
  @Length(1, 200)
  readonly question!: string;
}

export class SaveAnswersDto implements SaveAnswers {
  @ValidateNested({ each: true })
  @Type(() => SaveOneOfAnswersDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ANSWERS_AT_ONCE)
  readonly answers!: SaveOneOfAnswersDto[];
}

export class StartAnsweringDto implements StartAnswering {
  /** BCP 47. */
  @IsString()
  @Length(2, 12)
  readonly language!: string;
}

export class SendCodeDto implements SendCode {
  /** BCP 47. */
  @IsString()
  @Length(2, 12)
  readonly language!: string;
}

export class UseCodeDto implements UseCode {
  /** As typed. */
  @IsString()
  @Length(1, 100)
  readonly code!: string;
}

export class SubmitAnswersDto implements SubmitAnswers {
  /** Who stands behind the answers. */
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsString()
  @Length(1, 200)
  readonly role!: string;
}

import {
  MAX_TEXT_LENGTH,
  type AnswerValue,
  type SaveAnswer,
  type StartAnswering,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Min, ValidateBy } from 'class-validator';

const MOST_CHOICES = 300;

function isAnswerValue(value: unknown): boolean {
  if (value === null || typeof value === 'number') return true;
  if (typeof value === 'string') return value.length <= MAX_TEXT_LENGTH;
  return (
    Array.isArray(value) &&
    value.length <= MOST_CHOICES &&
    value.every((part) => typeof part === 'string' && part.length <= 100)
  );
}

/** Of a kind that some question takes; whether it fits this one is for the model to say. */
const IsAnswerValue = () =>
  ValidateBy({
    name: 'isAnswerValue',
    validator: {
      validate: isAnswerValue,
      defaultMessage: () =>
        'value must be a text, a number, a list of texts, or null to take the answer back',
    },
  });

export class SaveAnswerDto implements SaveAnswer {
  /** Text, number or list of options; null takes the answer back. */
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    nullable: true,
  })
  @IsAnswerValue()
  readonly value!: AnswerValue | null;

  /** Version that was shown; 0 where there was no answer. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class StartAnsweringDto implements StartAnswering {
  /** BCP 47. */
  @IsString()
  @Length(2, 12)
  readonly language!: string;
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

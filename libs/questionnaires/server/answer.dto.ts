import {
  isAnswerValue,
  type AnswerValue,
  type SaveAnswer,
  type StartAnswering,
  type SendCode,
  type SubmitAnswers,
  type UseCode,
} from '@firebreak/questionnaires/model';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Min, ValidateBy } from 'class-validator';

/** Of a kind that some question takes; whether it fits this one is for the model to say. */
const IsAnswerValue = () =>
  ValidateBy({
    name: 'isAnswerValue',
    validator: {
      validate: (value: unknown) => value === null || isAnswerValue(value),
      defaultMessage: () =>
        'value must be a text, a number, a list of texts, an amount with its currency, a table, or null to take the answer back',
    },
  });

export class SaveAnswerDto implements SaveAnswer {
  /** Text, number, list of options, amount of money or table; null takes the answer back. */
  @ApiProperty({
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'array', items: { type: 'string' } },
      { type: 'object', properties: { amount: { type: 'number' }, currency: { type: 'string' } } },
      { type: 'object', properties: { rows: { type: 'array', items: { type: 'object' } } } },
    ],
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

import {
  FREQUENCIES,
  MAX_FEEDBACK_COMMENT,
  PURCHASING_PRACTICES,
  type Frequency,
  type GiveFeedback,
  type PurchasingPractice,
} from '@firebreak/questionnaires/model';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';

const practices: readonly string[] = PURCHASING_PRACTICES;
const frequencies: readonly unknown[] = FREQUENCIES;

const IsFrequencies = () =>
  ValidateBy({
    name: 'isFrequencies',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(([code, said]) => practices.includes(code) && frequencies.includes(said)),
      defaultMessage: () =>
        `answers must name questions (${practices.join(', ')}), each with ${FREQUENCIES.join(', ')}`,
    },
  });

export class GiveFeedbackDto implements GiveFeedback {
  /** How often, by question; what is left out was not answered. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...FREQUENCIES] },
  })
  @IsFrequencies()
  readonly answers!: Readonly<Partial<Record<PurchasingPractice, Frequency>>>;

  /** Read by the buyer word for word. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_FEEDBACK_COMMENT)
  readonly comment?: string;
}

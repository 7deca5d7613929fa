import {
  ANSWER_DECISIONS,
  FINDING_SEVERITIES,
  MAX_REPLY_LENGTH,
  MAX_REVIEW_TEXT,
  type AgreeFinding,
  type AnswerDecision,
  type AskBack,
  type DecideAnswer,
  type DecideContradiction,
  type DismissFinding,
  type FindingSeverity,
  type WriteReply,
  TEMPLATE_LANGUAGES,
} from '@firebreak/questionnaires/model';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';

/** Spaces around a text say nothing. */
const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class DecideAnswerDto implements DecideAnswer {
  @IsIn(ANSWER_DECISIONS)
  readonly state!: AnswerDecision;

  /** What the supplier is asked. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REVIEW_TEXT)
  readonly text?: string;

  /** Version that was shown; 0 where nothing was decided. */
  @IsInt()
  @Min(0)
  readonly version!: number;

  /** Rounds that were shown; absent: whatever the answer is by now. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly rounds?: number;
}

export class DecideContradictionDto implements DecideContradiction {
  @IsIn(['open', 'explained', 'asked-back'])
  readonly decision!: DecideContradiction['decision'];

  @IsOptional()
  @IsString()
  @MaxLength(MAX_REVIEW_TEXT)
  readonly note?: string;

  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class AskBackDto implements AskBack {
  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  @IsOptional()
  @IsString()
  @MaxLength(MAX_REVIEW_TEXT)
  readonly note?: string;
}

export class AgreeFindingDto implements AgreeFinding {
  /** Key of the place. */
  @IsString()
  @Length(1, 200)
  readonly question!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly contradiction?: string;

  /** From the taxonomy of findings, `DOC-01`. */
  @IsString()
  @Length(1, 20)
  readonly code!: string;

  @IsIn(FINDING_SEVERITIES)
  readonly severity!: FindingSeverity;

  @Trimmed()
  @IsString()
  @Length(1, 4000)
  readonly description!: string;

  @Trimmed()
  @IsString()
  @Length(1, 4000)
  readonly action!: string;

  /** Of description and action. */
  @IsOptional()
  @IsIn(TEMPLATE_LANGUAGES.map(({ code }) => code))
  readonly language?: string;

  @Trimmed()
  @IsString()
  @Length(1, 200)
  readonly owner!: string;

  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;
}

export class DismissFindingDto implements DismissFinding {
  @IsString()
  @Length(1, 200)
  readonly question!: string;

  @Trimmed()
  @IsString()
  @Length(1, MAX_REVIEW_TEXT)
  readonly reason!: string;
}

export class WriteReplyDto implements WriteReply {
  @IsString()
  @Length(1, 200)
  readonly point!: string;

  @Trimmed()
  @IsString()
  @Length(1, MAX_REPLY_LENGTH)
  readonly text!: string;
}

import {
  FIREBREAK_CONSTRUCTION_SITE,
  FIREBREAK_HOMEWORK,
  FIREBREAK_LABOUR_PROVIDER,
  type KnownBand,
  type SendFollowUp,
} from '@firebreak/questionnaires/model';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';

export class FollowUpQuery {
  /** The supplier's risk band; absent where its risk has not been estimated. */
  @IsOptional()
  @IsIn(['low', 'medium', 'high', 'very-high'])
  readonly band?: Exclude<KnownBand, null>;

  /** Of the parts' titles; English where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

export class SendFollowUpDto implements SendFollowUp {
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  readonly sections!: string[];

  @IsArray()
  @ArrayUnique()
  @IsIn([FIREBREAK_LABOUR_PROVIDER, FIREBREAK_HOMEWORK, FIREBREAK_CONSTRUCTION_SITE], { each: true })
  readonly modules!: string[];

  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** Shown in the mail and on the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly message?: string;
}

import { Trimmed } from '@firebreak/platform/server';
import {
  areStrokes,
  JOINT_ROUTES,
  type ApproveStatement,
  type JointRoute,
  type RefuseStatement,
  type SignatureMark,
  type Stroke,
  type SubmitForApproval,
  type TakenAlong,
} from '@firebreak/statements/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

@ValidatorConstraint({ name: 'strokes' })
class AreStrokes implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return areStrokes(value);
  }

  defaultMessage(): string {
    return '$property must be strokes of whole numbers within the pad, neither a dot nor too many';
  }
}

export class TakenAlongDto implements TakenAlong {
  /** As the point names it. */
  @IsString()
  @Length(1, 41_000)
  readonly subject!: string;

  /** Why it goes along as it is: the approver reads it. */
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly reason!: string;
}

export class SubmitForApprovalDto implements SubmitForApproval {
  @IsString()
  @Trimmed()
  @Length(0, 2000)
  readonly note!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TakenAlongDto)
  readonly takenAlong?: TakenAlongDto[];
}

export class RefuseStatementDto implements RefuseStatement {
  /** What has to change: the writers read it. */
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly reason!: string;
}

export class JointApprovalDto {
  @IsIn(JOINT_ROUTES)
  readonly route!: JointRoute;

  /** Why the other ways were not practicable; for `one-entity`. */
  @IsString()
  @Trimmed()
  @Length(0, 2000)
  readonly explanation!: string;
}

export class SignatureMarkDto {
  @IsIn(['typed', 'drawn'])
  readonly kind!: SignatureMark['kind'];

  @ValidateIf(({ kind }: SignatureMarkDto) => kind === 'typed')
  @IsString()
  @Trimmed()
  @Length(2, 200)
  readonly name?: string;

  /** Each a list x1, y1, x2, y2 … on a pad of 600 by 200. */
  @ValidateIf(({ kind }: SignatureMarkDto) => kind === 'drawn')
  @Validate(AreStrokes)
  readonly strokes?: Stroke[];
}

export class ApproveStatementDto implements Omit<ApproveStatement, 'mark'> {
  /** The body, such as "board of directors". */
  @IsString()
  @Trimmed()
  @Length(0, 200)
  readonly approvedBy!: string;

  @ValidateIf((_, value: unknown) => value !== null)
  @IsISO8601({ strict: true }, { message: '$property must be a day that exists, YYYY-MM-DD' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day, YYYY-MM-DD' })
  readonly approvedOn!: string | null;

  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly signatoryName!: string;

  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly signatoryPosition!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => JointApprovalDto)
  readonly joint?: JointApprovalDto;

  /** Where each entity approves by itself: which one, by its key in the plan. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  readonly entity?: number;

  @IsOptional()
  @IsBoolean()
  readonly mayBind?: boolean;

  /** The words that the person signs under; they are printed. */
  @IsOptional()
  @IsString()
  @Trimmed()
  @Length(0, 4000)
  readonly attestation?: string;

  @IsOptional()
  @IsBoolean()
  readonly pointsRead?: boolean;

  @ValidateNested()
  @Type(() => SignatureMarkDto)
  readonly mark!: SignatureMarkDto;
}

/** The mark with only the fields of its kind. */
export function markOf({ kind, name, strokes }: SignatureMarkDto): SignatureMark {
  return kind === 'typed' ? { kind, name: name ?? '' } : { kind, strokes: strokes ?? [] };
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  Length,
  MaxLength,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import {
  type CorrectEdition,
  type FigureCorrection,
  type FigureName,
  FIGURES,
} from '@firebreak/reference-data/model';

const MOST_ROWS = 500;

/** A figure as published, or null for none: whether it can be one of its index is for the model to say. */
const IsFigureValue = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isFigureValue',
    target: target.constructor,
    propertyName,
    options: { message: 'must be a number, a rating, or null for no figure' },
    validator: {
      validate: (value) =>
        value === null ||
        (typeof value === 'number' && Number.isFinite(value)) ||
        (typeof value === 'string' && value.length > 0 && value.length <= 20),
    },
  });

export class FigureCorrectionDto implements FigureCorrection {
  /** ISO 3166-1 alpha-2. */
  @IsString()
  @Length(2, 2)
  readonly country!: string;

  @IsIn(Object.keys(FIGURES))
  readonly figure!: FigureName;

  /** What is right; null where the edition should say nothing. */
  @IsFigureValue()
  readonly value!: number | string | null;
}

export class CorrectEditionDto implements CorrectEdition {
  /** For the readers of the edition. */
  @IsString()
  @MinLength(10)
  @MaxLength(1000)
  readonly reason!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => FigureCorrectionDto)
  readonly rows!: readonly FigureCorrectionDto[];
}

import { Trimmed } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsString,
  MaxLength,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import {
  CORRECTION_TEXT,
  type CorrectEdition,
  type FieldValues,
  MOST_CORRECTED_ROWS,
  type RowCorrection,
} from '@firebreak/reference-data/model';

const MOST_FIELDS = 20;
const MOST_LETTERS = 1000;
const MOST_IN_LIST = 300;

/** Values by field, or null: which fields there are and what they may hold is for the model to say. */
const IsFieldValues = (orNull: boolean) => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isFieldValues',
    target: target.constructor,
    propertyName,
    options: { message: 'must be an object of texts, numbers, yes or no, lists of texts, or null' },
    validator: { validate: (value) => (value === null ? orNull : isFieldValues(value)) },
  });

function isFieldValues(value: unknown): value is FieldValues {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values = Object.values(value);
  return values.length <= MOST_FIELDS && values.every(isFieldValue);
}

function isFieldValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= MOST_IN_LIST && value.every(isText);
  return value === null || typeof value === 'boolean' || isText(value) || Number.isFinite(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MOST_LETTERS && !value.includes('\u0000');
}

export class RowCorrectionDto implements RowCorrection {
  /** What tells the row from the others: `{ "country": "BD", "figure": "cpi" }`, `{ "code": "14" }`. */
  @IsFieldValues(false)
  readonly key!: FieldValues;

  /** What is right, by field; null where the edition should not have the row. */
  @IsFieldValues(true)
  readonly values!: FieldValues | null;
}

export class CorrectEditionDto implements CorrectEdition {
  /** For the readers of the edition. */
  @IsString()
  @Trimmed()
  @MinLength(CORRECTION_TEXT.shortestReason)
  @MaxLength(CORRECTION_TEXT.most)
  readonly reason!: string;

  /** Where the right figure can be seen: an address, or the name of a document. */
  @IsString()
  @Trimmed()
  @MinLength(CORRECTION_TEXT.shortestSource)
  @MaxLength(CORRECTION_TEXT.most)
  readonly source!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CORRECTED_ROWS)
  @ValidateNested({ each: true })
  @Type(() => RowCorrectionDto)
  readonly rows!: readonly RowCorrectionDto[];
}

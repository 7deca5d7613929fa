import {
  IsBoolean,
  IsHexadecimal,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
  registerDecorator,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { type ConfirmedEdition, isRoughDate, type StatedEdition } from '@firebreak/reference-data/model';

/** `2026-02-10`, `2026-02` or `2026`. */
const IsRoughDate = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isRoughDate',
    target: target.constructor,
    propertyName,
    options: { message: 'must be a date, a month or a year: 2026-02-10, 2026-02 or 2026' },
    validator: { validate: (value) => typeof value === 'string' && isRoughDate(value) },
  });

/** Fields of a form come as texts; what was left empty was not stated. */
const EmptyIsNone = () => Transform(({ value }) => (value === '' ? undefined : value));

export class StatedEditionDto implements StatedEdition {
  /** The publisher's own words, where no column names the edition. */
  @EmptyIsNone()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly edition?: string;

  /** The year that the figures are about, where no column tells. */
  @Transform(({ value }) => (value === '' || value === undefined ? undefined : Number(value)))
  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  readonly year?: number;

  @EmptyIsNone()
  @IsOptional()
  @IsRoughDate()
  readonly publishedOn?: string;

  @EmptyIsNone()
  @IsOptional()
  @IsRoughDate()
  readonly retrievedOn?: string;

  /** Where the file was found. */
  @EmptyIsNone()
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  readonly address?: string;
}

export class ConfirmedEditionDto extends StatedEditionDto implements ConfirmedEdition {
  /** Of the file that was checked. */
  @IsHexadecimal()
  @Length(64, 64)
  readonly sha256!: string;

  /** Id of the edition that the preview compared with; empty where there was none. */
  @Transform(({ value }) => (value === '' || value === undefined ? null : value))
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly comparedWith: string | null = null;

  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  readonly warningsSeen: boolean = false;
}

import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const DEFAULT_LIMIT = 10;

/** A search for goods or sectors. */
export class SearchClassificationDto {
  /** Plain words in one of eleven languages, the last of which may be unfinished, or the beginning of a code. */
  @IsString()
  @Length(1, 100)
  readonly q!: string;

  /** At most so many answers; 10 unless told. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(50)
  readonly limit: number = DEFAULT_LIMIT;

  /** ISO 639-1: names come in it where we have them, else in English; its words count a little more. */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z]{2}$/, { message: 'language must be two small letters, such as es' })
  readonly language?: string;
}

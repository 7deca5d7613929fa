import { LONGEST_PART, type SaveFormAnswer } from '@firebreak/statements/model';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Length, MaxLength, Min } from 'class-validator';

export class SaveFormAnswerDto implements SaveFormAnswer {
  @IsString()
  @Length(1, 100)
  readonly criterion!: string;

  @IsString()
  @Length(1, 100)
  readonly part!: string;

  @IsString()
  @MaxLength(LONGEST_PART)
  readonly text!: string;

  /** Options of the form. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly chosen!: string[];

  /** The one that was shown; 0 where nobody has typed anything yet. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

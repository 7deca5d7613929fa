import { IsEmailAddress, IsName } from '@firebreak/identity/server';
import type { AskColleague } from '@firebreak/questionnaires/model';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';

export class AskColleagueDto implements AskColleague {
  @IsName()
  readonly name!: string;

  @IsEmailAddress()
  readonly email!: string;

  @IsString({ each: true })
  @Length(1, 50, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  readonly sections!: string[];

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly note?: string;

  /** BCP 47. */
  @IsString()
  @Length(2, 12)
  readonly language!: string;
}

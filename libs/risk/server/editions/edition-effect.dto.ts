import { IsString, MaxLength } from 'class-validator';

export class EditionEffectQuery {
  /** Id of the edition to compare with. */
  @IsString()
  @MaxLength(100)
  readonly from!: string;

  /** Id of the edition to try, of the same dataset. */
  @IsString()
  @MaxLength(100)
  readonly to!: string;
}

import { IsString, MaxLength } from 'class-validator';

export class CompareEditionsQuery {
  /** Id of the earlier edition. */
  @IsString()
  @MaxLength(100)
  readonly from!: string;

  /** Id of the later edition, of the same dataset. */
  @IsString()
  @MaxLength(100)
  readonly to!: string;
}

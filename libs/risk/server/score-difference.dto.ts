import { IsUUID } from 'class-validator';

/** The two scores to compare. */
export class ScoreDifferenceQuery {
  /** Id of the earlier score. */
  @IsUUID()
  readonly from!: string;

  /** Id of the later score. */
  @IsUUID()
  readonly to!: string;
}

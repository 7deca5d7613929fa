import { FINDING_MOVES, type FindingMove, type MoveFinding } from '@firebreak/audits/model';
import { Trimmed } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { PlanActionDto } from './record-audit.dto';

export class MoveFindingDto implements MoveFinding {
  @IsIn(FINDING_MOVES)
  readonly move!: FindingMove;

  /** Why, or what was done; every move but the start of action needs it. */
  @IsOptional()
  @IsString()
  @Trimmed()
  @Length(0, 4000)
  readonly note?: string;

  /** A file added to this finding before. */
  @IsOptional()
  @IsUUID()
  readonly evidenceFileId?: string | null;

  /** With `start-action`: who does what by when. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PlanActionDto)
  readonly action?: PlanActionDto;
}

import { Transform } from 'class-transformer';
import { PageQuery } from '@firebreak/platform/server';
import { IsBoolean, IsOptional } from 'class-validator';

export class RunsQuery extends PageQuery {
  /** `true`: only runs that used other editions than the run before. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly otherEditions?: boolean;
}

import { IsOptional, IsUUID } from 'class-validator';

/** Keyset paging where the last row's id is the cursor. */
export class PageQuery {
  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsUUID()
  readonly cursor?: string;
}

import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

/** `nextCursor` of the page before, where that is the last row's id. */
export function IdCursor(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsUUID());
}

/** `nextCursor` of the page before, of the same sort and filter. @param most characters */
export function TextCursor(most = 200): PropertyDecorator {
  return applyDecorators(IsOptional(), IsString(), Length(1, most));
}

/** How many rows a page has: 1 to `most`; the list's own number where it is left out. */
export function PageLimit(most = 200): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(most),
  );
}

/** Keyset paging where the last row's id is the cursor. */
export class PageQuery {
  /** `nextCursor` of the page before. */
  @IdCursor()
  readonly cursor?: string;
}

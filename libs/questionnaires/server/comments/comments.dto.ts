import {
  COMMENT_AUDIENCES,
  MAX_COMMENT_LENGTH,
  type CommentAudience,
  type WriteComment,
  type WritePortalComment,
} from '@firebreak/questionnaires/model';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Length } from 'class-validator';

export class WriteCommentDto implements WriteComment {
  /** Key of the place. */
  @IsString()
  @Length(1, 200)
  readonly question!: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, MAX_COMMENT_LENGTH)
  readonly text!: string;
}

export class WritePortalCommentDto extends WriteCommentDto implements WritePortalComment {
  @IsIn(COMMENT_AUDIENCES)
  readonly audience!: CommentAudience;
}

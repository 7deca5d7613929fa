import {
  COMMENT_AUDIENCES,
  MAX_COMMENT_LENGTH,
  type CommentAudience,
  type WriteComment,
  type WritePortalComment,
} from '@firebreak/questionnaires/model';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

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
  /** Names this comment, so that a retry never doubles it. */
  @IsOptional()
  @IsUUID()
  readonly id?: string;

  @IsIn(COMMENT_AUDIENCES)
  readonly audience!: CommentAudience;
}

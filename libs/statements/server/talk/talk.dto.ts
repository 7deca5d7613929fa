import { Flag, Trimmed } from '@firebreak/platform/server';
import {
  LONGEST_COMMENT,
  LONGEST_QUOTE,
  LONGEST_SURROUNDINGS,
  LONGEST_TASK,
  MOST_MENTIONS,
  SECTION_KINDS,
  TASK_STATES,
  type AddTask,
  type EditComment,
  type EditTask,
  type Quote,
  type ResolveThread,
  type SaveTask,
  type SectionKind,
  type SetTaskState,
  type StartThread,
  type TaskState,
  type WriteReply,
} from '@firebreak/statements/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsGiven } from '../input-rules';

/** Words of the section, with what stands around them, as people read it. */
export class QuoteDto implements Quote {
  @IsString()
  @Length(1, LONGEST_QUOTE)
  readonly text!: string;

  @IsString()
  @Length(0, LONGEST_SURROUNDINGS)
  readonly before!: string;

  @IsString()
  @Length(0, LONGEST_SURROUNDINGS)
  readonly after!: string;
}

export class WriteReplyDto implements WriteReply {
  @IsString()
  @Trimmed()
  @Length(1, LONGEST_COMMENT)
  readonly text!: string;

  /** Accounts of those whose names stand in the text after an `@`. */
  @IsArray()
  @ArrayMaxSize(MOST_MENTIONS)
  @IsUUID(undefined, { each: true })
  readonly mentions!: string[];
}

export class StartThreadDto extends WriteReplyDto implements StartThread {
  @IsIn(SECTION_KINDS)
  readonly section!: SectionKind;

  /** Null for the section as a whole. */
  @IsGiven()
  @ValidateNested()
  @Type(() => QuoteDto)
  readonly quote!: QuoteDto | null;
}

export class EditCommentDto extends WriteReplyDto implements EditComment {
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class ResolveThreadDto implements ResolveThread {
  @IsBoolean()
  readonly resolved!: boolean;
}

export class SaveTaskDto implements SaveTask {
  @IsString()
  @Trimmed()
  @Length(1, LONGEST_TASK)
  readonly title!: string;

  /** Account of somebody who may work on statements. */
  @IsUUID()
  readonly ownerId!: string;

  @IsGiven()
  @IsIn(SECTION_KINDS)
  readonly section!: SectionKind | null;

  /** One of the statement's laws; it decides the section. */
  @IsGiven()
  @IsString()
  @Length(1, 100)
  readonly criterionId!: string | null;

  @IsDay()
  readonly dueOn!: string;
}

export class AddTaskDto extends SaveTaskDto implements AddTask {
  @IsUUID()
  readonly statementId!: string;
}

export class EditTaskDto extends SaveTaskDto implements EditTask {
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class SetTaskStateDto implements SetTaskState {
  @IsIn(TASK_STATES)
  readonly state!: TaskState;

  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class TasksQuery {
  @IsOptional()
  @IsUUID()
  readonly statementId?: string;

  /** Only those of the one who asks. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  readonly mine?: boolean;

  @IsOptional()
  @IsIn(TASK_STATES)
  readonly state?: TaskState;
}

export class OpenWorkQuery {
  /** The day where the one who asks is. */
  @IsDay()
  readonly today!: string;
}

import { IdPipe, Requires } from '@firebreak/platform/server';
import type { Colleague, CommentThread } from '@firebreak/statements/model';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Colleagues } from './colleagues.service';
import { StatementComments } from './comments.service';
import { EditCommentDto, ResolveThreadDto, StartThreadDto, WriteReplyDto } from './talk.dto';

/** Comments on the sections of statements: inside the company only. */
@Controller()
export class StatementCommentsController {
  constructor(
    private readonly comments: StatementComments,
    private readonly colleagues: Colleagues,
  ) {}

  /** Who can be mentioned, and who can own a task, by name. */
  @Get('statement-colleagues')
  @Requires('statement:read')
  listColleagues(): Promise<Colleague[]> {
    return this.colleagues.list();
  }

  /** Every thread, the oldest first, resolved ones too. */
  @Get('statements/:id/comments')
  @Requires('statement:read')
  list(@Param('id', IdPipe) id: string): Promise<CommentThread[]> {
    return this.comments.list(id);
  }

  /** Comments on words of a section, or on all of it. Whoever it mentions is told by mail. */
  @Post('statements/:id/comments')
  @Requires('statement:comment')
  start(@Param('id', IdPipe) id: string, @Body() body: StartThreadDto): Promise<CommentThread> {
    return this.comments.start(id, body);
  }

  /** Answers; a thread that was resolved is open again. */
  @Post('statements/:id/comments/:threadId/replies')
  @Requires('statement:comment')
  reply(
    @Param('id', IdPipe) id: string,
    @Param('threadId', IdPipe) threadId: string,
    @Body() body: WriteReplyDto,
  ): Promise<CommentThread> {
    return this.comments.reply(id, threadId, body);
  }

  @Put('statements/:id/comments/:threadId/resolved')
  @Requires('statement:comment')
  resolve(
    @Param('id', IdPipe) id: string,
    @Param('threadId', IdPipe) threadId: string,
    @Body() { resolved }: ResolveThreadDto,
  ): Promise<CommentThread> {
    return this.comments.resolve(id, threadId, resolved);
  }

  /** Changes an own comment. */
  @Put('statements/:id/comments/:commentId')
  @Requires('statement:comment')
  edit(
    @Param('id', IdPipe) id: string,
    @Param('commentId', IdPipe) commentId: string,
    @Body() body: EditCommentDto,
  ): Promise<CommentThread> {
    return this.comments.edit(id, commentId, body);
  }

  /** Takes the words of an own comment away; that there was one stays. */
  @Delete('statements/:id/comments/:commentId')
  @Requires('statement:comment')
  remove(
    @Param('id', IdPipe) id: string,
    @Param('commentId', IdPipe) commentId: string,
  ): Promise<CommentThread> {
    return this.comments.remove(id, commentId);
  }
}

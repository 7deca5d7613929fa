import { IdPipe, Requires } from '@firebreak/platform/server';
import type { QuestionComments } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { WriteCommentDto } from './comments.dto';
import { CommentsService } from './comments.service';

/** The buyer's side: what the supplier asks about questions, and answers to it. */
@Controller('questionnaires/:id/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  /** Those for the buyer, never what colleagues of the supplier say among themselves. */
  @Get()
  @Requires('questionnaire:read')
  @Header('cache-control', 'no-store')
  list(@Param('id', IdPipe) id: string): Promise<QuestionComments> {
    return this.comments.list(id);
  }

  @Post()
  @Requires('questionnaire:review')
  write(@Param('id', IdPipe) id: string, @Body() body: WriteCommentDto): Promise<QuestionComments> {
    return this.comments.write(id, body);
  }
}

import { Public } from '@firebreak/platform/server';
import type { QuestionComments } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { WritePortalCommentDto } from './comments.dto';
import { PortalCommentsService } from './portal-comments.service';

/** The supplier's side, by the link: the respondent on every question, a colleague on those of the own part. */
@Controller('portal/questionnaires/:token/comments')
export class PortalCommentsController {
  constructor(private readonly comments: PortalCommentsService) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  list(@Param('token') token: string): Promise<QuestionComments> {
    return this.comments.list(token);
  }

  @Post()
  @Public()
  write(@Param('token') token: string, @Body() body: WritePortalCommentDto): Promise<QuestionComments> {
    return this.comments.write(token, body);
  }
}

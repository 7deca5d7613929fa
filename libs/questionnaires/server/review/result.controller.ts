import { Public } from '@firebreak/platform/server';
import type { ResultView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { LanguageDto } from '../list-questionnaires.dto';
import { ResultsService } from './results.service';
import { WriteReplyDto } from './review.dto';

/** The supplier's side of a review, by the same link as answering. */
@Controller('portal/questionnaires/:token/result')
export class ResultController {
  constructor(private readonly results: ResultsService) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string, @Query() { language }: LanguageDto): Promise<ResultView> {
    return this.results.view(token, language);
  }

  /** Replies to one point of the result. */
  @Post('replies')
  @Public()
  reply(@Param('token') token: string, @Body() body: WriteReplyDto): Promise<ResultView> {
    return this.results.reply(token, body);
  }
}

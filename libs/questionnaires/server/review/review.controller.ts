import { IdPipe, Requires } from '@firebreak/platform/server';
import type { ReviewView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { LanguageDto } from '../list-questionnaires.dto';
import { AnswerReviewsService } from './answer-reviews.service';
import { AskingBackService } from './asking-back.service';
import { MeasuresService } from './measures.service';
import {
  AgreeFindingDto,
  AskBackDto,
  DecideAnswerDto,
  DecideContradictionDto,
  DismissFindingDto,
} from './review.dto';

/** Going through submitted answers one by one. */
@Controller('questionnaires/:id/review')
export class ReviewController {
  constructor(
    private readonly reviews: AnswerReviewsService,
    private readonly askingBack: AskingBackService,
    private readonly measures: MeasuresService,
  ) {}

  @Get()
  @Requires('questionnaire:read')
  get(@Param('id', IdPipe) id: string, @Query() { language }: LanguageDto): Promise<ReviewView> {
    return this.reviews.get(id, language);
  }

  /** Accepts an answer, marks it to be asked back, or takes either back. */
  @Put('answers/:question')
  @Requires('questionnaire:review')
  decide(
    @Param('id', IdPipe) id: string,
    @Param('question') question: string,
    @Body() body: DecideAnswerDto,
  ): Promise<ReviewView> {
    return this.reviews.decide(id, question, body);
  }

  /** Explains a contradiction, has the supplier asked about it, or takes either back. */
  @Put('contradictions/:key')
  @Requires('questionnaire:review')
  decideContradiction(
    @Param('id', IdPipe) id: string,
    @Param('key') key: string,
    @Body() body: DecideContradictionDto,
  ): Promise<ReviewView> {
    return this.reviews.decideContradiction(id, key, body);
  }

  /** Sends what was marked back to the supplier, by one mail. */
  @Post('ask-back')
  @Requires('questionnaire:review')
  @HttpCode(HttpStatus.OK)
  askBack(@Param('id', IdPipe) id: string, @Body() body: AskBackDto): Promise<ReviewView> {
    return this.askingBack.send(id, body);
  }

  /** Takes it back from the supplier: what was submitted counts. */
  @Post('ask-back/withdraw')
  @Requires('questionnaire:review')
  @HttpCode(HttpStatus.OK)
  withdraw(@Param('id', IdPipe) id: string): Promise<ReviewView> {
    return this.askingBack.withdraw(id);
  }

  /** Puts a finding with its corrective action on record. */
  @Post('findings')
  @Requires('audit:write')
  agree(@Param('id', IdPipe) id: string, @Body() body: AgreeFindingDto): Promise<ReviewView> {
    return this.measures.agree(id, body);
  }

  /** Says that an adverse answer calls for no finding. */
  @Post('dismissals')
  @Requires('questionnaire:review')
  dismiss(@Param('id', IdPipe) id: string, @Body() body: DismissFindingDto): Promise<ReviewView> {
    return this.measures.dismiss(id, body);
  }
}

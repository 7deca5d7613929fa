import type { Page } from '@firebreak/platform/model';
import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type {
  QuestionnaireListItem,
  QuestionnaireStatus,
  QuestionnaireView,
  RecipientView,
} from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EvidenceService } from './evidence.service';
import {
  CountQuestionnairesDto,
  ExportQuestionnairesDto,
  LanguageDto,
  QuestionnairesPageDto,
  RecipientsDto,
} from './list-questionnaires.dto';
import { QuestionnaireExport } from './questionnaire-export';
import { QuestionnairesService } from './questionnaires.service';
import {
  CloseQuestionnaireDto,
  DecideEvidenceDto,
  ReviewQuestionnaireDto,
  VerifyAnswerDto,
} from './review-questionnaire.dto';
import { ReviewsService } from './reviews.service';
import { ExtendQuestionnaireDto, SendQuestionnairesDto } from './send-questionnaires.dto';

@Controller('questionnaires')
export class QuestionnairesController {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly reviews: ReviewsService,
    private readonly evidence: EvidenceService,
    private readonly exports: QuestionnaireExport,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('questionnaire:read')
  list(@Query() { language, ...query }: QuestionnairesPageDto): Promise<Page<QuestionnaireListItem>> {
    return this.questionnaires.list(query, language);
  }

  /** How many of each status. */
  @Get('counts')
  @Requires('questionnaire:read')
  counts(
    @Query() query: CountQuestionnairesDto,
  ): Promise<Readonly<Partial<Record<QuestionnaireStatus, number>>>> {
    return this.questionnaires.counts(query.supplierId);
  }

  /** The filtered questionnaires as CSV or XLSX, streamed. */
  @Get('export')
  @Requires('questionnaire:read')
  export(@Query() { format, ...query }: ExportQuestionnairesDto, @Res() reply: FastifyReply): void {
    const { headers, stream } = this.exports.open(format, query);
    void reply.headers(headers).send(stream);
  }

  /** Where questionnaires to these suppliers would go. */
  @Get('recipients')
  @Requires('questionnaire:send')
  async recipients(@Query() query: RecipientsDto): Promise<{ items: readonly RecipientView[] }> {
    return { items: await this.questionnaires.recipients(query.supplierId, query.template) };
  }

  /** Sends one questionnaire to each recipient: all of them or none. */
  @Post()
  @Requires('questionnaire:send')
  async send(@Body() body: SendQuestionnairesDto): Promise<{ ids: readonly string[] }> {
    return { ids: await this.questionnaires.send(body) };
  }

  @Get(':id')
  @Requires('questionnaire:read')
  get(@Param('id', IdPipe) id: string, @Query() { language }: LanguageDto): Promise<QuestionnaireView> {
    return this.questionnaires.get(id, language);
  }

  /** Sends a draft. */
  @Post(':id/send')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  sendDraft(@Param('id', IdPipe) id: string): Promise<QuestionnaireView> {
    return this.questionnaires.sendDraft(id);
  }

  @Post(':id/reminders')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  remind(@Param('id', IdPipe) id: string): Promise<QuestionnaireView> {
    return this.questionnaires.remind(id);
  }

  /** Gives more time and tells the supplier. */
  @Put(':id/due-date')
  @Requires('questionnaire:send')
  extend(@Param('id', IdPipe) id: string, @Body() body: ExtendQuestionnaireDto): Promise<QuestionnaireView> {
    return this.questionnaires.extend(id, body.dueOn);
  }

  /** Withdraws it: the link stops working. */
  @Post(':id/close')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  close(@Param('id', IdPipe) id: string, @Body() body: CloseQuestionnaireDto): Promise<QuestionnaireView> {
    return this.questionnaires.close(id, body.reason);
  }

  /** Ends the review of submitted answers. */
  @Post(':id/review')
  @Requires('questionnaire:review')
  @HttpCode(HttpStatus.OK)
  review(@Param('id', IdPipe) id: string, @Body() body: ReviewQuestionnaireDto): Promise<QuestionnaireView> {
    return this.reviews.review(id, body.note, undefined, body.tell);
  }

  /** Accepts or refuses a document; the score moves at once. */
  @Put(':id/evidence/:evidenceId/decision')
  @Requires('questionnaire:review')
  decide(
    @Param('id', IdPipe) id: string,
    @Param('evidenceId', IdPipe) evidenceId: string,
    @Body() body: DecideEvidenceDto,
  ): Promise<QuestionnaireView> {
    return this.reviews.decide(id, evidenceId, body);
  }

  /** The document itself, to save: never shown in place, whatever it is. */
  @Get(':id/evidence/:evidenceId/file')
  @Requires('questionnaire:read')
  async file(
    @Param('id', IdPipe) id: string,
    @Param('evidenceId', IdPipe) evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.evidence.open(id, evidenceId);
    await reply.headers(downloadHeaders(file)).send(stream);
  }

  /** Notes that an audit confirmed an answer. */
  @Put(':id/verifications/:question')
  @Requires('questionnaire:review')
  verify(
    @Param('id', IdPipe) id: string,
    @Param('question') question: string,
    @Body() body: VerifyAnswerDto,
  ): Promise<QuestionnaireView> {
    return this.reviews.verify(id, question, body);
  }
}

import { IdPipe, Public, uploadOf } from '@firebreak/platform/server';
import type {
  AnswerProposal,
  AnswerOutcomes,
  EvidenceView,
  PortalView,
  SavedAnswer,
  SubmissionReceipt,
} from '@firebreak/questionnaires/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SaveAnswerDto, SaveAnswersDto, StartAnsweringDto, SubmitAnswersDto } from './answer.dto';
import { AnsweringService } from './answering.service';
import { EvidenceService } from './evidence.service';
import { LanguageDto } from './list-questionnaires.dto';
import { ProposalsService } from './proposals.service';
import { PortalSaves } from './portal-saves.service';

/** The respondent's side. The link is the only key; the platform limits how often one address may try. */
@Controller('portal/questionnaires/:token')
export class AnsweringController {
  constructor(
    private readonly answering: AnsweringService,
    private readonly saves: PortalSaves,
    private readonly evidence: EvidenceService,
    private readonly proposals: ProposalsService,
  ) {}

  /** Changes nothing: mail programs open links before people do. */
  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string, @Query() { language }: LanguageDto): Promise<PortalView> {
    return this.answering.view(token, language);
  }

  /** A person begins, in this language. */
  @Post('start')
  @Public()
  @HttpCode(HttpStatus.OK)
  start(@Param('token') token: string, @Body() body: StartAnsweringDto): Promise<PortalView> {
    return this.answering.start(token, body.language);
  }

  /** Earlier answers to the same questions, each with its source: to confirm, never filled in. */
  @Get('proposals')
  @Public()
  @Header('cache-control', 'no-store')
  async proposed(
    @Param('token') token: string,
    @Query() { language }: LanguageDto,
  ): Promise<{ items: readonly AnswerProposal[] }> {
    return { items: await this.proposals.proposals(token, language) };
  }

  /** Saves one answer: it is on disk when this answers. */
  @Put('answers/:code')
  @Public()
  save(
    @Param('token') token: string,
    @Param('code') code: string,
    @Body() body: SaveAnswerDto,
  ): Promise<SavedAnswer> {
    return this.saves.saveOne(token, { question: code, ...body });
  }

  /** Saves several answers, as they waited for a connection: each on its own. */
  @Put('answers')
  @Public()
  async saveAll(@Param('token') token: string, @Body() { answers }: SaveAnswersDto): Promise<AnswerOutcomes> {
    return { outcomes: await this.saves.save(token, answers) };
  }

  /** Attaches a document: a form with the field `question`, then the file. */
  @Post('evidence')
  @Public()
  async addEvidence(@Param('token') token: string, @Req() request: FastifyRequest): Promise<EvidenceView> {
    const { name, content, fields } = await uploadOf(request);
    return this.evidence.add(token, fields['question'] ?? '', name, content);
  }

  @Delete('evidence/:evidenceId')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  removeEvidence(
    @Param('token') token: string,
    @Param('evidenceId', IdPipe) evidenceId: string,
  ): Promise<void> {
    return this.evidence.remove(token, evidenceId);
  }

  @Post('submit')
  @Public()
  @HttpCode(HttpStatus.OK)
  submit(@Param('token') token: string, @Body() body: SubmitAnswersDto): Promise<SubmissionReceipt> {
    return this.answering.submit(token, body);
  }
}

import { downloadHeaders, IdPipe, Requires, uploadOf } from '@firebreak/platform/server';
import type {
  KeptQuestionnaireView,
  VaultAnswerView,
  VaultChangeView,
  VaultDocumentView,
  VaultGroupName,
  VaultGroupView,
  VaultOverview,
} from '@firebreak/questionnaires/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LanguageDto } from '../list-questionnaires.dto';
import { KeptAnswers } from './kept-answers.service';
import { VaultAnswers } from './vault-answers.service';
import { VaultDocuments } from './vault-documents.service';
import { ChangeVaultDocumentDto, SaveVaultAnswerDto, VaultSiteDto } from './vault.dto';

/** The own company's answers and documents, for its own customers. */
@Controller('vault')
export class VaultController {
  constructor(
    private readonly answers: VaultAnswers,
    private readonly documents: VaultDocuments,
    private readonly keptAnswers: KeptAnswers,
  ) {}

  @Get()
  @Requires('vault:read')
  overview(@Query() { language }: LanguageDto): Promise<VaultOverview> {
    return this.answers.overview(language);
  }

  /** What groups are called; customers read them too, on the copies that they have. */
  @Get('groups')
  @Requires('questionnaire:read')
  async groups(@Query() { language }: LanguageDto): Promise<{ items: readonly VaultGroupName[] }> {
    return { items: await this.answers.groupNames(language) };
  }

  /** Answers and documents of one section of a built-in template. */
  @Get('groups/:template/:section')
  @Requires('vault:read')
  group(@Param('template') template: string, @Param('section') section: string): Promise<VaultGroupView> {
    return this.answers.group(template, section);
  }

  /** Keeps an answer, or takes it out; the version says what was seen before. */
  @Put('answers/:template/:question')
  @Requires('vault:write')
  async save(
    @Param('template') template: string,
    @Param('question') question: string,
    @Body() body: SaveVaultAnswerDto,
  ): Promise<{ answer: VaultAnswerView | null }> {
    return { answer: await this.answers.save(template, question, body) };
  }

  @Get('answers/:template/:question/history')
  @Requires('vault:read')
  async history(
    @Param('template') template: string,
    @Param('question') question: string,
    @Query() { site }: VaultSiteDto,
  ): Promise<{ items: readonly VaultChangeView[] }> {
    return { items: await this.answers.history(template, question, site) };
  }

  /** Answers to customers' own questions, by questionnaire: a record that nobody else is shown. */
  @Get('kept')
  @Requires('vault:read')
  async kept(): Promise<{ items: readonly KeptQuestionnaireView[] }> {
    return { items: await this.keptAnswers.list() };
  }

  /** Adds a document: a form with the fields `template` and `question`, then the file. */
  @Post('documents')
  @Requires('vault:write')
  async addDocument(@Req() request: FastifyRequest): Promise<VaultDocumentView> {
    const { name, content, fields } = await uploadOf(request);
    return this.documents.add(fields['template'] ?? '', fields['question'] ?? '', name, content);
  }

  @Put('documents/:id')
  @Requires('vault:write')
  changeDocument(
    @Param('id', IdPipe) id: string,
    @Body() { validUntil }: ChangeVaultDocumentDto,
  ): Promise<VaultDocumentView> {
    return this.documents.change(id, validUntil);
  }

  @Delete('documents/:id')
  @Requires('vault:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeDocument(@Param('id', IdPipe) id: string): Promise<void> {
    return this.documents.remove(id);
  }

  @Get('documents/:id/file')
  @Requires('vault:read')
  async file(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, stream } = await this.documents.open(id);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}

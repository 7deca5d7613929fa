import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type {
  CampaignFigures,
  CampaignListItem,
  CampaignPreview,
  CampaignRecipientView,
  CampaignView,
  MailPreview,
  RecipientsDone,
} from '@firebreak/questionnaires/model/campaigns';
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
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LanguageDto } from '../list-questionnaires.dto';
import { CampaignExport } from './campaign-export';
import { CampaignFiguresService } from './campaign-figures';
import { CampaignMailPreview } from './campaign-mail-preview';
import { CampaignRecipientsService } from './campaign-recipients.service';
import {
  BoardExportDto,
  BoardPageDto,
  CampaignContentDto,
  CampaignListDto,
  CancelCampaignDto,
  ChangeAddressDto,
  ExtendCampaignDto,
  ExtendRecipientsDto,
  LeftOutQueryDto,
  MailPreviewQueryDto,
  RemindRecipientsDto,
  SeenVersionDto,
} from './campaign.dto';
import { CampaignsService } from './campaigns.service';

@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly recipients: CampaignRecipientsService,
    private readonly figuresOf: CampaignFiguresService,
    private readonly mails: CampaignMailPreview,
    private readonly exports: CampaignExport,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('questionnaire:read')
  list(@Query() { cursor }: CampaignListDto): Promise<Page<CampaignListItem>> {
    return this.campaigns.list(cursor);
  }

  /** Keeps a draft. */
  @Post()
  @Requires('questionnaire:send')
  create(@Body() body: CampaignContentDto): Promise<CampaignView> {
    return this.campaigns.create(body);
  }

  /** Whom it would ask what, and whom not and why; nothing is kept or sent. */
  @Post('preview')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  preview(
    @Body() body: CampaignContentDto,
    @Query() { campaignId, ...query }: LeftOutQueryDto,
  ): Promise<CampaignPreview> {
    return this.campaigns.preview(body, query, campaignId ?? null);
  }

  /** The mail as suppliers of one language will get it. */
  @Post('mail-preview')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  mailPreview(
    @Body() body: CampaignContentDto,
    @Query() { language }: MailPreviewQueryDto,
  ): Promise<MailPreview> {
    return this.mails.show(body, language);
  }

  @Get(':id')
  @Requires('questionnaire:read')
  get(@Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.get(id);
  }

  /** Changes a draft. */
  @Put(':id')
  @Requires('questionnaire:send')
  replace(
    @Param('id', IdPipe) id: string,
    @Body() body: CampaignContentDto,
    @Query() { version }: SeenVersionDto,
  ): Promise<CampaignView> {
    return this.campaigns.replace(id, body, version);
  }

  /** Throws a draft away. */
  @Delete(':id')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.campaigns.remove(id);
  }

  /** Sends it, by a job. */
  @Post(':id/start')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.ACCEPTED)
  start(@Param('id', IdPipe) id: string, @Query() { version }: SeenVersionDto): Promise<CampaignView> {
    return this.campaigns.start(id, new Date(), version);
  }

  /** Nothing more goes out until it is resumed. */
  @Post(':id/pause')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  pause(@Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.pause(id);
  }

  @Post(':id/resume')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.ACCEPTED)
  resume(@Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.resume(id);
  }

  /** Gives everybody who has not answered the new date, by a job. */
  @Put(':id/due-date')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.ACCEPTED)
  extend(@Param('id', IdPipe) id: string, @Body() { dueOn, tell }: ExtendCampaignDto): Promise<CampaignView> {
    return this.campaigns.extend(id, dueOn, tell);
  }

  /** Withdraws what is open, by a job. */
  @Post(':id/cancel')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.ACCEPTED)
  cancel(@Param('id', IdPipe) id: string, @Body() body: CancelCampaignDto): Promise<CampaignView> {
    return this.campaigns.cancel(id, body.reason);
  }

  /** How it goes: response, time to answer, questions left open and asked about. */
  @Get(':id/figures')
  @Requires('questionnaire:read')
  async figures(
    @Param('id', IdPipe) id: string,
    @Query() { language }: LanguageDto,
  ): Promise<CampaignFigures> {
    await this.campaigns.get(id);
    return this.figuresOf.figures(id, language);
  }

  /** Who is where. */
  @Get(':id/recipients')
  @Requires('questionnaire:read')
  board(
    @Param('id', IdPipe) id: string,
    @Query() { language, ...query }: BoardPageDto,
  ): Promise<Page<CampaignRecipientView>> {
    return this.campaigns.board(id, query, language);
  }

  /** The filtered board as CSV or XLSX, streamed. */
  @Get(':id/recipients/export')
  @Requires('questionnaire:read')
  async export(
    @Param('id', IdPipe) id: string,
    @Query() { format, ...query }: BoardExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.campaigns.get(id);
    const { headers, stream } = this.exports.open(format, id, query);
    await reply.headers(headers).send(stream);
  }

  /** Reminds the chosen ones, who have not answered and got no mail for a day. */
  @Post(':id/recipients/reminders')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  remind(@Param('id', IdPipe) id: string, @Body() body: RemindRecipientsDto): Promise<RecipientsDone> {
    return this.recipients.remind(id, body.ids);
  }

  /** Gives the chosen ones more time. */
  @Post(':id/recipients/due-date')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.OK)
  extendSome(@Param('id', IdPipe) id: string, @Body() body: ExtendRecipientsDto): Promise<RecipientsDone> {
    return this.recipients.extend(id, body.ids, body);
  }

  /** Writes to another address from now on, and at once. */
  @Put(':id/recipients/:recipientId/address')
  @Requires('questionnaire:send')
  @HttpCode(HttpStatus.NO_CONTENT)
  changeAddress(
    @Param('id', IdPipe) id: string,
    @Param('recipientId', IdPipe) recipientId: string,
    @Body() body: ChangeAddressDto,
  ): Promise<void> {
    return this.recipients.changeAddress(id, recipientId, body);
  }
}

import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type {
  CascadeView,
  DisclosureListItem,
  DisclosureRecipientView,
  DisclosureView,
} from '@firebreak/supply-chain/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { CascadeService } from './cascade.service';
import {
  AskForDisclosureDto,
  CascadeQueryDto,
  DisclosureRecipientsDto,
  DueOnDto,
  ListDisclosuresDto,
} from './disclosure.dto';
import { DisclosuresService } from './disclosures.service';

/** The asking company's side. */
@Controller('disclosures')
export class DisclosuresController {
  constructor(
    private readonly disclosures: DisclosuresService,
    private readonly cascade: CascadeService,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('supplier:read')
  list(@Query() query: ListDisclosuresDto): Promise<Page<DisclosureListItem>> {
    return this.disclosures.list(query);
  }

  /** How far the chain is mapped, and what to do next. */
  @Get('cascade')
  @Requires('supplier:read')
  viewCascade(@Query() { gaps }: CascadeQueryDto): Promise<CascadeView> {
    return this.cascade.view(gaps);
  }

  /** Whom requests to these suppliers would go to. */
  @Get('recipients')
  @Requires('supplier:write')
  async recipients(@Query() query: DisclosureRecipientsDto): Promise<{ items: DisclosureRecipientView[] }> {
    return { items: await this.disclosures.recipients(query.supplierId) };
  }

  /** Asks each of them by a mail: all or none. */
  @Post()
  @Requires('supplier:write')
  async ask(@Body() body: AskForDisclosureDto): Promise<{ ids: readonly string[] }> {
    return { ids: await this.disclosures.ask(body) };
  }

  @Get(':id')
  @Requires('supplier:read')
  get(@Param('id', IdPipe) id: string): Promise<DisclosureView> {
    return this.disclosures.get(id);
  }

  /** Mails the link once more, at most once a day. */
  @Post(':id/reminders')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  remind(@Param('id', IdPipe) id: string): Promise<DisclosureView> {
    return this.disclosures.remind(id);
  }

  /** Mails a new link to the same address; earlier ones stop working. */
  @Post(':id/links')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  renewLink(@Param('id', IdPipe) id: string, @Body() { dueOn }: DueOnDto): Promise<DisclosureView> {
    return this.disclosures.renewLink(id, dueOn);
  }

  /** Takes the request back. */
  @Post(':id/cancellation')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.OK)
  cancel(@Param('id', IdPipe) id: string): Promise<DisclosureView> {
    return this.disclosures.cancel(id);
  }
}

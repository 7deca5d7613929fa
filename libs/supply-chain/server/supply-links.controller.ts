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
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { downloadHeaders, IdPipe, Requires, uploadOf } from '@firebreak/platform/server';
import type { LinkView } from '@firebreak/supply-chain/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkEvidenceService } from './link-evidence.service';
import { JudgeLinkDto, LinkInputDto } from './supply-link.dto';
import { SupplyLinksService } from './supply-links.service';

@Controller('supply-links')
export class SupplyLinksController {
  constructor(
    private readonly links: SupplyLinksService,
    private readonly evidence: LinkEvidenceService,
  ) {}

  @Post()
  @Requires('supplier:write')
  add(@Body() body: LinkInputDto): Promise<LinkView> {
    return this.links.add(body);
  }

  @Put(':id')
  @Requires('supplier:write')
  replace(@Param('id', IdPipe) id: string, @Body() body: LinkInputDto): Promise<LinkView> {
    return this.links.replace(id, body);
  }

  /** Says that somebody checked the link, and how. */
  @Post(':id/verify')
  @HttpCode(HttpStatus.OK)
  @Requires('supplier:write')
  verify(@Param('id', IdPipe) id: string, @Body() { reason }: JudgeLinkDto): Promise<LinkView> {
    return this.links.judge(id, 'verified', reason.trim());
  }

  /** Says that the link is doubted, and why; it carries no tier until that is settled. */
  @Post(':id/dispute')
  @HttpCode(HttpStatus.OK)
  @Requires('supplier:write')
  dispute(@Param('id', IdPipe) id: string, @Body() { reason }: JudgeLinkDto): Promise<LinkView> {
    return this.links.judge(id, 'disputed', reason.trim());
  }

  /** Puts a file on the link (multipart/form-data, field `file`), in the place of the one that was there. */
  @Post(':id/evidence')
  @Requires('supplier:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async addEvidence(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<LinkView> {
    const { name, content } = await uploadOf(request);
    return this.evidence.replace(id, name, content);
  }

  @Get(':id/evidence')
  @Requires('supplier:read')
  async openEvidence(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, stream } = await this.evidence.open(id);
    await reply.headers(downloadHeaders(file, { inline: true })).send(stream);
  }

  @Delete(':id/evidence')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeEvidence(@Param('id', IdPipe) id: string): Promise<void> {
    return this.evidence.remove(id);
  }

  @Delete(':id')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.links.remove(id);
  }
}

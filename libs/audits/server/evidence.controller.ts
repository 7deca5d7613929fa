import type { EvidenceFile } from '@firebreak/audits/model';
import { downloadHeaders, IdPipe, Requires, uploadOf } from '@firebreak/platform/server';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EvidenceService } from './evidence.service';

@Controller('findings/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** Adds a file (multipart/form-data, field `file`) that a claim of closure can name. */
  @Post()
  @Requires('audit:write')
  async add(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<EvidenceFile> {
    const { name, content } = await uploadOf(request);
    return this.evidence.add(id, name, content);
  }

  @Get(':fileId')
  @Requires('audit:read')
  async open(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.evidence.open(id, fileId);
    await reply.headers(downloadHeaders(file, { inline: true })).send(stream);
  }
}

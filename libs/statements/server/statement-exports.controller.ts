import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type { ExportStarted, StatementVersionView } from '@firebreak/statements/model';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StatementExports } from './statement-exports.service';

@Controller('statements/:id')
export class StatementExportsController {
  constructor(private readonly exports: StatementExports) {}

  /** Freezes a version and makes its files in a job. */
  @Post('exports')
  @Requires('statement:write')
  @HttpCode(HttpStatus.ACCEPTED)
  order(@Param('id', IdPipe) id: string): Promise<ExportStarted> {
    return this.exports.order(id);
  }

  /** Versions with their files, newest first. */
  @Get('versions')
  @Requires('statement:read')
  versions(@Param('id', IdPipe) id: string): Promise<StatementVersionView[]> {
    return this.exports.versions(id);
  }

  @Get('files/:fileId')
  @Requires('statement:read')
  async open(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.exports.open(id, fileId);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}

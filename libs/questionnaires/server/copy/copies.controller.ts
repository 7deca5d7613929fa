import { downloadHeaders, IdPipe, Public } from '@firebreak/platform/server';
import type { CopyView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StartAnsweringDto } from '../answer.dto';
import { CopiesService } from './copies.service';

/** A PDF copy of the answers for whoever gave them; made in a job. */
@Controller('portal/questionnaires/:token/copies')
export class CopiesController {
  constructor(private readonly copies: CopiesService) {}

  @Post()
  @Public()
  @HttpCode(HttpStatus.ACCEPTED)
  order(@Param('token') token: string, @Body() { language }: StartAnsweringDto): Promise<CopyView> {
    return this.copies.order(token, language);
  }

  @Get(':copyId')
  @Public()
  find(@Param('token') token: string, @Param('copyId', IdPipe) copyId: string): Promise<CopyView> {
    return this.copies.find(token, copyId);
  }

  @Get(':copyId/file')
  @Public()
  async open(
    @Param('token') token: string,
    @Param('copyId', IdPipe) copyId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.copies.open(token, copyId);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}

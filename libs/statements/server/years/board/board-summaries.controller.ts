import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type { BoardSummaryOrdered, BoardSummaryView } from '@firebreak/statements/model';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MakeBoardSummaryDto } from '../years.dto';
import { BoardSummariesService } from './board-summaries.service';

/** Two pages for the board. */
@Controller('board-summaries')
export class BoardSummariesController {
  constructor(private readonly summaries: BoardSummariesService) {}

  /** Newest first. */
  @Get()
  @Requires('statement:read')
  list(): Promise<BoardSummaryView[]> {
    return this.summaries.list();
  }

  /** Freezes what the records say today and makes the PDF in a job. */
  @Post()
  @Requires('statement:write')
  @HttpCode(HttpStatus.ACCEPTED)
  make(@Body() body: MakeBoardSummaryDto): Promise<BoardSummaryOrdered> {
    return this.summaries.make(body);
  }

  @Get(':id')
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<BoardSummaryView> {
    return this.summaries.get(id);
  }

  @Get(':id/file')
  @Requires('statement:read')
  async open(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, stream } = await this.summaries.open(id);
    await reply.headers(downloadHeaders(file)).send(stream);
  }

  @Delete(':id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.summaries.remove(id);
  }
}

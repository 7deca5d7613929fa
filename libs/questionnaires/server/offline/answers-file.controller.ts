import { downloadHeaders, Public, uploadOf } from '@firebreak/platform/server';
import type { FilePreview } from '@firebreak/questionnaires/model';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LanguageDto } from '../list-questionnaires.dto';
import { AnswersFileService } from './answers-file.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The questionnaire as a file, there and back. */
@Controller('portal/questionnaires/:token/file')
export class AnswersFileController {
  constructor(private readonly files: AnswersFileService) {}

  /** The questions with the answers so far, to fill in without a connection. */
  @Get()
  @Public()
  async download(
    @Param('token') token: string,
    @Query() { language }: LanguageDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.files.download(token, language);
    const file = { name, mediaType: XLSX, sizeInBytes: content.length };
    await reply.headers(downloadHeaders(file)).send(content);
  }

  /** What a filled-in file would change; a form with the file. Nothing is saved. */
  @Post('preview')
  @Public()
  @HttpCode(HttpStatus.OK)
  async preview(@Param('token') token: string, @Req() request: FastifyRequest): Promise<FilePreview> {
    const { content } = await uploadOf(request);
    return this.files.preview(token, content);
  }
}

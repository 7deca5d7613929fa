import { IdPipe, Requires, uploadOf } from '@firebreak/platform/server';
import { parseTemplateLanguage } from '@firebreak/questionnaires/model';
import {
  MAX_TEMPLATE_TITLE_LENGTH,
  type SheetImport,
  type TranslationImport,
} from '@firebreak/questionnaires/model/builder';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TemplateExportQuery, TranslationExportQuery } from './own-template.dto';
import { TemplateFilesService, type MadeFile } from './template-files.service';

/** Templates and translations as files. */
@Controller()
export class TemplateFilesController {
  constructor(private readonly files: TemplateFilesService) {}

  /** The newest version of any template as a workbook, or as a form to print. */
  @Get('questionnaire-templates/:code/export')
  @Requires('questionnaire:read')
  async export(
    @Param('code') code: string,
    @Query() { format, language }: TemplateExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // prettier-ignore
    send(reply, await this.files.exported(code, format, language));
  }

  /** An example of a questionnaire as a workbook. */
  @Get('custom-templates/sample')
  @Requires('questionnaire:read')
  async sample(@Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.files.sample());
  }

  /** What a workbook would become: a form with the fields `title` and `language`, then the file. Nothing is kept. */
  @Post('custom-templates/imports')
  @Requires('template:write')
  @HttpCode(HttpStatus.OK)
  async import(@Req() request: FastifyRequest): Promise<SheetImport> {
    const { name, content, fields } = await uploadOf(request);
    const title = (fields['title']?.trim() || name.replace(/\.[^.]*$/, '')).slice(
      0,
      MAX_TEMPLATE_TITLE_LENGTH,
    );
    return this.files.readTemplate(content, title, parseTemplateLanguage(fields['language']) ?? 'en');
  }

  @Get('custom-templates/:id/draft/export')
  @Requires('questionnaire:read')
  async exportDraft(
    @Param('id', IdPipe) id: string,
    @Query() { format }: TemplateExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // prettier-ignore
    send(reply, await this.files.exportedDraft(id, format));
  }

  /** Every text of the draft with its translation, for a translation program or a spreadsheet. */
  @Get('custom-templates/:id/translations/:language/export')
  @Requires('questionnaire:read')
  async exportTranslation(
    @Param('id', IdPipe) id: string,
    @Param('language') language: string,
    @Query() { format }: TranslationExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.files.exportedTranslation(id, language, format));
  }

  /** What a file of translations would change. Nothing is kept. */
  @Post('custom-templates/:id/translations/:language/imports')
  @Requires('template:write')
  @HttpCode(HttpStatus.OK)
  async importTranslation(
    @Param('id', IdPipe) id: string,
    @Param('language') language: string,
    @Req() request: FastifyRequest,
  ): Promise<TranslationImport> {
    const { content } = await uploadOf(request);
    return this.files.readTranslation(id, language, content);
  }
}

function send(reply: FastifyReply, { name, mediaType, content }: MadeFile): void {
  void reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(content);
}

import type { Page } from '@firebreak/platform/model';
import { downloadHeaders, IdPipe, PageQuery, Requires, uploadOf } from '@firebreak/platform/server';
import type {
  DossierDocument,
  DossierExportView,
  DossierSummary,
  DossierView,
  ExportStarted,
} from '@firebreak/statements/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DossierDocuments } from './dossier-documents.service';
import { DossierExports } from './dossier-exports.service';
import { DescribeDocumentDto, EditDossierDto, StartDossierDto } from './dossier.dto';
import { DossiersService } from './dossiers.service';

/** Answers to authorities about one product and its chain. */
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly documents: DossierDocuments,
    private readonly exports: DossierExports,
  ) {}

  @Get()
  @Requires('statement:read')
  list(@Query() { cursor }: PageQuery): Promise<Page<DossierSummary>> {
    return this.dossiers.list(cursor ?? null);
  }

  /** Starts a dossier with suppliers on its chain and what the records say of them. */
  @Post()
  @Requires('statement:write')
  start(@Body() body: StartDossierDto): Promise<DossierView> {
    return this.dossiers.start(body);
  }

  @Get(':id')
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<DossierView> {
    return this.dossiers.get(id);
  }

  /** Replaces parts of a dossier. */
  @Patch(':id')
  @Requires('statement:write')
  edit(@Param('id', IdPipe) id: string, @Body() body: EditDossierDto): Promise<DossierView> {
    return this.dossiers.edit(id, body);
  }

  @Delete(':id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.dossiers.remove(id);
  }

  /** Takes the records of the suppliers on the chain anew. */
  @Post(':id/diligence')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  refresh(@Param('id', IdPipe) id: string): Promise<DossierView> {
    return this.dossiers.refresh(id);
  }

  /** Adds a document (multipart/form-data, field `file`). */
  @Post(':id/documents')
  @Requires('statement:write')
  async addDocument(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<DossierDocument> {
    const { name, content } = await uploadOf(request);
    return this.documents.add(id, name, content);
  }

  @Put(':id/documents/:documentId')
  @Requires('statement:write')
  describeDocument(
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Body() body: DescribeDocumentDto,
  ): Promise<DossierDocument> {
    return this.documents.describe(id, documentId, body);
  }

  @Delete(':id/documents/:documentId')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeDocument(
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
  ): Promise<void> {
    return this.documents.remove(id, documentId);
  }

  @Get(':id/documents/:documentId')
  @Requires('statement:read')
  async openDocument(
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.documents.open(id, documentId);
    await reply.headers(downloadHeaders(file, { inline: true })).send(stream);
  }

  /** Freezes the dossier and makes its PDF and ZIP in a job. */
  @Post(':id/exports')
  @Requires('statement:write')
  @HttpCode(HttpStatus.ACCEPTED)
  order(@Param('id', IdPipe) id: string): Promise<ExportStarted> {
    return this.exports.order(id);
  }

  /** Exports with their files, newest first. */
  @Get(':id/exports')
  @Requires('statement:read')
  listExports(@Param('id', IdPipe) id: string): Promise<DossierExportView[]> {
    return this.exports.list(id);
  }

  @Get(':id/files/:fileId')
  @Requires('statement:read')
  async openFile(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.exports.open(id, fileId);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}

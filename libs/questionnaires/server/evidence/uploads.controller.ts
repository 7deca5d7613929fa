import { IdPipe, pieceOf, Public } from '@firebreak/platform/server';
import type { EvidenceView, UploadView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { StartUploadDto, UploadPieceDto } from './uploads.dto';
import { UploadsService } from './uploads.service';

/**
 * Documents in pieces, over a connection that breaks off: announce one, send piece after piece, finish. After a break
 * ask how far it is and go on from there. The idea is that of the tus protocol.
 */
@Controller('portal/questionnaires/:token/uploads')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  /** Begins an upload, or finds the one of the same file that broke off. */
  @Post()
  @Public()
  @HttpCode(HttpStatus.OK)
  start(@Param('token') token: string, @Body() body: StartUploadDto): Promise<UploadView> {
    return this.uploads.start(token, body);
  }

  @Get(':uploadId')
  @Public()
  find(@Param('token') token: string, @Param('uploadId', IdPipe) uploadId: string): Promise<UploadView> {
    return this.uploads.find(token, uploadId);
  }

  /** Adds a piece: its bytes as application/offset+octet-stream. They are kept for good before it answers. */
  @Patch(':uploadId')
  @Public()
  add(
    @Param('token') token: string,
    @Param('uploadId', IdPipe) uploadId: string,
    @Query() { start }: UploadPieceDto,
    @Req() request: FastifyRequest,
  ): Promise<UploadView> {
    return this.uploads.add(token, uploadId, start, pieceOf(request));
  }

  /** Makes the complete upload a document of the answer. Asking twice makes one document. */
  @Post(':uploadId/finish')
  @Public()
  @HttpCode(HttpStatus.OK)
  finish(@Param('token') token: string, @Param('uploadId', IdPipe) uploadId: string): Promise<EvidenceView> {
    return this.uploads.finish(token, uploadId);
  }
}

import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Requires } from '@firebreak/platform/server';
import type {
  CorrectionPreview,
  EditionComparison,
  EditionPreview,
  EditionRowsView,
  EditionView,
} from '@firebreak/reference-data/model';
import type { FastifyRequest } from 'fastify';
import { CompareEditionsQuery } from './compare-editions.dto';
import { CorrectEditionDto } from './correct-edition.dto';
import { editionUpload } from './edition-upload';
import { Editions } from './editions.service';
import { ConfirmedEditionDto, StatedEditionDto } from './stated-edition.dto';

const FORM = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };

/** Editions of reference data: the same for all companies, so only an operator of the installation adds any. */
@Controller('reference/editions')
export class EditionsController {
  constructor(private readonly editions: Editions) {}

  /** All editions, current ones first. */
  @Get()
  @Requires('reference:read')
  list(): Promise<EditionView[]> {
    return this.editions.all();
  }

  /** How one edition differs from another of its dataset, row by row. */
  @Get('comparison')
  @Requires('reference:read')
  compare(@Query() { from, to }: CompareEditionsQuery): Promise<EditionComparison> {
    return this.editions.compare(from, to);
  }

  /** What loading a publisher's file would do; stores nothing, so everybody may ask. Fields come before the file. */
  @Post('check')
  @Requires('reference:read')
  @HttpCode(HttpStatus.OK)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  async check(@Req() request: FastifyRequest): Promise<EditionPreview> {
    const { content, stated } = await editionUpload(request, StatedEditionDto);
    return this.editions.check(content, stated);
  }

  /** Loads a file that was checked, with the hash and the comparison of its preview. */
  @Post()
  @Requires('reference:publish')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  async publish(@Req() request: FastifyRequest): Promise<EditionPreview> {
    const { content, stated } = await editionUpload(request, ConfirmedEditionDto);
    return this.editions.publish(content, stated);
  }

  /** The rows of an edition, for whoever corrects them. */
  @Get(':id/rows')
  @Requires('reference:publish')
  rows(@Param('id') id: string): Promise<EditionRowsView> {
    return this.editions.rows(id);
  }

  /** What a correction would change in the edition in use; stores nothing. */
  @Post(':id/corrections/check')
  @Requires('reference:publish')
  @HttpCode(HttpStatus.OK)
  checkCorrection(@Param('id') id: string, @Body() body: CorrectEditionDto): Promise<CorrectionPreview> {
    return this.editions.checkCorrection(id, body);
  }

  /** Publishes a correction of the edition in use: a new edition that says what was wrong. */
  @Post(':id/corrections')
  @Requires('reference:publish')
  correct(@Param('id') id: string, @Body() body: CorrectEditionDto): Promise<EditionView> {
    return this.editions.correct(id, body);
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Page } from '@firebreak/platform/model';
import { IdPipe, Requires, uploadOf } from '@firebreak/platform/server';
import type { ImportRowView, RepairedRow, SupplierImportView } from '@firebreak/supply-chain/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportErrorFile } from './import-error-file';
import { ImportRepairsService } from './import-repairs.service';
import { SAMPLE_LIST } from './sample-list';
import {
  ChooseRowDto,
  CommitImportDto,
  DecideRowsDto,
  ImportRowsQueryDto,
  MatchColumnsDto,
  RepairRowDto,
} from './supplier-import.dto';
import { SupplierImportsService } from './supplier-imports.service';

const DEFAULT_LIMIT = 100;

@Controller('supplier-imports')
export class SupplierImportsController {
  constructor(
    private readonly imports: SupplierImportsService,
    private readonly repairs: ImportRepairsService,
    private readonly errorFile: ImportErrorFile,
  ) {}

  /** Takes a CSV or XLSX file of up to 40 MB in and proposes what its columns mean. */
  @Post()
  @Requires('supplier:import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async upload(@Req() request: FastifyRequest): Promise<SupplierImportView> {
    return this.imports.upload(await uploadOf(request));
  }

  @Get()
  @Requires('supplier:import')
  list(): Promise<SupplierImportView[]> {
    return this.imports.list();
  }

  /** A small list to try the import with. */
  @Get('sample')
  @Requires('supplier:import')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="supplier-list-sample.csv"')
  sample(): string {
    return SAMPLE_LIST;
  }

  @Get(':id')
  @Requires('supplier:import')
  get(@Param('id', IdPipe) id: string): Promise<SupplierImportView> {
    return this.imports.get(id);
  }

  /** Says what the columns mean and starts the dry run, a job. */
  @Put(':id/matching')
  @Requires('supplier:import')
  @HttpCode(HttpStatus.ACCEPTED)
  match(@Param('id', IdPipe) id: string, @Body() body: MatchColumnsDto): Promise<SupplierImportView> {
    return this.imports.match(id, body);
  }

  /** Rows of the dry run, with what was found about them. */
  @Get(':id/rows')
  @Requires('supplier:import')
  rows(@Param('id', IdPipe) id: string, @Query() query: ImportRowsQueryDto): Promise<Page<ImportRowView>> {
    return this.imports.rows(id, query.outcome ?? null, query.cursor ?? 0, query.limit ?? DEFAULT_LIMIT);
  }

  /** Wrong and doubtful rows as CSV, each with its problems. */
  @Get(':id/errors')
  @Requires('supplier:import')
  async errors(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.errorFile.open(id);
    void reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="rows-to-repair.csv"',
        'cache-control': 'private, no-store',
      })
      .send(stream);
  }

  /** Chooses which rows the commit writes. */
  @Put(':id/decisions')
  @Requires('supplier:import')
  decide(@Param('id', IdPipe) id: string, @Body() body: DecideRowsDto): Promise<SupplierImportView> {
    return this.imports.decide(id, body);
  }

  /** Starts writing, a job: all chosen rows or none. */
  @Post(':id/commit')
  @Requires('supplier:import')
  @HttpCode(HttpStatus.ACCEPTED)
  commit(@Param('id', IdPipe) id: string, @Body() body: CommitImportDto): Promise<SupplierImportView> {
    return this.imports.commit(id, body);
  }

  /** Takes other cells for a wrong or doubtful row and checks it again. */
  @Put(':id/rows/:rowNumber')
  @Requires('supplier:import')
  repair(
    @Param('id', IdPipe) id: string,
    @Param('rowNumber', ParseIntPipe) rowNumber: number,
    @Body() body: RepairRowDto,
  ): Promise<RepairedRow> {
    return this.repairs.repair(id, rowNumber, body);
  }

  /** Decides about a doubtful row: it is one of those it resembles, or somebody new. */
  @Put(':id/rows/:rowNumber/choice')
  @Requires('supplier:import')
  choose(
    @Param('id', IdPipe) id: string,
    @Param('rowNumber', ParseIntPipe) rowNumber: number,
    @Body() body: ChooseRowDto,
  ): Promise<RepairedRow> {
    return this.repairs.choose(id, rowNumber, body);
  }

  /** Starts taking back what the import wrote, a job; what was used or changed since stays and is listed. */
  @Post(':id/undo')
  @Requires('supplier:import')
  @HttpCode(HttpStatus.ACCEPTED)
  undo(@Param('id', IdPipe) id: string): Promise<SupplierImportView> {
    return this.imports.undo(id);
  }

  /** Forgets an import that wrote nothing. */
  @Delete(':id')
  @Requires('supplier:import')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.imports.remove(id);
  }
}

import { IdPipe, Requires } from '@firebreak/platform/server';
import type { CommitmentView, KpiView, PromiseFound, YearComparison } from '@firebreak/statements/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StatementPeriodDto } from '../statement.dto';
import { CommitmentsService } from './commitments.service';
import { ComparisonService } from './comparison.service';
import { KpisService } from './kpis.service';
import {
  CompareYearsQuery,
  EditCommitmentDto,
  EditKpiDto,
  ExportYearsQuery,
  JudgeCommitmentDto,
  SaveCommitmentDto,
  SaveKpiDto,
  TypeKpiValueDto,
} from './years.dto';

/** What is followed over the years: indicators, commitments, and the years side by side. */
@Controller()
export class YearsController {
  constructor(
    private readonly kpis: KpisService,
    private readonly commitments: CommitmentsService,
    private readonly comparison: ComparisonService,
  ) {}

  /** Indicators with their values, targets and trends. */
  @Get('kpis')
  @Requires('statement:read')
  listKpis(): Promise<KpiView[]> {
    return this.kpis.list();
  }

  @Post('kpis')
  @Requires('statement:write')
  addKpi(@Body() body: SaveKpiDto): Promise<KpiView> {
    return this.kpis.add(body);
  }

  /** Another definition or meaning begins an edition. */
  @Put('kpis/:id')
  @Requires('statement:write')
  editKpi(@Param('id', IdPipe) id: string, @Body() body: EditKpiDto): Promise<KpiView> {
    return this.kpis.edit(id, body);
  }

  @Delete('kpis/:id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeKpi(@Param('id', IdPipe) id: string): Promise<void> {
    return this.kpis.remove(id);
  }

  /** Keeps a typed value for a period without a frozen statement, in place of one typed before. */
  @Put('kpis/:id/values')
  @Requires('statement:write')
  typeValue(@Param('id', IdPipe) id: string, @Body() body: TypeKpiValueDto): Promise<KpiView> {
    return this.kpis.type(id, body);
  }

  @Delete('kpis/:id/values')
  @Requires('statement:write')
  untypeValue(@Param('id', IdPipe) id: string, @Query() period: StatementPeriodDto): Promise<KpiView> {
    return this.kpis.untype(id, period);
  }

  @Get('commitments')
  @Requires('statement:read')
  listCommitments(): Promise<CommitmentView[]> {
    return this.commitments.list();
  }

  @Post('commitments')
  @Requires('statement:write')
  addCommitment(@Body() body: SaveCommitmentDto): Promise<CommitmentView> {
    return this.commitments.add(body);
  }

  @Put('commitments/:id')
  @Requires('statement:write')
  editCommitment(@Param('id', IdPipe) id: string, @Body() body: EditCommitmentDto): Promise<CommitmentView> {
    return this.commitments.edit(id, body);
  }

  /** Says whether it was kept, with an explanation. */
  @Put('commitments/:id/outcome')
  @Requires('statement:write')
  judgeCommitment(
    @Param('id', IdPipe) id: string,
    @Body() body: JudgeCommitmentDto,
  ): Promise<CommitmentView> {
    return this.commitments.judge(id, body);
  }

  @Delete('commitments/:id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeCommitment(@Param('id', IdPipe) id: string): Promise<void> {
    return this.commitments.remove(id);
  }

  /** What this statement must report on: promised before it. */
  @Get('statements/:id/promised')
  @Requires('statement:read')
  promised(@Param('id', IdPipe) id: string): Promise<CommitmentView[]> {
    return this.commitments.promisedBefore(id);
  }

  /** Sentences of the statement that read like promises. */
  @Get('statements/:id/promises')
  @Requires('statement:read')
  promises(@Param('id', IdPipe) id: string): Promise<PromiseFound[]> {
    return this.commitments.promisesIn(id);
  }

  /** Figures and indicators of several years side by side. */
  @Get('years')
  @Requires('statement:read')
  compare(@Query() { periods }: CompareYearsQuery): Promise<YearComparison> {
    return this.comparison.compare(periods ?? []);
  }

  /** The same as a file. */
  @Get('years/export')
  @Requires('statement:read')
  async export(@Query() { periods, format }: ExportYearsQuery, @Res() reply: FastifyReply): Promise<void> {
    const { headers, stream } = await this.comparison.export(periods ?? [], format);
    void reply.headers(headers).send(stream);
  }
}

import type { Page } from '@firebreak/platform/model';
import { Requires } from '@firebreak/platform/server';
import type {
  BenchmarkView,
  InsightQuestionnaire,
  InsightsView,
  QuestionInsight,
} from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Benchmark } from './benchmark.service';
import {
  DecideContributionDto,
  ExportInsightsDto,
  InsightFilterDto,
  InsightQuestionnairesDto,
  QuestionInsightDto,
} from './insight.dto';
import { InsightsExport } from './insights-export';
import { InsightsService, type InsightQuery } from './insights.service';

@Controller('questionnaire-insights')
export class InsightsController {
  constructor(
    private readonly insights: InsightsService,
    private readonly exports: InsightsExport,
    private readonly benchmark: Benchmark,
  ) {}

  /** Every question of one template: who was asked, who skipped it, who did not know. */
  @Get()
  @Requires('questionnaire:read')
  overview(@Query() query: InsightFilterDto): Promise<InsightsView> {
    return this.insights.overview(toQuery(query));
  }

  /** All questions with all answers as CSV or XLSX. */
  @Get('export')
  @Requires('questionnaire:read')
  async export(@Query() query: ExportInsightsDto, @Res() reply: FastifyReply): Promise<void> {
    const { headers, content } = await this.exports.write(query.format, toQuery(query));
    await reply.headers(headers).send(content);
  }

  /** Whether this company's counts are part of the benchmark, and what was released last. */
  @Get('benchmark')
  @Requires('questionnaire:read')
  benchmarkView(): Promise<BenchmarkView> {
    return this.benchmark.view();
  }

  @Put('benchmark')
  @Requires('company:manage')
  decide(@Body() body: DecideContributionDto): Promise<BenchmarkView> {
    return this.benchmark.decide(body.contributes);
  }

  /** The answers to one question, set apart by country, sector, tier, risk band or quarter. */
  @Get('questions/:code')
  @Requires('questionnaire:read')
  question(@Param('code') code: string, @Query() query: QuestionInsightDto): Promise<QuestionInsight> {
    return this.insights.question(code, toQuery(query), query.by ?? 'country');
  }

  /** The questionnaires behind a figure, newest first. */
  @Get('questions/:code/questionnaires')
  @Requires('questionnaire:read')
  questionnaires(
    @Param('code') code: string,
    @Query() query: InsightQuestionnairesDto,
  ): Promise<Page<InsightQuestionnaire>> {
    return this.insights.questionnaires(code, toQuery(query), query);
  }
}

function toQuery(query: InsightFilterDto): InsightQuery {
  const { template, language } = query;
  return { filter: query.toFilter(), ...(template && { template }), ...(language && { language }) };
}

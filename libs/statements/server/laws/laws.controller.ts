import { Requires } from '@firebreak/platform/server';
import type { LawFactsView, LawList, LawThreshold, LawView } from '@firebreak/statements/model';
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportVerdictsDto, SaveLawFactsDto } from './law-facts.dto';
import { LawFactsService } from './law-facts.service';
import { LawVerdictsService } from './law-verdicts.service';
import { LawsService } from './laws.service';

@Controller()
export class LawsController {
  constructor(
    private readonly laws: LawsService,
    private readonly facts: LawFactsService,
    private readonly verdicts: LawVerdictsService,
  ) {}

  /** Laws and guidelines that the product knows. */
  @Get('laws')
  @Requires('statement:read')
  list(): Promise<LawList> {
    return this.laws.list();
  }

  /** One of them with every criterion, and what each is answered together with. */
  @Get('laws/:id')
  @Requires('statement:read')
  get(@Param('id') id: string): Promise<LawView> {
    return this.laws.get(id);
  }

  /** Whom the laws bind and when, in figures: our own reading, not legal advice. */
  @Get('law-thresholds')
  @Requires('statement:read')
  thresholds(): Promise<LawThreshold[]> {
    return this.laws.thresholds();
  }

  /** What decides which laws apply to the company: as typed, and as its records know it. */
  @Get('law-facts')
  @Requires('statement:read')
  getFacts(): Promise<LawFactsView> {
    return this.facts.get();
  }

  /** Keeps what somebody typed, as a whole. */
  @Put('law-facts')
  @Requires('statement:write')
  saveFacts(@Body() body: SaveLawFactsDto): Promise<LawFactsView> {
    return this.facts.save(body);
  }

  /** Which laws apply, by the facts that were kept, as a file. */
  @Get('law-verdicts/export')
  @Requires('statement:read')
  async export(@Query() { format }: ExportVerdictsDto, @Res() reply: FastifyReply): Promise<void> {
    const { headers, stream } = await this.verdicts.export(format);
    void reply.headers(headers).send(stream);
  }
}

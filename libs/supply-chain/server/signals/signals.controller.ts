import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type { SignalCount, SignalView } from '@firebreak/supply-chain/model';
import type { FastifyReply } from 'fastify';
import { SignalExport } from './signal-export';
import { SignalQuestions } from './signal-questions.service';
import {
  AskSupplierDto,
  ConfirmSignalDto,
  CountSignalsDto,
  DismissSignalDto,
  ListSignalsDto,
  SignalFilterDto,
} from './signal.dto';
import { SignalsService } from './signals.service';

/** Questions that the data raises about hidden subcontracting. A signal is a question, never a verdict. */
@Controller('signals')
export class SignalsController {
  constructor(
    private readonly signals: SignalsService,
    private readonly questions: SignalQuestions,
    private readonly exports: SignalExport,
  ) {}

  /** A page of signals, newest first. */
  @Get()
  @Requires('supplier:read')
  list(@Query() query: ListSignalsDto): Promise<Page<SignalView>> {
    return this.signals.list(query);
  }

  /** How many of each rule, by state. */
  @Get('counts')
  @Requires('supplier:read')
  counts(@Query() { supplierId }: CountSignalsDto): Promise<SignalCount[]> {
    return this.signals.counts(supplierId);
  }

  /** The filtered signals as CSV, streamed. */
  @Get('export')
  @Requires('supplier:read')
  export(@Query() query: SignalFilterDto, @Res() reply: FastifyReply): void {
    const { headers, stream } = this.exports.open(query);
    void reply.headers(headers).send(stream);
  }

  /** Looks through all suppliers now; otherwise it happens after every change and once a day. */
  @Post('look')
  @Requires('signal:review')
  @HttpCode(HttpStatus.ACCEPTED)
  async look(): Promise<{ jobRunId: string }> {
    return { jobRunId: await this.signals.look() };
  }

  @Get(':id')
  @Requires('supplier:read')
  get(@Param('id', IdPipe) id: string): Promise<SignalView> {
    return this.signals.get(id);
  }

  /** From now on it counts in the supplier's score. */
  @Post(':id/confirm')
  @Requires('signal:review')
  @HttpCode(HttpStatus.OK)
  confirm(@Param('id', IdPipe) id: string, @Body() { note }: ConfirmSignalDto): Promise<SignalView> {
    return this.signals.confirm(id, note ?? null);
  }

  /** Harmless, with the reason. */
  @Post(':id/dismiss')
  @Requires('signal:review')
  @HttpCode(HttpStatus.OK)
  dismiss(@Param('id', IdPipe) id: string, @Body() { note }: DismissSignalDto): Promise<SignalView> {
    return this.signals.dismiss(id, note);
  }

  /** Takes the decision back. */
  @Post(':id/reopen')
  @Requires('signal:review')
  @HttpCode(HttpStatus.OK)
  reopen(@Param('id', IdPipe) id: string): Promise<SignalView> {
    return this.signals.reopen(id);
  }

  /** Asks the supplier, by a mail with a link. */
  @Post(':id/questions')
  @Requires('signal:review')
  ask(@Param('id', IdPipe) id: string, @Body() body: AskSupplierDto): Promise<SignalView> {
    return this.questions.ask(id, body);
  }

  /** The link of the open question stops working. */
  @Post(':id/questions/withdraw')
  @Requires('signal:review')
  @HttpCode(HttpStatus.OK)
  withdraw(@Param('id', IdPipe) id: string): Promise<SignalView> {
    return this.questions.withdraw(id);
  }

  /** The document that came with the newest reply. */
  @Get(':id/reply-document')
  @Requires('supplier:read')
  async document(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, stream } = await this.signals.openDocument(id);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}

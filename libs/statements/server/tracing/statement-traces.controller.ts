import { IdPipe, Requires } from '@firebreak/platform/server';
import type { CriteriaView, TracedFiguresView } from '@firebreak/statements/model';
import { Controller, Get, Param } from '@nestjs/common';
import { StatementTraces } from './statement-traces.service';

@Controller('statements/:id')
export class StatementTracesController {
  constructor(private readonly traces: StatementTraces) {}

  /** What the laws ask, each thing once: section, sentence, state, and what fills it. */
  @Get('criteria')
  @Requires('statement:read')
  criteria(@Param('id', IdPipe) id: string): Promise<CriteriaView> {
    return this.traces.criteria(id);
  }

  /** Every figure that the statement has or quotes, from its record to the sentence. */
  @Get('figures')
  @Requires('statement:read')
  figures(@Param('id', IdPipe) id: string): Promise<TracedFiguresView> {
    return this.traces.figuresOf(id);
  }
}

import type { Page } from '@firebreak/platform/model';
import { IdPipe, PageQuery, Requires } from '@firebreak/platform/server';
import {
  type ChangedFiguresView,
  type DecidedCheck,
  type StatementFrameworkSummary,
  type StatementSectionView,
  type StatementSummary,
  type StatementView,
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
} from '@nestjs/common';
import { sectionKind } from './section-kind-param';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSections } from './statement-sections.service';
import {
  DecideDto,
  EditSectionDto,
  EditStatementDto,
  RedraftSectionDto,
  StartStatementDto,
  UndecideDto,
} from './statement.dto';
import { StatementChecks } from './statement-checks.service';
import { StatementsService } from './statements.service';

@Controller()
export class StatementsController {
  constructor(
    private readonly frameworks: StatementFrameworks,
    private readonly statements: StatementsService,
    private readonly sections: StatementSections,
    private readonly checks: StatementChecks,
  ) {}

  /** Laws and guidelines that a written statement answers. */
  @Get('statement-frameworks')
  @Requires('statement:read')
  listFrameworks(): Promise<StatementFrameworkSummary[]> {
    return this.frameworks.list();
  }

  @Get('statements')
  @Requires('statement:read')
  list(@Query() { cursor }: PageQuery): Promise<Page<StatementSummary>> {
    return this.statements.list(cursor ?? null);
  }

  /** Starts a statement: every section is drafted from the company's own figures. */
  @Post('statements')
  @Requires('statement:write')
  start(@Body() body: StartStatementDto): Promise<StatementView> {
    return this.statements.start(body);
  }

  @Get('statements/:id')
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<StatementView> {
    return this.statements.get(id);
  }

  /** Changes organisation, approval or publication. */
  @Patch('statements/:id')
  @Requires('statement:write')
  edit(@Param('id', IdPipe) id: string, @Body() body: EditStatementDto): Promise<StatementView> {
    return this.statements.edit(id, body);
  }

  @Delete('statements/:id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.statements.remove(id);
  }

  /** Takes the figures anew; the texts that quote them follow. */
  @Post('statements/:id/figures')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  refreshFigures(@Param('id', IdPipe) id: string): Promise<StatementView> {
    return this.statements.refreshFigures(id);
  }

  /** Quoted figures that the records have changed since. */
  @Get('statements/:id/figures/changed')
  @Requires('statement:read')
  changedFigures(@Param('id', IdPipe) id: string): Promise<ChangedFiguresView> {
    return this.statements.changedFigures(id);
  }

  /** Holds the statement against its laws and against what readers ask, with what people decided about it. */
  @Get('statements/:id/check')
  @Requires('statement:read')
  check(@Param('id', IdPipe) id: string): Promise<DecidedCheck> {
    return this.checks.check(id);
  }

  /** Decides about one result of the checker, for good reason; the sentence it was decided on is kept. */
  @Put('statements/:id/decisions')
  @Requires('statement:write')
  decide(@Param('id', IdPipe) id: string, @Body() body: DecideDto): Promise<DecidedCheck> {
    return this.checks.decide(id, body);
  }

  /** Takes a decision back. */
  @Post('statements/:id/decisions/taken-back')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  undecide(@Param('id', IdPipe) id: string, @Body() { subject }: UndecideDto): Promise<DecidedCheck> {
    return this.checks.undecide(id, subject);
  }

  @Put('statements/:id/sections/:kind')
  @Requires('statement:write')
  editSection(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Body() body: EditSectionDto,
  ): Promise<StatementSectionView> {
    return this.sections.edit(id, sectionKind(kind), body);
  }

  /** Drafts a section again from the figures that the statement has. */
  @Post('statements/:id/sections/:kind/draft')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  redraft(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Body() { version }: RedraftSectionDto,
  ): Promise<StatementSectionView> {
    return this.sections.redraft(id, sectionKind(kind), version);
  }
}

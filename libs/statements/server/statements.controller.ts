import type { Page } from '@firebreak/platform/model';
import { IdPipe, PageQuery, Requires } from '@firebreak/platform/server';
import {
  SECTION_KINDS,
  statementProblem,
  type SectionKind,
  type ChangedFiguresView,
  type StatementCheck,
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
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSections } from './statement-sections.service';
import { EditSectionDto, EditStatementDto, RedraftSectionDto, StartStatementDto } from './statement.dto';
import { StatementsService } from './statements.service';

@Controller()
export class StatementsController {
  constructor(
    private readonly frameworks: StatementFrameworks,
    private readonly statements: StatementsService,
    private readonly sections: StatementSections,
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

  /** Holds the statement against the criteria of its framework. */
  @Get('statements/:id/check')
  @Requires('statement:read')
  check(@Param('id', IdPipe) id: string): Promise<StatementCheck> {
    return this.statements.check(id);
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

function sectionKind(text: string): SectionKind {
  const kind = SECTION_KINDS.find((each) => each === text);
  if (!kind) throw statementProblem('statement-section-not-found', { section: text });
  return kind;
}

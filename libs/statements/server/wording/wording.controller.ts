import { IdPipe, Requires } from '@firebreak/platform/server';
import type {
  SectionHistoryPage,
  SectionVersionView,
  StatementSectionView,
  StatementSuggestions,
  SuggestionTaken,
} from '@firebreak/statements/model';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseIntPipe,
  Post,
  Query,
} from '@nestjs/common';
import { sectionKind } from '../section-kind-param';
import { SectionHistory } from './section-history.service';
import { WordingSuggestions } from './wording-suggestions.service';
import {
  ProposeWordingDto,
  RefuseSuggestionDto,
  RestoreVersionDto,
  SectionHistoryQuery,
  TakeSuggestionDto,
} from './wording.dto';

/** The texts that sections had, and other wordings that people propose. */
@Controller('statements/:id')
export class WordingController {
  constructor(
    private readonly history: SectionHistory,
    private readonly suggestions: WordingSuggestions,
  ) {}

  /** Who wrote which version of a section, when and why; newest first. */
  @Get('sections/:kind/history')
  @Requires('statement:read')
  listVersions(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Query() { before }: SectionHistoryQuery,
  ): Promise<SectionHistoryPage> {
    return this.history.list(id, sectionKind(kind), before ?? null);
  }

  /** One version with its text. */
  @Get('sections/:kind/history/:version')
  @Requires('statement:read')
  getVersion(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<SectionVersionView> {
    return this.history.get(id, sectionKind(kind), version);
  }

  /** Puts an earlier text back, as a new version: nothing is lost. */
  @Post('sections/:kind/history/:version/restored')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  restore(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Param('version', ParseIntPipe) version: number,
    @Body() body: RestoreVersionDto,
  ): Promise<StatementSectionView> {
    return this.history.restore(id, sectionKind(kind), version, body);
  }

  /** Open ones, and what became of the last. */
  @Get('suggestions')
  @Requires('statement:read')
  list(@Param('id', IdPipe) id: string): Promise<StatementSuggestions> {
    return this.suggestions.list(id);
  }

  /** Proposes other words; whoever may read the statement may. */
  @Post('sections/:kind/suggestions')
  @Requires('statement:read')
  propose(
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Body() body: ProposeWordingDto,
  ): Promise<StatementSuggestions> {
    return this.suggestions.propose(id, sectionKind(kind), body);
  }

  /** Puts a suggestion into the text, unless what it replaces is not as the person saw it. */
  @Post('suggestions/:suggestionId/taken')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  take(
    @Param('id', IdPipe) id: string,
    @Param('suggestionId', IdPipe) suggestionId: string,
    @Body() { onto }: TakeSuggestionDto,
  ): Promise<SuggestionTaken> {
    return this.suggestions.take(id, suggestionId, onto);
  }

  /** Says no, with a reason. */
  @Post('suggestions/:suggestionId/refused')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  refuse(
    @Param('id', IdPipe) id: string,
    @Param('suggestionId', IdPipe) suggestionId: string,
    @Body() { reason }: RefuseSuggestionDto,
  ): Promise<StatementSuggestions> {
    return this.suggestions.refuse(id, suggestionId, reason);
  }

  /** Takes one's own suggestion back. */
  @Post('suggestions/:suggestionId/withdrawn')
  @Requires('statement:read')
  @HttpCode(HttpStatus.OK)
  withdraw(
    @Param('id', IdPipe) id: string,
    @Param('suggestionId', IdPipe) suggestionId: string,
  ): Promise<StatementSuggestions> {
    return this.suggestions.withdraw(id, suggestionId);
  }
}

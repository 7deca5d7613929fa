import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type {
  ScenarioView,
  SupplierVariantView,
  VariantFigures,
  VariantListView,
  VariantView,
} from '@firebreak/risk/model';
import { DecideVariantDto, ProposeVariantDto, SaveScenarioDto, VariantScoresQuery } from './scenario.dto';
import { Scenarios } from './scenarios.service';
import { Variants } from './variants.service';

@Controller('risk')
export class ScenariosController {
  constructor(
    private readonly scenarios: Scenarios,
    private readonly variants: Variants,
  ) {}

  /** Saved what-ifs, newest first. */
  @Get('scenarios')
  @Requires('risk:read')
  listScenarios(): Promise<ScenarioView[]> {
    return this.scenarios.list();
  }

  /** Works changes out and keeps them under a name. */
  @Post('scenarios')
  @Requires('scenario:write')
  saveScenario(@Body() body: SaveScenarioDto): Promise<ScenarioView> {
    return this.scenarios.save(body);
  }

  /** Deletes a saved what-if for everybody. */
  @Delete('scenarios/:id')
  @Requires('scenario:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  deleteScenario(@Param('id', IdPipe) id: string): Promise<void> {
    return this.scenarios.delete(id);
  }

  /** Proposed variants of the method and what became of them, newest first. */
  @Get('variants')
  @Requires('risk:read')
  listVariants(): Promise<VariantView[]> {
    return this.variants.list();
  }

  /** The variant in force with default and variant side by side; `variant` is null without one. */
  @Get('variants/current')
  @Requires('risk:read')
  async getCurrent(): Promise<{ readonly current: VariantFigures | null }> {
    return { current: await this.variants.current() };
  }

  /** Scores by the variant in force for the rows of a list; `version` is null without one. */
  @Get('variants/current/suppliers')
  @Requires('risk:read')
  listVariantScores(@Query() { ids }: VariantScoresQuery): Promise<VariantListView> {
    return this.variants.ofSuppliers(ids);
  }

  /** A supplier's score by the variant in force, and how it moved; `score` is null without one. */
  @Get('variants/current/suppliers/:id')
  @Requires('risk:read')
  getSupplier(@Param('id', IdPipe) id: string): Promise<SupplierVariantView> {
    return this.variants.ofSupplier(id);
  }

  /** Proposes the weights of a scenario as the company's variant. */
  @Post('variants')
  @Requires('scenario:write')
  propose(@Body() body: ProposeVariantDto): Promise<VariantView> {
    return this.variants.propose(body);
  }

  /** Approves or refuses what somebody else proposed. */
  @Post('variants/:id/decision')
  @Requires('variant:approve')
  @HttpCode(HttpStatus.OK)
  decide(@Param('id', IdPipe) id: string, @Body() body: DecideVariantDto): Promise<VariantView> {
    return this.variants.decide(id, body);
  }

  /** Takes a proposal back, or a variant out of force. */
  @Post('variants/:id/withdrawal')
  @Requires('scenario:write')
  @HttpCode(HttpStatus.OK)
  withdraw(@Param('id', IdPipe) id: string): Promise<VariantView> {
    return this.variants.withdraw(id);
  }
}

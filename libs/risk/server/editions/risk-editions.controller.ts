import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import { CorrectEditionDto } from '@firebreak/reference-data/server';
import type { EditionChoiceView, EditionEffect, ScoreBasisView } from '@firebreak/risk/model';
import { ChooseEditionDto } from './choose-edition.dto';
import { EditionChoices } from './edition-choices.service';
import { EditionEffectQuery } from './edition-effect.dto';
import { EditionEffects } from './edition-effects.service';

/** Which editions the company's scores are made from, and what other ones did or would do. */
@Controller('risk/editions')
export class RiskEditionsController {
  constructor(
    private readonly choices: EditionChoices,
    private readonly effects: EditionEffects,
  ) {}

  /** The edition in use of every dataset that scores are made from. */
  @Get()
  @Requires('risk:read')
  list(): Promise<EditionChoiceView[]> {
    return this.choices.list();
  }

  /** By what the figures about countries, sectors and goods follow. */
  @Get('basis')
  @Requires('risk:read')
  basis(): Promise<ScoreBasisView> {
    return this.choices.basis();
  }

  /** What another edition would do to the company's scores; stores nothing. */
  @Get('effect')
  @Requires('risk:read')
  effect(@Query() { from, to }: EditionEffectQuery): Promise<EditionEffect> {
    return this.effects.get(from, to, new Date().toISOString().slice(0, 10));
  }

  /** What a correction of an edition would do to the company's scores; stores nothing. */
  @Post(':id/correction-effect')
  @Requires('reference:publish')
  @HttpCode(HttpStatus.OK)
  correctionEffect(@Param('id') id: string, @Body() body: CorrectEditionDto): Promise<EditionEffect> {
    return this.effects.ofCorrection(id, body, new Date().toISOString().slice(0, 10));
  }

  /** Pins an edition or follows the newest again; scores are computed again. */
  @Put(':dataset')
  @Requires('edition:choose')
  choose(@Param('dataset') dataset: string, @Body() body: ChooseEditionDto): Promise<EditionChoiceView> {
    return this.choices.choose(dataset, body);
  }
}

import { Requires } from '@firebreak/platform/server';
import type { TemplateListItem, TemplateView, TranslationReviewView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { LanguageDto } from './list-questionnaires.dto';
import { QuestionnaireTemplatesService } from './questionnaire-templates.service';
import { DecideTextsDto, SignOffTranslationDto } from './translation-review.dto';
import { TranslationReviewsService } from './translation-reviews.service';

@Controller('questionnaire-templates')
export class QuestionnaireTemplatesController {
  constructor(
    private readonly templates: QuestionnaireTemplatesService,
    private readonly reviews: TranslationReviewsService,
  ) {}

  /** The newest version of each. */
  @Get()
  @Requires('questionnaire:read')
  async list(@Query() { language }: LanguageDto): Promise<{ items: readonly TemplateListItem[] }> {
    return { items: await this.templates.list(language) };
  }

  /** The newest version, to look over before sending. */
  @Get(':code')
  @Requires('questionnaire:read')
  get(@Param('code') code: string, @Query() { language }: LanguageDto): Promise<TemplateView> {
    return this.templates.get(code, language);
  }

  /** Every text of a translation beside the original, with what the company has decided about it. */
  @Get(':code/translations/:language')
  @Requires('questionnaire:read')
  translation(
    @Param('code') code: string,
    @Param('language') language: string,
  ): Promise<TranslationReviewView> {
    return this.reviews.get(code, language);
  }

  /** Accepts, corrects or reopens texts: all that are named or none. */
  @Put(':code/translations/:language/texts')
  @Requires('questionnaire:review')
  decide(
    @Param('code') code: string,
    @Param('language') language: string,
    @Body() body: DecideTextsDto,
  ): Promise<TranslationReviewView> {
    return this.reviews.decide(code, language, body.decisions);
  }

  /** Records that a person has reviewed the translation: questionnaires sent from now on use the corrected texts. */
  @Post(':code/translations/:language/sign-offs')
  @Requires('questionnaire:review')
  @HttpCode(HttpStatus.OK)
  signOff(
    @Param('code') code: string,
    @Param('language') language: string,
    @Body() body: SignOffTranslationDto,
  ): Promise<TranslationReviewView> {
    return this.reviews.signOff(code, language, body);
  }
}

import { Requires } from '@firebreak/platform/server';
import {
  builtInTemplate,
  builtInTemplates,
  closestLanguage,
  languagesOf,
  templateInLanguage,
  type TemplateView,
} from '@firebreak/questionnaires/model';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { LanguageDto } from './list-questionnaires.dto';

@Controller('questionnaire-templates')
export class QuestionnaireTemplatesController {
  @Get()
  @Requires('questionnaire:read')
  list(): { items: readonly { code: string; version: string; title: string; questions: number }[] } {
    const items = builtInTemplates().map(({ code, version, title, questions }) => ({
      code,
      version,
      title,
      questions: questions.length,
    }));
    return { items };
  }

  /** The newest version, to look over before sending. */
  @Get(':code')
  @Requires('questionnaire:read')
  get(@Param('code') code: string, @Query() { language }: LanguageDto): TemplateView {
    const template = builtInTemplate(code);
    return {
      ...templateInLanguage(template, closestLanguage(template, language)),
      languages: languagesOf(template),
    };
  }
}

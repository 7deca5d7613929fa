import type { Page } from '@firebreak/platform/model';
import { IdPipe, LargeBody, Requires } from '@firebreak/platform/server';
import type { Template } from '@firebreak/questionnaires/model';
import type {
  OwnTemplateListItem,
  OwnTemplateView,
  OwnTranslationView,
  TemplateDifference,
} from '@firebreak/questionnaires/model/builder';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  CreateOwnTemplateDto,
  DifferencesQuery,
  ListOwnTemplatesDto,
  PublishOwnTemplateDto,
  RetireOwnTemplateDto,
  SaveOwnDraftDto,
  SaveTranslationDto,
  StartOwnDraftDto,
} from './own-template.dto';
import { OwnTemplatesService } from './own-templates.service';
import { OwnTranslationsService } from './own-translations.service';

/** The largest template that the engine takes, with long texts, is some megabytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Templates that the company makes itself. */
@Controller('custom-templates')
export class OwnTemplatesController {
  constructor(
    private readonly templates: OwnTemplatesService,
    private readonly translations: OwnTranslationsService,
  ) {}

  /** All of them, by title. */
  @Get()
  @Requires('questionnaire:read')
  list(@Query() filter: ListOwnTemplatesDto): Promise<Page<OwnTemplateListItem>> {
    return this.templates.list(filter);
  }

  /** Empty, a copy of another template, or what an import returned. */
  @Post()
  @Requires('template:write')
  @LargeBody(MOST_BYTES)
  create(@Body() body: CreateOwnTemplateDto): Promise<OwnTemplateView> {
    return this.templates.create(body);
  }

  /** Its draft with what is wrong with it, and its versions. */
  @Get(':id')
  @Requires('questionnaire:read')
  get(@Param('id', IdPipe) id: string): Promise<OwnTemplateView> {
    return this.templates.get(id);
  }

  /** Keeps the draft as it is now, faults and all. */
  @Put(':id/draft')
  @Requires('template:write')
  @LargeBody(MOST_BYTES)
  save(@Param('id', IdPipe) id: string, @Body() body: SaveOwnDraftDto): Promise<OwnTemplateView> {
    return this.templates.save(id, body);
  }

  /** Begins the next version. */
  @Post(':id/draft')
  @Requires('template:write')
  startDraft(@Param('id', IdPipe) id: string, @Body() { from }: StartOwnDraftDto): Promise<OwnTemplateView> {
    return this.templates.startDraft(id, from);
  }

  /** Throws the draft away; a template that was never published goes with it. */
  @Delete(':id/draft')
  @Requires('template:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  async discardDraft(@Param('id', IdPipe) id: string): Promise<void> {
    await this.templates.discardDraft(id);
  }

  /** Publishes the draft; refused while anything is wrong with it. */
  @Post(':id/versions')
  @Requires('template:write')
  publish(@Param('id', IdPipe) id: string, @Body() body: PublishOwnTemplateDto): Promise<OwnTemplateView> {
    return this.templates.publish(id, body);
  }

  @Get(':id/versions/:number')
  @Requires('questionnaire:read')
  version(@Param('id', IdPipe) id: string, @Param('number', ParseIntPipe) number: number): Promise<Template> {
    return this.templates.version(id, number);
  }

  /** What is new from one version to another, or to the draft. */
  @Get(':id/differences')
  @Requires('questionnaire:read')
  async differences(
    @Param('id', IdPipe) id: string,
    @Query() { from, to }: DifferencesQuery,
  ): Promise<{ items: readonly TemplateDifference[] }> {
    const newer = to === 'draft' ? to : Number(to);
    return { items: await this.templates.differences(id, Number(from), newer) };
  }

  /** Takes a template out of the choice, or back into it. */
  @Put(':id/retired')
  @Requires('template:write')
  retire(@Param('id', IdPipe) id: string, @Body() body: RetireOwnTemplateDto): Promise<OwnTemplateView> {
    return this.templates.retire(id, body.retired);
  }

  /** Every text of the draft beside its translation. */
  @Get(':id/translations/:language')
  @Requires('questionnaire:read')
  translation(
    @Param('id', IdPipe) id: string,
    @Param('language') language: string,
  ): Promise<OwnTranslationView> {
    return this.translations.get(id, language);
  }

  /** Keeps these texts. */
  @Put(':id/translations/:language')
  @Requires('template:write')
  @LargeBody(MOST_BYTES)
  translate(
    @Param('id', IdPipe) id: string,
    @Param('language') language: string,
    @Body() body: SaveTranslationDto,
  ): Promise<OwnTranslationView> {
    return this.translations.save(id, language, body);
  }
}

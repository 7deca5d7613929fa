import {
  MAX_TEMPLATE_TITLE_LENGTH,
  MAX_VERSION_NOTE,
  OWN_TEMPLATE_STATES,
  type CreateOwnTemplate,
  type OwnTemplateState,
  type PublishOwnTemplate,
  type SaveOwnDraft,
  type SaveTranslation,
} from '@firebreak/questionnaires/model/builder';
import { Listed } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TEMPLATE_LANGUAGES } from '@firebreak/questionnaires/model';

const LANGUAGES = TEMPLATE_LANGUAGES.map(({ code }) => code);

export class ListOwnTemplatesDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  @IsOptional()
  @Listed()
  @IsIn(OWN_TEMPLATE_STATES, { each: true })
  readonly state?: OwnTemplateState[];
}

export class CreateOwnTemplateDto implements CreateOwnTemplate {
  @IsString()
  @Length(1, MAX_TEMPLATE_TITLE_LENGTH)
  @Matches(/\S/, { message: 'Give a title.' })
  readonly title!: string;

  /** BCP 47; that of the original where a copy is made. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: string;

  /** Code of a built-in template or of one of your own to copy. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly copyOf?: string;

  /** A template as an import returned it. */
  @IsOptional()
  @IsObject()
  readonly template?: object;
}

export class SaveOwnDraftDto implements SaveOwnDraft {
  /** The whole template, as in `draft.template`. */
  @IsObject()
  readonly template!: object;

  /** Version of the draft that was worked on. */
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class StartOwnDraftDto {
  /** Number of the published version to go on from; the newest where absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly from?: number;
}

export class PublishOwnTemplateDto implements PublishOwnTemplate {
  /** Version of the draft that was looked at. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  /** What is new, for colleagues. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_VERSION_NOTE)
  readonly note?: string;
}

export class RetireOwnTemplateDto {
  @IsBoolean()
  readonly retired!: boolean;
}

export class DifferencesQuery {
  /** Number of a published version. */
  @IsString()
  @Matches(/^\d{1,6}$/, { message: 'Give the number of a version.' })
  readonly from!: string;

  /** Number of a published version, or `draft`. */
  @IsString()
  @Matches(/^(\d{1,6}|draft)$/, { message: 'Give the number of a version, or "draft".' })
  readonly to!: string;
}

export class TranslatedTextDto {
  /** Where the text stands in the template: `questions.D04.options.yes`. */
  @IsString()
  @Length(1, 300)
  readonly path!: string;

  /** Null takes the translation away. */
  @ValidateIf(({ text }: TranslatedTextDto) => text !== null)
  @IsString()
  @MaxLength(8000)
  readonly text!: string | null;
}

export class SaveTranslationDto implements SaveTranslation {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => TranslatedTextDto)
  readonly texts!: TranslatedTextDto[];
}

export class TranslationExportQuery {
  @IsIn(['xliff', 'xlsx'])
  readonly format!: 'xliff' | 'xlsx';
}

export class TemplateExportQuery {
  @IsIn(['xlsx', 'pdf'])
  readonly format!: 'xlsx' | 'pdf';

  /** Of the printed form; the template's own where absent or not there. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

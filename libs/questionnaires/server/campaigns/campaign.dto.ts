import { Flag, IdCursor, Listed, PageLimit } from '@firebreak/platform/server';
import {
  LEFT_OUT_REASONS,
  MAX_ADDITIONS,
  MAX_RULES,
  RECIPIENT_STATUSES,
  type AskedBefore,
  type CampaignAudience,
  type CampaignContent,
  type ChangeAddress,
  type LeftOutReason,
  type ModuleRule,
  type RecipientStatus,
  type RuleConditions,
  type TemplateRule,
} from '@firebreak/questionnaires/model/campaigns';
import { HEADLINE_BANDS, type HeadlineBand } from '@firebreak/supply-chain/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { BoardQuery } from './campaign-board.query';

/** Texts by key; how long each may be is for the campaign's own rules to say. */
function AreTexts(): PropertyDecorator {
  return ValidateBy({
    name: 'areTexts',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((text) => typeof text === 'string'),
      defaultMessage: () => '$property must be an object of texts',
    },
  });
}

const MOST_AT_ONCE = 200;
const MOST_VALUES = 300;

class SpendDto {
  @IsNumber()
  @Min(0)
  readonly from!: number;

  /** Null for no upper end. */
  @ValidateIf((_, value) => value !== null)
  @IsNumber()
  @Min(0)
  readonly to!: number | null;

  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/)
  readonly currency!: string;
}

class AudienceDto implements CampaignAudience {
  /** As in the address of the supplier list: `{ "country": "CN,VN", "band": "high" }`. */
  @AreTexts()
  readonly filter!: Readonly<Record<string, string>>;

  /** Yearly spend; null for any. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => SpendDto)
  readonly spend!: SpendDto | null;

  @IsIn(['any', 'never-asked', 'not-since'])
  readonly asked!: AskedBefore;

  /** Calendar date, with `not-since`; null otherwise. */
  @ValidateIf((_, value) => value !== null)
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly answeredBefore!: string | null;
}

class ConditionsDto implements RuleConditions {
  @IsOptional()
  @IsArray()
  @IsIn([...HEADLINE_BANDS, 'unknown'], { each: true })
  readonly band?: (HeadlineBand | 'unknown')[];

  /** ISIC sections (letter) or divisions (2 digits). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @Matches(/^([A-U]|\d{2})$/, { each: true })
  readonly sector?: string[];

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @Matches(/^[A-Z]{2}$/, { each: true })
  readonly country?: string[];

  /** 0 stands for no known tier. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(99, { each: true })
  readonly tier?: number[];
}

class TemplateRuleDto implements TemplateRule {
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionsDto)
  readonly when!: ConditionsDto;

  @IsString()
  @MaxLength(100)
  readonly template!: string;
}

class ModuleRuleDto implements ModuleRule {
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionsDto)
  readonly when!: ConditionsDto;

  @IsString()
  @MaxLength(100)
  readonly module!: string;
}

export class CampaignContentDto implements CampaignContent {
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => AudienceDto)
  readonly audience!: AudienceDto;

  /** The first that fits says which template a supplier gets. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_RULES)
  @ValidateNested({ each: true })
  @Type(() => TemplateRuleDto)
  readonly rules!: TemplateRuleDto[];

  /** All that fit are added to a whole questionnaire. */
  @IsArray()
  @ArrayMaxSize(MAX_ADDITIONS)
  @ValidateNested({ each: true })
  @Type(() => ModuleRuleDto)
  readonly additions!: ModuleRuleDto[];

  /** Calendar date. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** By language, with placeholders such as `{{supplier}}` or `{{contact|colleague}}`. */
  @AreTexts()
  readonly messages!: Readonly<Record<string, string>>;

  @IsString()
  @Length(2, 12)
  readonly messageLanguage!: string;

  /** Days from the due date: -7 is a week before it. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  readonly reminders!: number[];

  /** Days after sending; null for never. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  readonly escalateAfterDays!: number | null;
}

export class LeftOutQueryDto {
  /** Only those left out for this. */
  @IsOptional()
  @IsIn(LEFT_OUT_REASONS)
  readonly reason?: LeftOutReason;

  /** `nextLeftOut` of the page before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly from?: number;

  /** The draft that the content is of. */
  @IsOptional()
  @IsUUID()
  readonly campaignId?: string;
}

export class MailPreviewQueryDto {
  @IsString()
  @Length(2, 12)
  readonly language!: string;
}

export class CampaignListDto {
  @IdCursor()
  readonly cursor?: string;
}

export class BoardQueryDto implements BoardQuery {
  @IsOptional()
  @Listed()
  @IsIn(RECIPIENT_STATUSES, { each: true })
  readonly status?: readonly RecipientStatus[];

  /** Past the due date and nothing submitted. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  readonly overdue?: boolean;

  /** Part of the supplier's name or the address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

export class BoardPageDto extends BoardQueryDto {
  /** Of the questionnaires' titles; their own where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

export class BoardExportDto extends BoardQueryDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

class ChosenDto {
  /** Ids of recipients on the board. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true })
  readonly ids!: string[];
}

export class RemindRecipientsDto extends ChosenDto {}

export class ExtendRecipientsDto extends ChosenDto {
  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** Whether they get a mail. */
  @IsBoolean()
  readonly tell!: boolean;
}

export class ExtendCampaignDto {
  /** Calendar date, today or later. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** Whether everybody who has not answered gets a mail. */
  @IsBoolean()
  readonly tell!: boolean;
}

export class CancelCampaignDto {
  /** Suppliers see it when they open their link. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly reason?: string;
}

export class ChangeAddressDto implements ChangeAddress {
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string;

  /** Whether the one so far goes on answering. */
  @IsOptional()
  @IsBoolean()
  readonly beside?: boolean;
}

export class SeenVersionDto {
  /** Of the draft as it was seen; a change to another one is refused. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly version?: number;
}

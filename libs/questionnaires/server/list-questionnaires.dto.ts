import { QUESTIONNAIRE_STATUSES, type QuestionnaireStatus } from '@firebreak/questionnaires/model';
import { Flag, IdCursor, Listed, PageLimit } from '@firebreak/platform/server';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import type { QuestionnaireListQuery } from './list-questionnaires.query';

export class CountQuestionnairesDto {
  /** Only of one supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;
}

export class ListQuestionnairesDto extends CountQuestionnairesDto implements QuestionnaireListQuery {
  @IsOptional()
  @Listed()
  @IsIn(QUESTIONNAIRE_STATUSES, { each: true })
  readonly status?: readonly QuestionnaireStatus[];

  /** Past its due date and nothing submitted. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  readonly overdue?: boolean;

  /** Part of the supplier's name or the recipient's address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  /** `nextCursor` of the page before. */
  @IdCursor()
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

export class QuestionnairesPageDto extends ListQuestionnairesDto {
  /** Of the titles; their own where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

export class ExportQuestionnairesDto extends ListQuestionnairesDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

export class RecipientsDto {
  /** `id,id`, or the parameter several times. */
  @Listed()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  readonly supplierId!: readonly string[];

  /** What would be sent: it says which languages there are. The baseline where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly template?: string;
}

export class LanguageDto {
  /** Of the questions; English where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

import {
  INSIGHT_DIMENSIONS,
  type DecideContribution,
  type InsightDimension,
  type InsightFilter,
} from '@firebreak/questionnaires/model';
import { IdCursor, Listed, PageLimit } from '@firebreak/platform/server';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

const MOST = 300;

/** What narrows the answers; several values of one parameter are separated by commas. */
export class InsightFilterDto implements InsightFilter {
  /** The template whose questions are shown; the most answered one where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly template?: string;

  /** Language of the questions. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;

  /** ISO 3166-1 alpha-2, or `unknown`. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(MOST)
  @MaxLength(20, { each: true })
  readonly country?: readonly string[];

  /** ISIC division, or `unknown`. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(MOST)
  @MaxLength(20, { each: true })
  readonly sector?: readonly string[];

  /** 1 to n, or `unknown`. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(MOST)
  @MaxLength(20, { each: true })
  readonly tier?: readonly string[];

  /** low, medium, high, very-high, unknown. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(MOST)
  @MaxLength(20, { each: true })
  readonly band?: readonly string[];

  /** Calendar years of answering. */
  @IsOptional()
  @Listed()
  @ArrayMaxSize(MOST)
  @Matches(/^\d{4}$/, { each: true })
  readonly year?: readonly string[];

  toFilter(): InsightFilter {
    const { country, sector, tier, band, year } = this;
    return {
      ...(country && { country }),
      ...(sector && { sector }),
      ...(tier && { tier }),
      ...(band && { band }),
      ...(year && { year }),
    };
  }
}

export class QuestionInsightDto extends InsightFilterDto {
  /** What to set the answers apart by. */
  @IsOptional()
  @IsIn(INSIGHT_DIMENSIONS)
  readonly by?: InsightDimension;
}

export class InsightQuestionnairesDto extends InsightFilterDto {
  /** An option, a country, or `skipped`; every questionnaire that asked where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly answer?: string;

  @IdCursor()
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

export class ExportInsightsDto extends InsightFilterDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

export class DecideContributionDto implements DecideContribution {
  /** Whether this company's counts become part of the benchmark. */
  @IsBoolean()
  readonly contributes!: boolean;
}

import { Trimmed } from '@firebreak/platform/server';
import {
  SUGGESTION_SCOPES,
  type ProposeWording,
  type RefuseSuggestion,
  type RestoreVersion,
  type SuggestionScope,
  type TakeSuggestion,
} from '@firebreak/statements/model';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Numbers of versions fit into an integer of the database. */
const MOST = 2_147_483_647;

export class SectionHistoryQuery {
  /** Only versions before this one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly before?: number;
}

export class RestoreVersionDto implements RestoreVersion {
  /** The version that is the present one for whoever asks. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly version!: number;
}

export class ProposeWordingDto implements ProposeWording {
  @IsIn(SUGGESTION_SCOPES)
  readonly scope!: SuggestionScope;

  /** The paragraph or section that it replaces, as it was read. */
  @IsString()
  @Length(0, 40_000)
  readonly original!: string;

  /** Empty for a paragraph that is to go. */
  @IsString()
  @Length(0, 40_000)
  readonly proposed!: string;

  /** Which block of the section the paragraph is, from 0. */
  @IsInt()
  @Min(0)
  @Max(40_000)
  readonly position!: number;

  /** Why; may be empty. */
  @IsString()
  @Trimmed()
  @Length(0, 2000)
  readonly reason!: string;
}

export class TakeSuggestionDto implements TakeSuggestion {
  /** What is replaced, as the person sees it. */
  @IsString()
  @Length(0, 40_000)
  readonly onto!: string;
}

export class RefuseSuggestionDto implements RefuseSuggestion {
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly reason!: string;
}

import type {
  CloseQuestionnaire,
  DecideEvidence,
  EvidenceState,
  ReviewQuestionnaire,
  VerifyAnswer,
} from '@firebreak/questionnaires/model';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class DecideEvidenceDto implements DecideEvidence {
  @IsIn(['offered', 'accepted', 'refused'])
  readonly state!: EvidenceState;

  /** State that the page showed; where given and another one by now, the decision is refused. */
  @IsOptional()
  @IsIn(['offered', 'accepted', 'refused'])
  readonly seen?: EvidenceState;

  /** Why it was refused. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly reason?: string;
}

export class VerifyAnswerDto implements VerifyAnswer {
  @IsBoolean()
  readonly verified!: boolean;

  /** Which audit, when, by whom. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly source?: string;
}

export class ReviewQuestionnaireDto implements ReviewQuestionnaire {
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  readonly note?: string;

  /** Write to the supplier that the result can be read. */
  @IsOptional()
  @IsBoolean()
  readonly tell?: boolean;
}

export class CloseQuestionnaireDto implements CloseQuestionnaire {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly reason?: string;
}

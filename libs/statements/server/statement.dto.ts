import {
  VERDICTS,
  LEGAL_FORMS,
  STATEMENT_LANGUAGES,
  type CoveredEntity,
  type Decide,
  type Verdict,
  type EditSection,
  type EditStatement,
  type LegalForm,
  type StartStatement,
  type StatementApproval,
  type StatementLanguage,
  type StatementOrganisation,
  type StatementPeriod,
  type StatementPublication,
} from '@firebreak/statements/model';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsGiven, IsWebAddress } from './input-rules';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Codes of frameworks, each once. */
function AreFrameworks(): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property);
    ArrayMinSize(1)(target, property);
    ArrayMaxSize(30)(target, property);
    ArrayUnique()(target, property);
    IsString({ each: true })(target, property);
    Length(1, 100, { each: true })(target, property);
  };
}

export class StatementPeriodDto implements StatementPeriod {
  @IsDay()
  readonly from!: string;

  @IsDay()
  readonly to!: string;
}

export class CoveredEntityDto implements CoveredEntity {
  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly name!: string;

  /** ISO 3166-1 alpha-2; empty when not told. */
  @Matches(/^([A-Z]{2})?$/, { message: '$property must be empty or the two letters of a country' })
  readonly country!: string;

  /** It has a duty to report of its own. */
  @IsBoolean()
  readonly reports!: boolean;
}

export class StatementOrganisationDto implements StatementOrganisation {
  @IsString()
  @Trimmed()
  @Length(1, 200)
  readonly name!: string;

  @IsIn(LEGAL_FORMS)
  readonly legalForm!: LegalForm;

  /** What it does, in a sentence of its own. */
  @IsString()
  @Trimmed()
  @Length(0, 1000)
  readonly business!: string;

  @IsString()
  @Trimmed()
  @Length(0, 200)
  readonly headquarters!: string;

  /** Null when not told. */
  @IsGiven()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  readonly employees!: number | null;

  /** The other entities that the statement covers. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CoveredEntityDto)
  readonly entities!: CoveredEntityDto[];
}

export class StatementApprovalDto implements StatementApproval {
  @IsString()
  @Trimmed()
  @Length(0, 200)
  readonly approvedBy!: string;

  @IsGiven()
  @IsDay()
  readonly approvedOn!: string | null;

  @IsString()
  @Trimmed()
  @Length(0, 200)
  readonly signatoryName!: string;

  @IsString()
  @Trimmed()
  @Length(0, 200)
  readonly signatoryPosition!: string;

  @IsGiven()
  @IsDay()
  readonly signedOn!: string | null;
}

export class StatementPublicationDto implements StatementPublication {
  @IsBoolean()
  readonly hasWebsite!: boolean;

  @IsString()
  @Trimmed()
  @Length(0, 500)
  @IsWebAddress()
  readonly statementUrl!: string;

  @IsString()
  @Trimmed()
  @Length(0, 500)
  @IsWebAddress()
  readonly homepageUrl!: string;

  /** Where a copy can be asked for in writing. */
  @IsString()
  @Trimmed()
  @Length(0, 500)
  readonly contact!: string;
}

export class StartStatementDto implements StartStatement {
  /** At least one that asks for a written statement. */
  @AreFrameworks()
  readonly frameworkIds!: string[];

  @IsIn(STATEMENT_LANGUAGES)
  readonly language!: StatementLanguage;

  @ValidateNested()
  @Type(() => StatementPeriodDto)
  readonly period!: StatementPeriodDto;

  @ValidateNested()
  @Type(() => StatementOrganisationDto)
  readonly organisation!: StatementOrganisationDto;
}

export class EditStatementDto implements EditStatement {
  /** The version that the editor saw. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  @IsOptional()
  @AreFrameworks()
  readonly frameworkIds?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => StatementOrganisationDto)
  readonly organisation?: StatementOrganisationDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => StatementApprovalDto)
  readonly approval?: StatementApprovalDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => StatementPublicationDto)
  readonly publication?: StatementPublicationDto;
}

export class EditSectionDto implements EditSection {
  /** Lines: paragraphs, `- ` bullets, `## ` headings, `> ` open notes, `{{figure}}`, `[[table]]`. */
  @IsString()
  @Length(0, 40_000)
  readonly text!: string;

  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class RedraftSectionDto {
  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class UndecideDto {
  /** As the check names it. */
  @IsString()
  @Length(1, 41_000)
  readonly subject!: string;
}

export class DecideDto extends UndecideDto implements Decide {
  @IsIn(VERDICTS)
  readonly verdict!: Verdict;

  /** Why: whoever reads the statement later wants to know. */
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly reason!: string;

  /** The sentence that was shown; empty when none was. */
  @IsString()
  @Length(0, 40_000)
  readonly evidence!: string;
}

import { isicLevel } from '@firebreak/reference-data/model';
import {
  FACT_YEARS,
  GROUP_POSITIONS,
  HEADS,
  LAW_QUESTIONS,
  LEGAL_NATURES,
  MEASURES,
  TIES,
  type Amount,
  type FactYear,
  type GroupPosition,
  type Heads,
  type LawFacts,
  type LegalNature,
  type Measure,
  type PeopleCount,
  type Place,
  type SaveLawFacts,
  type Tie,
} from '@firebreak/statements/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsGiven } from '../input-rules';

const QUESTIONS: readonly string[] = LAW_QUESTIONS;

/** Yes or no by question; a question that nobody answered is not there. */
const IsAnswers = () =>
  ValidateBy({
    name: 'isAnswers',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(
          ([key, answer]) => QUESTIONS.includes(key) && typeof answer === 'boolean',
        ),
      defaultMessage: () => '$property must be yes or no (true, false) by known questions',
    },
  });

const IsIsic = () =>
  ValidateBy({
    name: 'isIsic',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.every((code) => typeof code === 'string' && isicLevel(code) !== null),
      defaultMessage: () => '$property must be codes of ISIC Rev.4, such as C or 1410',
    },
  });

class PlaceDto implements Place {
  @Matches(/^[A-Z]{2}$/, { message: '$property must be a country code of two capital letters' })
  readonly country!: string;

  @IsArray()
  @ArrayUnique()
  @IsIn(TIES, { each: true })
  readonly ties!: readonly Tie[];
}

class AmountDto implements Amount {
  @IsIn(MEASURES)
  readonly measure!: Measure;

  @IsIn(['world', 'EU'])
  readonly where!: 'world' | 'EU';

  @Matches(/^[A-Z]{3}$/, { message: '$property must be a currency code of three capital letters' })
  readonly currency!: string;

  @IsIn(FACT_YEARS)
  readonly year!: FactYear;

  @IsNumber()
  @Min(0)
  @Max(1e15)
  readonly amount!: number;
}

class PeopleCountDto implements PeopleCount {
  @IsIn(HEADS)
  readonly measure!: Heads;

  @Matches(/^(world|[A-Z]{2})$/, { message: '$property must be "world" or a country code' })
  readonly where!: string;

  @IsIn(FACT_YEARS)
  readonly year!: FactYear;

  @IsNumber()
  @Min(0)
  @Max(1e8)
  readonly count!: number;
}

class LawFactsDto implements LawFacts {
  @IsGiven()
  @IsIn(LEGAL_NATURES)
  readonly form!: LegalNature | null;

  @IsGiven()
  @IsIn(GROUP_POSITIONS)
  readonly group!: GroupPosition | null;

  @IsGiven()
  @IsBoolean()
  readonly countsSubsidiaries!: boolean | null;

  /** Last day of the last financial year that ended. */
  @IsGiven()
  @IsDay()
  readonly yearEnd!: string | null;

  @IsArray()
  @ArrayMaxSize(50)
  @IsIsic()
  readonly sectors!: readonly string[];

  @IsArray()
  @ArrayMaxSize(250)
  @ArrayUnique((place: Place) => place.country)
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  readonly places!: readonly PlaceDto[];

  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ measure, where, currency, year }: Amount) => [measure, where, currency, year].join())
  @ValidateNested({ each: true })
  @Type(() => AmountDto)
  readonly amounts!: readonly AmountDto[];

  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ measure, where, year }: PeopleCount) => [measure, where, year].join())
  @ValidateNested({ each: true })
  @Type(() => PeopleCountDto)
  readonly people!: readonly PeopleCountDto[];

  @IsAnswers()
  readonly answers!: LawFacts['answers'];
}

export class SaveLawFactsDto implements SaveLawFacts {
  @ValidateNested()
  @Type(() => LawFactsDto)
  readonly facts!: LawFactsDto;

  /** The one that the author saw; 0 for the first time. */
  @IsInt()
  @Min(0)
  readonly version!: number;
}

export class ExportVerdictsDto {
  @IsIn(['csv', 'xlsx'])
  readonly format!: 'csv' | 'xlsx';
}

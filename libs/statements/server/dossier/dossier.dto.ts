import { Trimmed } from '@firebreak/platform/server';
import {
  CUSTODY_UNITS,
  DOCUMENT_KINDS,
  DOSSIER_KINDS,
  DOSSIER_STATES,
  MAX_PARTIES,
  MAX_STEPS,
  STATEMENT_LANGUAGES,
  type Conversion,
  type CustodyStep,
  type CustodyUnit,
  type DescribeDocument,
  type DocumentKind,
  type DossierCustody,
  type DossierKind,
  type DossierParty,
  type DossierProduct,
  type DossierRequest,
  type DossierState,
  type EditDossier,
  type PointAnswer,
  type StartDossier,
  type StatementLanguage,
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
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsGiven } from '../input-rules';

/** A text, without blanks around it. */
function IsText(shortest: number, longest: number): PropertyDecorator {
  return (target, property) => {
    Trimmed()(target, property);
    IsString()(target, property);
    Length(shortest, longest)(target, property);
  };
}

/** A quantity that something can have. */
function IsQuantity(most = 1e12): PropertyDecorator {
  return (target, property) => {
    IsNumber({ allowNaN: false, allowInfinity: false })(target, property);
    Min(1e-6)(target, property);
    Max(most)(target, property);
  };
}

const IsCountry = () =>
  Matches(/^([A-Z]{2})?$/, { message: '$property must be empty or the two letters of a country' });

function ListOf<T extends object>(type: () => new () => T, most: number): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property);
    ArrayMaxSize(most)(target, property);
    ValidateNested({ each: true })(target, property);
    Type(type)(target, property);
  };
}

function Nested<T extends object>(type: () => new () => T): PropertyDecorator {
  return (target, property) => {
    ValidateNested()(target, property);
    Type(type)(target, property);
  };
}

export class DossierProductDto implements DossierProduct {
  @IsText(1, 200)
  readonly name!: string;

  /** Harmonised System, 4 to 10 digits; empty while not known. */
  @Matches(/^(\d{4,10})?$/, { message: '$property must be empty or 4 to 10 digits' })
  readonly hs!: string;

  @IsText(0, 200)
  readonly batch!: string;

  /** Null while not known. */
  @IsGiven()
  @IsQuantity()
  readonly quantity!: number | null;

  @IsIn(CUSTODY_UNITS)
  readonly unit!: CustodyUnit;
}

export class DossierRequestDto implements DossierRequest {
  @IsText(0, 200)
  readonly authority!: string;

  @IsText(0, 200)
  readonly reference!: string;

  /** Day from which the term runs; null while nothing was received. */
  @IsGiven()
  @IsDay()
  readonly receivedOn!: string | null;

  /** Code of a term; null where a person names the day. */
  @IsGiven()
  @IsString()
  @Length(1, 60)
  readonly term!: string | null;

  /** Days on which the authority does not work. */
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsDay(true)
  readonly holidays!: readonly string[];

  /** Named by a person; it goes before the term's. */
  @IsGiven()
  @IsDay()
  readonly dueOn!: string | null;

  @IsText(0, 500)
  readonly dueReason!: string;
}

class ImporterDto {
  @IsText(1, 200)
  readonly name!: string;

  @IsCountry()
  readonly country!: string;
}

export class StartDossierDto implements StartDossier {
  @IsIn(DOSSIER_KINDS)
  readonly kind!: DossierKind;

  /** Of the files' fixed words. */
  @IsIn(STATEMENT_LANGUAGES)
  readonly language!: StatementLanguage;

  @Nested(() => DossierProductDto)
  readonly product!: DossierProductDto;

  @Nested(() => DossierRequestDto)
  readonly request!: DossierRequestDto;

  @Nested(() => ImporterDto)
  readonly importer!: ImporterDto;

  /** Furthest up first. */
  @IsArray()
  @ArrayMaxSize(MAX_PARTIES - 1)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly supplierIds!: readonly string[];
}

class DossierPartyDto implements DossierParty {
  @IsUUID()
  readonly id!: string;

  @IsGiven()
  @IsUUID()
  readonly supplierId!: string | null;

  @IsGiven()
  @IsUUID()
  readonly siteId!: string | null;

  @IsText(1, 200)
  readonly name!: string;

  /** Given back as it came: of a newly named site the register's name is taken. */
  @IsText(0, 300)
  readonly siteName!: string;

  @IsCountry()
  readonly country!: string;

  @IsText(0, 300)
  readonly role!: string;

  @IsGiven()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly tier!: number | null;

  /** Material comes from there: nothing has to arrive. */
  @IsBoolean()
  readonly origin!: boolean;
}

class CustodyStepDto implements CustodyStep {
  @IsUUID()
  readonly id!: string;

  @IsUUID()
  readonly from!: string;

  @IsUUID()
  readonly to!: string;

  @IsDay()
  readonly on!: string;

  @IsText(1, 200)
  readonly material!: string;

  @IsQuantity()
  readonly quantity!: number;

  @IsIn(CUSTODY_UNITS)
  readonly unit!: CustodyUnit;

  /** Ids of the dossier's documents that show it. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly documents!: readonly string[];
}

class ConversionDto implements Conversion {
  @IsUUID()
  readonly id!: string;

  @IsUUID()
  readonly party!: string;

  @IsText(1, 200)
  readonly input!: string;

  @IsIn(CUSTODY_UNITS)
  readonly inputUnit!: CustodyUnit;

  @IsText(1, 200)
  readonly output!: string;

  @IsIn(CUSTODY_UNITS)
  readonly outputUnit!: CustodyUnit;

  /** Output units of one input unit. */
  @IsQuantity(1e6)
  readonly yield!: number;

  @IsText(0, 500)
  readonly basis!: string;
}

class DossierCustodyDto implements DossierCustody {
  @ListOf(() => DossierPartyDto, MAX_PARTIES)
  readonly parties!: readonly DossierPartyDto[];

  @ListOf(() => CustodyStepDto, MAX_STEPS)
  readonly steps!: readonly CustodyStepDto[];

  @ListOf(() => ConversionDto, MAX_PARTIES * 2)
  readonly conversions!: readonly ConversionDto[];

  @IsGiven()
  @IsUUID()
  readonly end!: string | null;

  /** In percent. */
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(20)
  readonly tolerance!: number;
}

class PointAnswerDto implements PointAnswer {
  @IsText(1, 100)
  readonly criterion!: string;

  @IsText(0, 10_000)
  readonly text!: string;

  @IsBoolean()
  readonly notApplicable!: boolean;
}

export class EditDossierDto implements EditDossier {
  /** The one that was edited. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  @IsOptional()
  @IsIn(STATEMENT_LANGUAGES)
  readonly language?: StatementLanguage;

  @IsOptional()
  @Nested(() => DossierProductDto)
  readonly product?: DossierProductDto;

  @IsOptional()
  @Nested(() => DossierRequestDto)
  readonly request?: DossierRequestDto;

  @IsOptional()
  @IsText(0, 20_000)
  readonly summary?: string;

  @IsOptional()
  @Nested(() => DossierCustodyDto)
  readonly custody?: DossierCustodyDto;

  @IsOptional()
  @ListOf(() => PointAnswerDto, 100)
  readonly answers?: readonly PointAnswerDto[];

  @IsOptional()
  @IsIn(DOSSIER_STATES)
  readonly state?: DossierState;
}

export class DescribeDocumentDto implements DescribeDocument {
  @IsText(1, 200)
  readonly title!: string;

  @IsIn(DOCUMENT_KINDS)
  readonly kind!: DocumentKind;

  @IsGiven()
  @IsDay()
  readonly datedOn!: string | null;

  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly criteria!: readonly string[];

  /** BCP 47; empty while nobody said. */
  @Matches(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/, {
    message: '$property must be empty or a language such as zh-CN',
  })
  readonly language!: string;

  /** Another document of the dossier. */
  @IsGiven()
  @IsUUID()
  readonly translationId!: string | null;

  @IsText(0, 200)
  readonly translatedBy!: string;

  @IsBoolean()
  readonly certified!: boolean;
}

import { Trimmed } from '@firebreak/platform/server';
import {
  OPEN_FORMATS,
  type OpenFormat,
  type PublishVersion,
  type WithdrawPublication,
} from '@firebreak/statements/model';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';

export class PublishVersionDto implements PublishVersion {
  @IsUUID()
  readonly versionId!: string;

  /** At the first publication; later ones keep it. */
  @IsOptional()
  @IsString()
  @Length(2, 60)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: '$property must be small letters a to z, digits and single hyphens between them',
  })
  readonly slug?: string;

  /** Put the workbook out too: it names suppliers and findings. */
  @IsBoolean()
  readonly withWorkbook!: boolean;

  /** Files to put out beside the PDF. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(OPEN_FORMATS, { each: true })
  readonly formats?: readonly OpenFormat[];

  /** Show signatures on the page as they were drawn. */
  @IsOptional()
  @IsBoolean()
  readonly withSignature?: boolean;

  /** What the new version corrects, where one is out already. */
  @IsString()
  @Trimmed()
  @Length(0, 2000)
  readonly reason!: string;
}

export class WithdrawPublicationDto implements WithdrawPublication {
  /** The public reads it. */
  @IsString()
  @Trimmed()
  @Length(1, 2000)
  readonly reason!: string;
}

import {
  DISCLOSURE_STATUSES,
  MOST_GAPS,
  type AskForDisclosure,
  type DisclosureRecipient,
  type DisclosureStatus,
} from '@firebreak/supply-chain/model';
import { IdCursor, Listed, PageLimit } from '@firebreak/platform/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class DisclosureRecipientDto implements DisclosureRecipient {
  @IsUUID()
  readonly supplierId!: string;

  /** The supplier's contact on record where absent, as for name and language. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string;

  /** BCP 47. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

export class AskForDisclosureDto implements AskForDisclosure {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((recipient: DisclosureRecipientDto) => recipient?.supplierId)
  @ValidateNested({ each: true })
  @Type(() => DisclosureRecipientDto)
  readonly recipients!: DisclosureRecipientDto[];

  /** Calendar date, today or later, within a year. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;

  /** Shown in the mail and on the page. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly message?: string;
}

export class DueOnDto {
  /** Calendar date, today or later, within a year. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly dueOn!: string;
}

export class ListDisclosuresDto {
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;

  /** `a,b`, or the parameter several times. */
  @IsOptional()
  @Listed()
  @IsArray()
  @IsIn(DISCLOSURE_STATUSES, { each: true })
  readonly status?: DisclosureStatus[];

  @IdCursor()
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

export class CascadeQueryDto {
  /** How many gaps to list at most; 10 where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_GAPS)
  readonly gaps?: number;
}

export class DisclosureRecipientsDto {
  /** `a,b`, or the parameter several times. */
  @Listed()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  readonly supplierId!: string[];
}

import type { BounceNotice } from '@firebreak/questionnaires/model/campaigns';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class BounceNoticeDto implements BounceNotice {
  /** Message-ID of the mail that was sent, with or without angle brackets. */
  @IsString()
  @Length(1, 998)
  readonly messageId!: string;

  /** Whether the address is bad for good. */
  @IsBoolean()
  readonly permanent!: boolean;

  /** SMTP reply or enhanced status: `550`, `5.1.1`. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly code?: string;

  /** What the other server said. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;
}

export class BounceNoticesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BounceNoticeDto)
  readonly bounces!: BounceNoticeDto[];
}

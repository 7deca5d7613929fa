import {
  MOST_REPLY_CHARACTERS,
  REPLY_LANGUAGES,
  SIGNAL_RULES,
  SIGNAL_STATES,
  type AskSupplier,
  type DecideSignal,
  type SendReply,
  type SignalRule,
  type SignalState,
} from '@firebreak/supply-chain/model';
import { Flag, IdCursor, Listed, PageLimit } from '@firebreak/platform/server';
import {
  IsBoolean,
  IsDateString,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import type { SignalListQuery } from './list-signals.query';

export class CountSignalsDto {
  /** Only of one supplier. */
  @IsOptional()
  @IsUUID()
  readonly supplierId?: string;
}

/** What narrows the list and its export. */
export class SignalFilterDto extends CountSignalsDto implements SignalListQuery {
  @IsOptional()
  @Listed()
  @IsIn(SIGNAL_RULES, { each: true })
  readonly rule?: readonly SignalRule[];

  @IsOptional()
  @Listed()
  @IsIn(SIGNAL_STATES, { each: true })
  readonly state?: readonly SignalState[];

  /** Only those with a reply that nobody has read. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  readonly replied?: boolean;

  /** Part of the supplier's name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;
}

/** A page of the list. */
export class ListSignalsDto extends SignalFilterDto {
  /** `nextCursor` of the page before. */
  @IdCursor()
  readonly cursor?: string;

  @PageLimit()
  readonly limit?: number;
}

/** A note to the decision, for colleagues and for the record. */
export class ConfirmSignalDto implements DecideSignal {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly note?: string | null;
}

/** Why it is harmless: whoever reads it later has to understand. */
export class DismissSignalDto implements DecideSignal {
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'note must say why the signal is harmless' })
  readonly note!: string;
}

/** A question to the supplier. */
export class AskSupplierDto implements AskSupplier {
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string | null;

  @IsIn(REPLY_LANGUAGES)
  readonly language!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly message?: string | null;

  /** Calendar date; two weeks from today where left out. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  readonly dueOn?: string | null;
}

/** What the supplier answers. */
export class SendReplyDto implements SendReply {
  @IsString()
  @Length(1, MOST_REPLY_CHARACTERS)
  @Matches(/\S/, { message: 'text must not be blank' })
  readonly text!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'by must not be blank' })
  readonly by!: string;
}

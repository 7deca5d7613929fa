import { ACTION_KINDS } from '@firebreak/risk/model';
import type { ActionKind, PortfolioActionsFilter } from '@firebreak/risk/model';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** `BD,VN`, or the parameter several times. */
const Listed = () =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((text) => String(text).split(',')));

const ListedNumbers = () =>
  Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((text) => String(text).split(',').map(numberOf)),
  );

/** Nothing is no number: `Number('')` is 0, which stands for a tier. */
function numberOf(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

export class PortfolioActionsQuery implements PortfolioActionsFilter {
  @IsOptional()
  @Listed()
  @IsIn(ACTION_KINDS, { each: true })
  readonly kind?: readonly ActionKind[];

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @Listed()
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'Give countries as two capital letters.' })
  readonly country?: readonly string[];

  /** ISIC divisions or section letters. */
  @IsOptional()
  @Listed()
  @Matches(/^([A-U]|\d{2})$/, { each: true, message: 'Give sectors as a letter or two digits of ISIC.' })
  readonly sector?: readonly string[];

  /** 1, 2 ...; 0 for suppliers whose place in the chain nobody knows. */
  @IsOptional()
  @ListedNumbers()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(99, { each: true })
  readonly tier?: readonly number[];

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly cursor?: string;

  /** Of the reader, BCP 47. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

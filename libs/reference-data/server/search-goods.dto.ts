import { IsString, Length } from 'class-validator';

export class SearchGoodsQuery {
  /** Part of a name, or the beginning of an HS code. */
  @IsString()
  @Length(1, 100)
  readonly q!: string;
}

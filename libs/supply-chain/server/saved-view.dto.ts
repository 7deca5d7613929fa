import type { SavedViewInput } from '@firebreak/supply-chain/model';
import { Transform } from 'class-transformer';
import { IsBoolean, IsObject, IsString, Length } from 'class-validator';

/** A view of the supplier list to keep. */
export class SavedViewInputDto implements SavedViewInput {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 80)
  readonly name!: string;

  /** Filters, sort, columns and view as in the list's address; what cannot be meant is dropped. */
  @IsObject()
  readonly params!: Readonly<Record<string, string>>;

  /** Whether colleagues see it, too. */
  @IsBoolean()
  readonly shared!: boolean;
}

import { Trimmed } from '@firebreak/platform/server';
import { IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import type { ChooseEdition } from '@firebreak/risk/model';

export class ChooseEditionDto implements ChooseEdition {
  /** Id of the edition to stay with; null to follow the newest. */
  @ValidateIf(({ editionId }: ChooseEditionDto) => editionId !== null)
  @IsString()
  @MaxLength(100)
  readonly editionId!: string | null;

  @IsString()
  @Trimmed()
  @MinLength(5)
  @MaxLength(500)
  readonly reason!: string;
}

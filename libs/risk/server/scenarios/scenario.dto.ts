import {
  MOST_CHANGED,
  MOST_IN_NAME,
  MOST_IN_REASON,
  MOST_MOVES,
  MOST_VARIANT_SCORES,
} from '@firebreak/risk/model';
import type {
  DecideVariant,
  ProposeVariant,
  SaveScenario,
  VolumeMove,
  WeightChanges,
  WhatIfChanges,
} from '@firebreak/risk/model';
import { Trimmed } from '@firebreak/platform/server';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export class VolumeMoveDto implements VolumeMove {
  /** Null: the company itself. */
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  readonly buyerId!: string | null;

  @IsUUID()
  readonly fromId!: string;

  @IsUUID()
  readonly toId!: string;

  @IsNumber()
  @Min(0.0001)
  @Max(1)
  readonly share!: number;
}

export class WhatIfChangesDto implements WhatIfChanges {
  /** Group by group; names and bounds are the method's. */
  @IsObject()
  readonly weights!: WeightChanges;

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly editions!: string[];

  @IsArray()
  @ArrayMaxSize(MOST_CHANGED)
  @IsUUID(undefined, { each: true })
  readonly closedFindings!: string[];

  @IsArray()
  @ArrayMaxSize(MOST_CHANGED)
  @IsUUID(undefined, { each: true })
  readonly droppedSites!: string[];

  @IsArray()
  @ArrayMaxSize(MOST_MOVES)
  @ValidateNested({ each: true })
  @Type(() => VolumeMoveDto)
  readonly moves!: VolumeMoveDto[];
}

export class SaveScenarioDto implements SaveScenario {
  @IsString()
  @Trimmed()
  @Length(1, MOST_IN_NAME)
  readonly name!: string;

  @ValidateNested()
  @Type(() => WhatIfChangesDto)
  readonly changes!: WhatIfChangesDto;
}

export class ProposeVariantDto implements ProposeVariant {
  @IsUUID()
  readonly scenarioId!: string;

  @IsString()
  @Trimmed()
  @Length(10, MOST_IN_REASON)
  readonly reason!: string;
}

export class DecideVariantDto implements DecideVariant {
  @IsIn(['approve', 'refuse'])
  readonly decision!: 'approve' | 'refuse';

  @IsString()
  @Trimmed()
  @Length(1, MOST_IN_REASON)
  readonly note!: string;
}

export class VariantScoresQuery {
  /** Supplier ids, separated by commas; empty to learn only whether a variant is in force. */
  @Transform(({ value }: { value: unknown }) =>
    String(value)
      .split(',')
      .filter((id) => id !== ''),
  )
  @IsArray()
  @ArrayMaxSize(MOST_VARIANT_SCORES)
  @IsUUID(undefined, { each: true })
  readonly ids: readonly string[] = [];
}

import { Trimmed } from '@firebreak/platform/server';
import {
  LONGEST_SECTION,
  SECTION_KINDS,
  type PlacedPart,
  type PlaceParts,
  type SectionKind,
  type SeenSection,
} from '@firebreak/statements/model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';

class PlacedPartDto implements PlacedPart {
  @IsIn(SECTION_KINDS)
  readonly section!: SectionKind;

  /** Empty without one. */
  @IsString()
  @Trimmed()
  @Length(0, 500)
  readonly heading!: string;

  @IsString()
  @Length(1, LONGEST_SECTION)
  readonly text!: string;
}

class SeenSectionDto implements SeenSection {
  @IsIn(SECTION_KINDS)
  readonly section!: SectionKind;

  @IsInt()
  @Min(1)
  readonly version!: number;
}

export class PlacePartsDto implements PlaceParts {
  @IsString()
  @Length(1, 300)
  readonly fileName!: string;

  /** In the order of the file. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PlacedPartDto)
  readonly parts!: readonly PlacedPartDto[];

  /** Every section that takes a part, once, with the version that was seen. */
  @IsArray()
  @ArrayMaxSize(SECTION_KINDS.length)
  @ArrayUnique(({ section }: SeenSectionDto) => section)
  @ValidateNested({ each: true })
  @Type(() => SeenSectionDto)
  readonly seen!: readonly SeenSectionDto[];
}

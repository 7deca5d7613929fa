import { Controller, Get, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { GoodChoice, SectorChoice } from '@firebreak/supply-chain/model';
import { ClassificationService } from './classification.service';
import { SearchClassificationDto } from './search-classification.dto';

/** Codes of goods (HS) and sectors (ISIC) by plain words, for type-ahead. */
@Controller('classification')
export class ClassificationController {
  constructor(private readonly classification: ClassificationService) {}

  /** Goods of HS 2022, best first: `cotton shirts` finds 6205. */
  @Get('goods')
  @Requires('supplier:read')
  goods(@Query() { q, limit, language }: SearchClassificationDto): Promise<GoodChoice[]> {
    return this.classification.goods(q, { limit, language });
  }

  /** Sectors of ISIC Rev. 4, best first: `cotton shirts` finds 1410, in which they are made. */
  @Get('sectors')
  @Requires('supplier:read')
  sectors(@Query() { q, limit, language }: SearchClassificationDto): SectorChoice[] {
    return this.classification.sectors(q, { limit, language });
  }
}

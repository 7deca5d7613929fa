import { Injectable } from '@nestjs/common';
import { goodListings } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  searchGoods,
  searchSectors,
  sectorName,
  type GoodChoice,
  type SearchOptions,
  type SectorChoice,
} from '@firebreak/supply-chain/model';

/** Finds codes for what people call a good or a trade. */
@Injectable()
export class ClassificationService {
  constructor(private readonly reference: ReferenceData) {}

  /** Goods with the sector that usually makes them and the lists of forced and child labour that name them; best first. */
  async goods(words: string, options: SearchOptions): Promise<GoodChoice[]> {
    const { hsRiskGoods } = await this.reference.snapshot();
    return searchGoods(words, options).map(({ hs, name, isic }) => ({
      hs,
      name,
      isic,
      sector: sectorName(isic) ?? isic,
      listings: goodListings(hs, hsRiskGoods),
    }));
  }

  /** Sectors, best first. */
  sectors(words: string, options: SearchOptions): SectorChoice[] {
    return searchSectors(words, options).map(({ isic, name, makes }) => ({ isic, name, makes }));
  }
}

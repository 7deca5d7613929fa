import type { Country } from './country';
import type { FigureName } from './country-figure';
import type { ListedGood } from './lists';
import type { SectorRiskParts } from './sector-risk-method';

/** A figure about a country, with the edition it was read from. */
export interface CountryFigureView {
  readonly figure: FigureName;
  /** As published; for `ilo-…` 1 in force, 0 not. */
  readonly value: number | string;
  readonly year: number;
  readonly editionId: string;
}

/** What the API returns for one country. */
export interface CountryView extends Country {
  /** One a figure: the newest of the current editions. */
  readonly figures: readonly CountryFigureView[];
  readonly listedGoods: readonly ListedGood[];
}

/** A sector score with the parts that it was made of. */
export interface SectorBasisView {
  /** ISIC division. */
  readonly code: string;
  /** S, 10..100. */
  readonly score: number;
  /** 0 to 1 each, to three decimals; null where a part does not apply. */
  readonly parts: SectorRiskParts;
}

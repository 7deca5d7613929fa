import type { EditionDifference } from './edition-comparison';

/** What makes an edition look wrong though each of its rows is well formed. */
export type EditionWarning = 'few-countries' | 'countries-lost' | 'rows-removed' | 'jumps' | 'older-year';

/** Every index that the product knows covers more countries. */
const FEW_COUNTRIES = 100;

/** An edition on its way in, beside the one in use. */
export interface ComingEdition {
  /** Whether it is an index of countries; a list names only some, and every name that goes from it counts. */
  readonly everyCountry: boolean;
  /** Countries of which it has a figure. */
  readonly countries: number;
  readonly year: number;
  /** Of the edition in use; null where there is none. */
  readonly currentYear: number | null;
  readonly difference: Pick<EditionDifference, 'countriesLost' | 'jumps' | 'removed'> | null;
}

/**
 * What whoever loads an edition must have looked at before it is used. None of these is an error: publishers drop
 * countries and countries do fall; but a shifted column or half a download looks just like it.
 */
export function editionWarnings({
  everyCountry,
  countries,
  year,
  currentYear,
  difference,
}: ComingEdition): EditionWarning[] {
  const found: Readonly<Record<EditionWarning, boolean>> = {
    'few-countries': everyCountry && countries < FEW_COUNTRIES,
    'countries-lost': everyCountry && (difference?.countriesLost.length ?? 0) > 0,
    'rows-removed': !everyCountry && (difference?.removed ?? 0) > 0,
    jumps: (difference?.jumps ?? 0) > 0,
    'older-year': currentYear !== null && year < currentYear,
  };
  return (Object.keys(found) as EditionWarning[]).filter((warning) => found[warning]); // the keys just named
}

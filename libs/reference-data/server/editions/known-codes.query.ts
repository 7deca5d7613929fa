import type { EntityManager } from 'typeorm';
import type { CodedCountry } from '../publisher-files/country-finder';

/** Countries with the names and codes by which publishers know them. */
export function findCodedCountries(tx: EntityManager): Promise<CodedCountry[]> {
  return tx.query(`SELECT iso2, iso3, name, un_name AS "unName" FROM country`);
}

/** Codes that the rows of a file may name. */
export interface KnownCodes {
  readonly countries: readonly CodedCountry[];
  /** ISIC codes of all levels. */
  readonly sectors: ReadonlySet<string>;
}

export async function findKnownCodes(tx: EntityManager): Promise<KnownCodes> {
  const sectors = await tx.query<{ code: string }[]>(`SELECT code FROM sector`);
  return {
    countries: await findCodedCountries(tx),
    sectors: new Set(sectors.map(({ code }) => code)),
  };
}

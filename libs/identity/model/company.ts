/** A company that uses the product: its own rows are seen by nobody else. */
export interface CompanyView {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of its seat; null until somebody says. */
  readonly country: string | null;
  /** Filled with invented data to look around in. */
  readonly demo: boolean;
  readonly createdAt: string;
}

export interface UpdateCompany {
  readonly name: string;
  readonly country: string;
}

/** How a company looks. */
export interface Brand {
  /** "#1D2B2F"; made darker where it could not be read on white. */
  readonly colour?: string;
  /** PNG or JPEG. */
  readonly logo?: Uint8Array;
}

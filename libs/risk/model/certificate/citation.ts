/** What is known of an edition for citing it. */
export interface CitedEdition {
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly year: number;
  /** Words that the licence asks to show; null where it asks for none. */
  readonly credit: string | null;
  /** Empty for our own work. */
  readonly address: string;
}

/** How to cite an edition: the words that its licence asks for, or publisher, year, title, edition and address. */
export function citationOf({ title, publisher, edition, year, credit, address }: CitedEdition): string {
  if (credit !== null && credit !== '') return credit;
  const where = address === '' ? '' : ` ${address}`;
  return `${publisher} (${year}). ${title}, ${edition}.${where}`;
}

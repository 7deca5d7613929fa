import type { StatementLanguage } from '../language';

/** How a law cites itself in its own language; the reference data cites all laws in English. */
interface OwnCitations {
  readonly language: StatementLanguage;
  /** Of the parts that a statement under it answers. */
  readonly basis: string;
  /** By criterion. */
  readonly references: Readonly<Record<string, string>>;
}

const OWN: Readonly<Record<string, OwnCitations>> = {
  'de-lksg': {
    language: 'de',
    basis:
      'Lieferkettensorgfaltspflichtengesetz (LkSG) §§ 3 bis 10; Bericht: § 10 Abs. 2 bis 4, §§ 12 und 13',
    references: {
      'de-10-1': '§ 10 Abs. 1',
      'de-10-2-1': '§ 10 Abs. 2 Nr. 1',
      'de-10-2-2': '§ 10 Abs. 2 Nr. 2',
      'de-10-2-3': '§ 10 Abs. 2 Nr. 3',
      'de-10-2-4': '§ 10 Abs. 2 Nr. 4',
      'de-10-3': '§ 10 Abs. 3',
      'de-q-a': 'BAFA-Fragebogen, Teil A',
      'de-q-b': 'BAFA-Fragebogen, Teil B',
      'de-q-c': 'BAFA-Fragebogen, Teil C',
      'de-q-d': 'BAFA-Fragebogen, Teil D',
      'de-q-e': 'BAFA-Fragebogen, Teil E',
    },
  },
  'no-transparency-act': {
    language: 'nb',
    basis: 'Åpenhetsloven (lov 18. juni 2021 nr. 99) §§ 3 til 7',
    references: {
      'no-4': '§ 4',
      'no-5-a': '§ 5 første ledd bokstav a',
      'no-5-b': '§ 5 første ledd bokstav b',
      'no-5-c': '§ 5 første ledd bokstav c',
      'no-5-publish': '§ 5 andre og tredje ledd',
      'no-6-7': '§§ 6 og 7',
    },
  },
};

function ownOf(lawId: string, language: StatementLanguage): OwnCitations | null {
  const own = Object.hasOwn(OWN, lawId) ? OWN[lawId] : undefined;
  return own?.language === language ? own : null;
}

/** The legal basis as a statement in this language names it: in the law's own language, otherwise as the data has it. */
export function legalBasisIn(
  { id, legalBasis }: { readonly id: string; readonly legalBasis: string },
  language: StatementLanguage,
): string {
  return ownOf(id, language)?.basis ?? legalBasis;
}

/** Where the law asks for it, cited as a statement in this language does. */
export function referenceIn(
  lawId: string,
  { id, ref }: { readonly id: string; readonly ref: string },
  language: StatementLanguage,
): string {
  return ownOf(lawId, language)?.references[id] ?? ref;
}

/** Criteria whose citations are written down here, by law. */
export const CITED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(OWN).map(([law, { references }]) => [law, Object.keys(references)]),
);

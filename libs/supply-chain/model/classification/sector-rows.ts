import rows from '../data/sector-words.json' with { type: 'json' };

/** A sector of ISIC Rev. 4 with our words for it. */
export interface SectorRow {
  /** `C`, `14`, `152` or `1410`. */
  readonly isic: string;
  /** In plain words of ours, English, lower case. */
  readonly name: string;
  /** What else it is called. For divisions: by trades and lists of suppliers, in many languages. */
  readonly words: readonly string[];
}

let parsed: readonly SectorRow[] | null = null;

/**
 * All sections, divisions and classes of ISIC Rev. 4, and the groups of more than one class (another group is
 * the same as its class); a section before its divisions, a division before its groups and classes.
 */
export function sectorRows(): readonly SectorRow[] {
  parsed ??= rows.map((row) => {
    const [isic = '', name = '', words = ''] = row.split('|');
    return { isic, name, words: words === '' ? [] : words.split(', ') };
  });
  return parsed;
}

/** Plain name of a code; a group of one class has its class's name. Null for no such sector. */
export function sectorName(isic: string): string | null {
  const named = (code: string) => sectorRows().find((row) => row.isic === code)?.name;
  const single = isic.length === 3 ? sectorRows().filter(({ isic: code }) => code.startsWith(isic)) : [];
  return named(isic) ?? single[0]?.name ?? null;
}

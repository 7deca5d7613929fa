/** A family of letters; each has a regular and a bold font, Latin also an italic one. */
export type Family = 'latin' | 'arabic' | 'bengali' | 'thai' | 'chinese' | 'japanese' | 'korean';

export type FontName = Family | `${Family}-bold` | 'latin-italic';

/** A font in one file. */
export interface WholeFile {
  readonly postscriptName: string;
  readonly file: string;
}

/** A font of many thousand signs in a hundred files by how often they are used: only those in use are read. */
export interface SlicedFile {
  readonly postscriptName: string;
  /** Package with `unicode.json`, which tells the signs of each file. */
  readonly sliced: string;
  readonly weight: number;
}

const REGULAR = 400;
const BOLD = 600;

function whole(family: string, postscriptName: string): Readonly<Record<'regular' | 'bold', WholeFile>> {
  const file = (style: string) => `@expo-google-fonts/${family}/${style}/${postscriptName}_${style}.ttf`;
  return {
    regular: { postscriptName: `${postscriptName}-Regular`, file: file('400Regular') },
    bold: { postscriptName: `${postscriptName}-SemiBold`, file: file('600SemiBold') },
  };
}

function sliced(place: string): Readonly<Record<'regular' | 'bold', SlicedFile>> {
  const name = `NotoSans${place.toUpperCase()}`;
  const package_ = `@fontsource-variable/noto-sans-${place}`;
  return {
    regular: { postscriptName: `${name}-Regular`, sliced: package_, weight: REGULAR },
    bold: { postscriptName: `${name}-SemiBold`, sliced: package_, weight: BOLD },
  };
}

/** Noto Sans throughout: one look in every script. Latin has Greek, Cyrillic and Devanagari too. */
const FAMILIES: Readonly<Record<Family, Readonly<Record<'regular' | 'bold', WholeFile | SlicedFile>>>> = {
  latin: whole('noto-sans', 'NotoSans'),
  arabic: whole('noto-sans-arabic', 'NotoSansArabic'),
  bengali: whole('noto-sans-bengali', 'NotoSansBengali'),
  thai: whole('noto-sans-thai', 'NotoSansThai'),
  chinese: sliced('sc'),
  japanese: sliced('jp'),
  korean: sliced('kr'),
};

const ITALIC: WholeFile = {
  postscriptName: 'NotoSans-Italic',
  file: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};

export function fontFile(name: FontName): WholeFile | SlicedFile {
  if (name === 'latin-italic') return ITALIC;
  const [family, bold] = name.split('-') as [Family, 'bold'?];
  return FAMILIES[family][bold ?? 'regular'];
}

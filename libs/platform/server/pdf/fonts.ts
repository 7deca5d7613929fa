import { createRequire } from 'node:module';
import { makeTextReadable } from './readable-text';

export type FontName = 'latin' | 'latin-bold' | 'latin-italic' | 'arabic' | 'arabic-bold';

const FILES: Readonly<Record<FontName, string>> = {
  latin: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'latin-italic': '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-bold': '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
};

/** The fonts are packages, found like any other from where this code or its bundle lies. */
const resolveFrom = createRequire(import.meta.url);

/** Registers every font under its name; pdfkit embeds only those that were chosen. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(FILES)) doc.registerFont(name, resolveFrom.resolve(file));
  for (const name of ['arabic', 'arabic-bold'] satisfies FontName[]) makeTextReadable(doc, name);
}

/** Characters that only the Arabic fonts have. */
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/;

export interface FontStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The font for one character; punctuation between Arabic words keeps to their font. */
export function fontFor(character: string, rightToLeft: boolean, { bold, italic }: FontStyle): FontName {
  if (ARABIC.test(character) || (rightToLeft && !/[\p{L}\p{N}]/u.test(character)))
    return bold ? 'arabic-bold' : 'arabic';
  if (bold) return 'latin-bold';
  return italic ? 'latin-italic' : 'latin';
}

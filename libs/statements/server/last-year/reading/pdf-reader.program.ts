/**
 * Runs in a process of its own: reads a PDF from its input and prints what stands on the pages. It may read the packages
 * and nothing else, so that a file made to break it reaches neither the network nor other files nor secrets.
 */
export const PDF_READER = `
import { readFileSync } from 'node:fs';
const [address, mostPages, mostCharacters] = process.argv.slice(1);
const { getDocumentProxy } = await import(address);
const say = (answer) => process.stdout.write(JSON.stringify(answer));

async function fontsOf(page, names, known) {
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  // Fonts come with the drawing; pictures are left out by the limit of their size.
  await page.getOperatorList().catch(() => undefined);
  for (const name of unknown) {
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    known.set(name, Boolean(font?.bold || font?.black || /bold|black|heavy|semibold/i.test(font?.name ?? '')));
  }
}

async function pagesOf(pdf) {
  const bold = new Map();
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.filter((item) => item.str);
    await fontsOf(page, [...new Set(pieces.map((item) => item.fontName))], bold);
    characters += pieces.reduce((sum, item) => sum + item.str.length, 0);
    if (characters > Number(mostCharacters)) return { refused: 'too-long' };
    const [left, bottom, , top] = page.view;
    pages.push({
      height: top - bottom,
      pieces: pieces.map((item) => ({
        text: item.str,
        x: item.transform[4] - left,
        y: item.transform[5] - bottom,
        width: item.width,
        size: Math.hypot(item.transform[2], item.transform[3]),
        bold: bold.get(item.fontName) ?? false,
        rightToLeft: item.dir === 'rtl',
      })),
    });
    page.cleanup();
  }
  return { pages };
}

const bytes = new Uint8Array(readFileSync(0));
const settings = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false,
  maxImageSize: 1, stopAtErrors: false, verbosity: 0 };
let pdf;
try {
  pdf = await getDocumentProxy(bytes, settings);
} catch (error) {
  say({ refused: error?.name === 'PasswordException' ? 'encrypted' : 'damaged' });
}
if (pdf) {
  if (pdf.numPages > Number(mostPages)) say({ refused: 'too-long' });
  else say(await pagesOf(pdf).catch(() => ({ refused: 'damaged' })));
}
`;

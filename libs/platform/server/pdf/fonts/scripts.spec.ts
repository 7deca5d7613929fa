import { pagesOf } from '@firebreak/testing/pdf-text';
import { PageFlow } from '../page-flow';
import { BODY } from '../styles';
import { TaggedDocument } from '../tagged-document';
import { canWrite } from './choose-font';
import type { FontName } from './font-files';
import { isPlain, shapeWord } from './letters';
import { openFont } from './open-font';

async function bytesOf(language: string, ...texts: readonly string[]): Promise<Buffer> {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const facts = { title: 'Scripts', author: 'Firebreak', language, direction } as const;
  const document = new TaggedDocument({ ...facts, onlyMeasures: false, createdAt: new Date(0) });
  const flow = new PageFlow(document, { header: '', draft: '', page: String });
  for (const bold of [false, true]) for (const text of texts) flow.text('P', [{ text, bold }], BODY);
  document.pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document.pdf as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Words that a simple reading of glyphs gets wrong: conjuncts, vowels that stand before their consonant, stacked marks. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'naïve café, Łódź, Ελληνικά, Русский → ✓',
  vi: 'Nhà cung cấp, Tiếng Việt, ngữ nghĩa',
  tr: 'tedarikçi, ığşç, çalışanların',
  hi: 'हिन्दी प्रशिक्षण श्रमिकों क्षेत्र कर्म शुल्क राष्ट्रीय विद्यार्थी स्त्री उज्ज्वल।',
  bn: 'বাংলা শ্রমিকদের হচ্ছে লিখেছেন নম্বর বন্ধ ক্ষমতা যন্ত্র র‍্যাব স্ত্রী কো মৌ।',
  th: 'น้ำ ที่ กตัญญู ปั๊ม ผู้ผลิต เก้า ต่ำ ห่วงโซ่อุปทาน',
  zh: '强迫劳动（包括外籍工人）。“补救措施”',
  ja: '「採用手数料」は、いつでも自由に。',
  ko: '공급업체는 강제노동을 막습니다.',
  ar: 'شركة المرفأ والتل للملابس (أبدًا)',
};

describe('text in the scripts of the world', () => {
  it.each(Object.keys(WORDS))('in %s is read back as it was written', async (language) => {
    const [page] = pagesOf(await bytesOf(language, WORDS[language] ?? ''));
    for (const word of (WORDS[language] ?? '').split(' ')) expect(page).toContain(word);
  });

  it('is read back beside others on one line', async () => {
    const words = ['Kestrel', 'हिन्दी', 'বাংলা', 'ไทย', '中文', '한국어', 'Русский'];
    const [page] = pagesOf(await bytesOf('en', words.join(' ')));
    for (const word of words) expect(page).toContain(word);
  });

  it('gives the same bytes each time', async () => {
    const texts = Object.values(WORDS);
    expect((await bytesOf('en', ...texts)).equals(await bytesOf('en', ...texts))).toBe(true);
  });
});

describe('shapeWord', () => {
  const lettersOf = (name: FontName, text: string, language: string) =>
    shapeWord(openFont(name), text, false, language).letters.map(({ letter }) => letter);

  it('draws a conjunct of three as one letter, which tells all its characters', () => {
    expect(lettersOf('latin', 'राष्ट्रीय', 'hi').map(({ text }) => text)).toEqual(['रा', 'ष्ट्री', 'य']);
  });

  it('draws a vowel that stands before its consonant before it', () => {
    const [letter] = lettersOf('latin', 'कि', 'hi');
    const glyphOf = (text: string) => lettersOf('latin', text, 'hi')[0]?.parts[0]?.id;
    expect(letter?.parts.at(-1)?.id).toBe(glyphOf('क'));
    expect(letter?.text).toBe('कि');
  });

  it('puts a Thai tone above the vowel, and both above their consonant', () => {
    const [letter] = lettersOf('thai', 'ที่', 'th');
    expect(letter?.parts).toHaveLength(3);
    expect(letter && isPlain(letter)).toBe(false);
    const { advance } = shapeWord(openFont('thai'), 'ท', false, 'th').letters[0] ?? { advance: 0 };
    for (const { x } of letter?.parts.slice(1) ?? []) expect(x).toBeLessThanOrEqual(advance);
    expect(letter?.width).toBe(advance);
  });

  it('measures in thousandths of the font size', () => {
    // Chinese signs are as wide as they are high.
    expect(shapeWord(openFont('chinese'), '强迫劳动', false, 'zh').width).toBe(4000);
    expect(shapeWord(openFont('chinese-bold'), '强迫劳动', false, 'zh').width).toBe(4000);
  });
});

describe('canWrite', () => {
  it('knows what none of the fonts has', () => {
    for (const text of Object.values(WORDS)) expect(canWrite(text)).toBe(true);
    expect(canWrite('line\nbreak\tand\u00a0space\u200d')).toBe(true);
    expect(canWrite('ᠮᠣᠩᠭᠣᠯ')).toBe(false);
  });
});

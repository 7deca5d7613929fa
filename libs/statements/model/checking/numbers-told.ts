/**
 * A number in digits, Arabic-Indic ones too, or in Chinese signs before a word for counting: "十二家", "百分之七十". One
 * alone is no number there, as "a" is none in English, nor is a rank ("第三方").
 */
const NUMBER =
  /[\d٠-٩０-９]|百分之|(?<![第一二三四五六七八九十百千万])(?:[两二三四五六七八九十]|一[十百千万])[一二三四五六七八九十百千万]*[余多]?(?:家|名|个|次|份|项|人|位|种|起|件)/u;

export function tellsNumber(text: string): boolean {
  return NUMBER.test(text);
}

import { languageOf, type SupplierLanguageId } from './languages';

export type MessageParams = Readonly<Record<string, unknown>>;

/**
 * Fills a message. `{{ name }}` and `{name}` put in a value; numbers are written the language's way.
 * `{count, plural, =0 {none} one {# row} other {# rows}}` chooses by the language's plural rules,
 * `{kind, select, a {...} other {...}}` by value. Choices may hold further placeholders.
 */
export function formatMessage(message: string, params: MessageParams, language: SupplierLanguageId): string {
  const plain = message.replace(/\{\{\s*([\w.]+)\s*\}\}/g, '{$1}');
  let result = '';
  let position = 0;
  while (position < plain.length) {
    const open = plain.indexOf('{', position);
    if (open < 0) return result + plain.slice(position);
    const close = closingBrace(plain, open);
    if (close < 0) return result + plain.slice(position);
    result += plain.slice(position, open) + argument(plain.slice(open + 1, close), params, language);
    position = close + 1;
  }
  return result;
}

function argument(body: string, params: MessageParams, language: SupplierLanguageId): string {
  const [, name, kind, rest] = /^\s*([\w.]+)\s*(?:,\s*(plural|select)\s*,([\s\S]*))?$/.exec(body) ?? [];
  if (!name) return `{${body}}`;
  const value = params[name];
  if (!kind || rest === undefined) return valueText(value, language);
  const choice = chosen(choicesOf(rest), kind, value, language);
  const text = kind === 'plural' ? choice.replaceAll('#', valueText(value, language)) : choice;
  return formatMessage(text, params, language);
}

function chosen(
  choices: ReadonlyMap<string, string>,
  kind: string,
  value: unknown,
  language: SupplierLanguageId,
) {
  if (kind === 'select') return choices.get(String(value)) ?? choices.get('other') ?? '';
  const exact = choices.get(`=${String(value)}`);
  const category = new Intl.PluralRules(language).select(Number(value));
  return exact ?? choices.get(category) ?? choices.get('other') ?? '';
}

function choicesOf(text: string): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  const selector = /\s*(=?[\w-]+)\s*\{/y;
  for (let match = selector.exec(text); match?.[1]; match = selector.exec(text)) {
    const open = selector.lastIndex - 1;
    const close = closingBrace(text, open);
    if (close < 0) break;
    choices.set(match[1], text.slice(open + 1, close));
    selector.lastIndex = close + 1;
  }
  return choices;
}

function valueText(value: unknown, language: SupplierLanguageId): string {
  const { locale, direction } = languageOf(language);
  if (typeof value === 'number')
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const text = value == null ? '' : String(value);
  // A name keeps its own direction inside a sentence that runs from right to left.
  return direction === 'rtl' && text !== '' ? `\u2068${text}\u2069` : text;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return index;
  }
  return -1;
}

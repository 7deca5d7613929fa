/** What a note may name; each is filled in for every supplier. */
export const MESSAGE_PLACEHOLDERS = ['supplier', 'contact', 'buyer', 'due', 'minutes'] as const;
export type MessagePlaceholder = (typeof MESSAGE_PLACEHOLDERS)[number];

/** Values of the placeholders; an empty one gives way to the text after the bar. */
export type MessageFacts = Readonly<Record<MessagePlaceholder, string>>;

/** `{{contact}}`, or with a text for whoever has none: `{{contact|colleague}}`. */
const PLACEHOLDER = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

/** The note for one supplier. @throws RangeError for a placeholder that there is not: `unknownPlaceholders` finds them first */
export function fillMessage(text: string, facts: MessageFacts): string {
  return text.replace(PLACEHOLDER, (_all, name: string, otherwise: string | undefined) => {
    if (!isPlaceholder(name)) throw new RangeError(`no such placeholder: ${name}`);
    return facts[name] || (otherwise ?? '').trim();
  });
}

/** Names in double braces that stand for nothing, and braces that don't close, as they are written. */
export function unknownPlaceholders(text: string): readonly string[] {
  const named = [...text.matchAll(PLACEHOLDER)]
    .filter(([, name]) => !isPlaceholder(name ?? ''))
    .map(([all]) => all);
  const rest = text.replace(PLACEHOLDER, '');
  return [...named, ...(rest.match(/\{\{[^{}]{0,20}|[^{}]{0,20}\}\}/g) ?? [])];
}

function isPlaceholder(name: string): name is MessagePlaceholder {
  return (MESSAGE_PLACEHOLDERS as readonly string[]).includes(name);
}

export interface MessagesByLanguage {
  readonly messages: Readonly<Record<string, string>>;
  readonly messageLanguage: string;
}

/** A note, still with its placeholders, and the language that it is in. */
export interface MessageText {
  readonly language: string;
  readonly text: string;
}

/** The note in the supplier's language, in the campaign's own where it has none; null where there is neither. */
export function messageIn(
  { messages, messageLanguage }: MessagesByLanguage,
  language: string,
): MessageText | null {
  for (const code of [language, messageLanguage]) {
    const text = messages[code]?.trim();
    if (text) return { language: code, text };
  }
  return null;
}

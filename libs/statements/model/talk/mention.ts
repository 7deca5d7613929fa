/** Somebody who is called in a text: `@` and the name as it was then. */
export interface Mention {
  /** Account id. */
  readonly id: string;
  readonly name: string;
}

/** Somebody of the company who may see statements. */
export interface Colleague extends Mention {
  readonly email: string;
  /** May comment too, and so can own a task. */
  readonly mayOwn: boolean;
  /** The one who asks. */
  readonly you: boolean;
}

/** Most people called in one comment: more is a mailing. */
export const MOST_MENTIONS = 20;

/** A part of a comment: words, or the name of somebody who is called. */
export interface TextPart {
  readonly text: string;
  readonly mention: Mention | null;
}

/** Goes on with the word before it; in scripts without spaces any sign may begin another word. */
const IN_A_WORD =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v;

/** Cuts a comment at the names that it calls; of two names that begin alike the longer counts. */
export function cutMentions(text: string, mentions: readonly Mention[]): TextPart[] {
  const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let words = '';
  const close = () => {
    if (words !== '') parts.push({ text: words, mention: null });
    words = '';
  };
  for (let at = 0; at < text.length;) {
    const mention = text[at] === '@' && byLength.find(({ name }) => standsAt(text, at + 1, name));
    if (mention) {
      close();
      parts.push({ text: `@${mention.name}`, mention });
      at += mention.name.length + 1;
    } else {
      words += text[at] ?? '';
      at++;
    }
  }
  close();
  return parts;
}

/** Those of them whose name stands in the text, once each: who took the name out again calls nobody. */
export function calledIn<T extends Mention>(text: string, people: readonly T[]): T[] {
  const called = new Set(cutMentions(text, people).flatMap(({ mention }) => mention?.id ?? []));
  return people.filter(({ id }) => called.delete(id));
}

/** The name that is being typed at the caret: what follows the last `@`; null where none is. */
export function nameBeingTyped(
  text: string,
  caret: number,
): { readonly from: number; readonly words: string } | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || (from > 0 && IN_A_WORD.test(text[from - 1] ?? ''))) return null;
  const words = text.slice(from + 1, caret);
  // A name has a few words at most; a line break ends it.
  return /\n/.test(words) || words.split(' ').length > 4 || words.startsWith(' ') ? null : { from, words };
}

function standsAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !IN_A_WORD.test(text[at + name.length] ?? '');
}

import { isDeepEqual } from './deep-equal';
import type { Condition, Rule, VisibleIf } from '../condition';

/** A rule as a person writes it in a cell, or what is wrong with the cell. */
export type ReadCondition = { readonly rule: VisibleIf } | { readonly fault: string };

/** How each comparison is written; the longer ones first, so that "is not" is not read as "is". */
const WRITTEN: readonly (readonly [Condition['is'], readonly string[]])[] = [
  ['is-not-answered', ['is', 'not', 'answered']],
  ['is-not-known', ['is', 'not', 'known']],
  ['is-answered', ['is', 'answered']],
  ['is-known', ['is', 'known']],
  ['is-not', ['is', 'not']],
  ['is', ['is']],
  ['more-than', ['more', 'than']],
  ['less-than', ['less', 'than']],
  ['one-of', ['one', 'of']],
  ['contains-any', ['contains', 'any']],
  ['on-list', ['on', 'list']],
];
const DEEPEST = 16;

function writtenValue(condition: Condition): string {
  if (!('value' in condition)) return '';
  const { value } = condition;
  const values = Array.isArray(value) ? value : [value];
  const currency = 'currency' in condition && condition.currency ? ` ${condition.currency}` : '';
  return ` ${values.map((one) => JSON.stringify(one)).join(', ')}${currency}`;
}

function writtenCondition(condition: Condition): string {
  const words = WRITTEN.find(([is]) => is === condition.is)?.[1].join(' ') ?? condition.is;
  const place = 'sites' in condition && condition.sites ? ` at ${condition.sites} site` : '';
  const subject =
    'question' in condition
      ? `${condition.question}${condition.column === undefined ? '' : `/${condition.column}`}`
      : 'site' in condition
        ? `site ${condition.site}`
        : `risk ${condition.risk}`;
  return `${subject} ${words}${writtenValue(condition)}${place}`;
}

function writtenRule(rule: Rule, inside: boolean): string {
  if ('not' in rule) return `not (${writtenRule(rule.not, false)})`;
  if (!('all' in rule) && !('any' in rule)) return writtenCondition(rule);
  const parts = 'all' in rule ? rule.all : rule.any;
  const joined = parts.map((part) => writtenRule(part, true)).join('all' in rule ? ' and ' : ' or ');
  return inside ? `(${joined})` : joined;
}

/**
 * A rule as text for a cell: `A01 is "yes" and (site country on list "exporters" or risk score more than 60)`. What
 * can't be said so (all of nothing) is written as JSON: `readCondition` always gives back the same rule.
 */
export function conditionText(rule: VisibleIf): string {
  const text = writtenRule(rule, false);
  const read = readCondition(text);
  return 'rule' in read && isDeepEqual(read.rule, rule) ? text : JSON.stringify(rule);
}

class Words {
  private at = 0;
  readonly tokens: readonly string[];

  constructor(text: string) {
    this.tokens = text.replace(/[“”„]/g, '"').match(/"(?:[^"\\]|\\.)*"|[(),]|[^\s(),"]+|"/g) ?? [];
  }

  /** The words in front, if they are these; taken away then. */
  take(...words: readonly string[]): boolean {
    const fits = words.every((word, index) => this.tokens[this.at + index]?.toLowerCase() === word);
    if (fits) this.at += words.length;
    return fits;
  }

  next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new SyntaxError('it ends too early');
    return token;
  }

  peek(): string | undefined {
    return this.tokens[this.at];
  }
}

function valueOf(token: string): string | number | boolean {
  if (token.startsWith('"')) {
    try {
      return String(JSON.parse(token));
    } catch {
      throw new SyntaxError(`${token} is not closed by quotation marks`);
    }
  }
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (token === 'true' || token === 'false') return token === 'true';
  return token;
}

function readValue(words: Words, is: Condition['is']): Record<string, unknown> {
  if (['is-answered', 'is-not-answered', 'is-known', 'is-not-known'].includes(is)) return {};
  if (is === 'one-of' || is === 'contains-any') {
    const values = [String(valueOf(words.next()))];
    while (words.take(',')) values.push(String(valueOf(words.next())));
    return { value: values };
  }
  const value = valueOf(words.next());
  if (is !== 'more-than' && is !== 'less-than') return { value };
  const currency = /^[A-Z]{3}$/.test(words.peek() ?? '') ? words.next() : null;
  return { value, ...(currency && { currency }) };
}

function readSubject(words: Words): Record<string, unknown> {
  if (words.take('site')) return { site: words.next() };
  if (words.take('risk')) return { risk: words.next() };
  const [question = '', column] = words.next().split('/', 2);
  return { question, ...(column !== undefined && { column }) };
}

function readComparison(words: Words): Condition {
  const subject = readSubject(words);
  const is = WRITTEN.find(([, written]) => words.take(...written))?.[0];
  if (!is) throw new SyntaxError(`"${words.peek() ?? ''}" is no comparison: write is, is not, more than, less than, one of, contains any, on list, is answered or is not answered`); // prettier-ignore
  const value = readValue(words, is);
  const sites = ['any', 'every'].find((which) => words.take('at', which, 'site'));
  // Its parts were put together by the grammar above; whether they fit the template is for `checkRule` to say.
  return { ...subject, is, ...value, ...(sites && { sites }) } as unknown as Condition;
}

function readPart(words: Words, depth: number): Rule {
  if (depth > DEEPEST) throw new SyntaxError('it nests too deep');
  if (words.take('not')) return { not: readPart(words, depth + 1) };
  if (!words.take('(')) return readComparison(words);
  const inner = readJoined(words, depth + 1);
  if (!words.take(')')) throw new SyntaxError('a bracket is not closed');
  return inner;
}

function readAll(words: Words, depth: number): Rule {
  const first = readPart(words, depth);
  const parts = [first];
  while (words.take('and')) parts.push(readPart(words, depth));
  return parts.length === 1 ? first : { all: parts };
}

function readJoined(words: Words, depth: number): Rule {
  const first = readAll(words, depth);
  const parts = [first];
  while (words.take('or')) parts.push(readAll(words, depth));
  return parts.length === 1 ? first : { any: parts };
}

function isJoined(rule: Rule): rule is VisibleIf {
  return 'all' in rule || 'any' in rule || 'not' in rule;
}

/** Reads what `conditionText` wrote, or what a person wrote like it. */
export function readCondition(text: string): ReadCondition {
  try {
    if (text.trim().startsWith('{')) return { rule: JSON.parse(text) as VisibleIf }; // its shape is checked with the template's
    const words = new Words(text);
    const rule = readJoined(words, 1);
    if (words.peek() !== undefined) return { fault: `"${words.peek()}" is not understood here` };
    return { rule: isJoined(rule) ? rule : { all: [rule] } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'it is not understood' };
  }
}

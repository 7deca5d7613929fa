import type { Question, Section, Template } from '../template';

/** What became of one section or question from one version to another. */
export interface TemplateDifference {
  readonly what: 'template' | 'section' | 'question';
  /** Its code; empty for the template as a whole. */
  readonly code: string;
  /** Its text in the newer version, or the last that it had. */
  readonly text: string;
  readonly change: 'added' | 'removed' | 'moved' | 'changed';
  /** Fields that differ, with both values as text; empty for what was added, removed or moved. */
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

function asText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fieldsOf(
  before: object,
  after: object,
  passedOver: readonly string[],
): TemplateDifference['fields'] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => !passedOver.includes(name));
  return names
    .map((field) => ({ field, before: asText(old.get(field)), after: asText(now.get(field)) }))
    .filter((one) => one.before !== one.after);
}

/** Codes that changed their place among those that both versions have: the fewest that explain the new order. */
function movedCodes(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rank = new Map(before.map((code, index) => [code, index]));
  const shared = after.flatMap((code) => rank.get(code) ?? []);
  // Those on a longest rising run stay; found by patience sorting, in n log n for 2,000 questions.
  const tails: number[] = [];
  const previous: number[] = [];
  shared.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shared[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const stays = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) stays.add(shared[at] ?? -1);
  return new Set(before.filter((_code, index) => shared.includes(index) && !stays.has(index)));
}

function listDifferences<T extends { readonly code: string }>(
  what: 'section' | 'question',
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
): readonly TemplateDifference[] {
  const old = new Map(before.map((one) => [one.code, one]));
  const now = new Map(after.map((one) => [one.code, one]));
  const moved = movedCodes([...old.keys()], [...now.keys()]);
  const say = (one: T, change: TemplateDifference['change'], fields: TemplateDifference['fields'] = []) => ({
    what,
    code: one.code,
    text: textOf(one),
    change,
    fields,
  });
  return [
    ...after.flatMap((one): TemplateDifference[] => {
      const earlier = old.get(one.code);
      if (!earlier) return [say(one, 'added')];
      const fields = fieldsOf(earlier, one, ['code']);
      if (fields.length > 0) return [say(one, 'changed', fields)];
      return moved.has(one.code) ? [say(one, 'moved')] : [];
    }),
    ...before.filter(({ code }) => !now.has(code)).map((one) => say(one, 'removed')),
  ];
}

/** What is new from one version of a template to another, in the order of the newer one. */
export function templateDifferences(before: Template, after: Template): readonly TemplateDifference[] {
  const whole = fieldsOf(before, after, ['code', 'version', 'sections', 'questions', 'translatedTo']);
  return [
    ...(whole.length > 0
      ? [
          {
            what: 'template' as const,
            code: '',
            text: after.title,
            change: 'changed' as const,
            fields: whole,
          },
        ]
      : []),
    ...listDifferences('section', before.sections, after.sections, (one: Section) => one.title),
    ...listDifferences('question', before.questions, after.questions, (one: Question) => one.text),
  ];
}

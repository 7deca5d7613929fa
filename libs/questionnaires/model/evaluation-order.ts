import { conditionsOf, type Rule } from './condition';
import { sectionsByCode } from './place';
import type { Question, Section, Template } from './template';

/** The rules that all must hold for a question to be asked: its section's and its own. */
export function rulesOf(question: Question, section: Section | undefined): readonly Rule[] {
  return [section?.visibleIf, question.visibleIf].filter((rule) => rule !== undefined);
}

/** Codes of the questions that the rules look at, each once, in order. */
export function questionsLookedAt(rules: readonly Rule[]): readonly string[] {
  const codes = rules.flatMap(conditionsOf).flatMap((one) => ('question' in one ? [one.question] : []));
  return [...new Set(codes)];
}

export type EvaluationOrder =
  /** Every question after those that its conditions look at; in the template's order wherever that does. */
  | { readonly order: readonly Question[] }
  /** Codes of questions that hang on each other, the first again at the end. */
  | { readonly circle: readonly string[] };

interface Visit {
  readonly question: Question;
  readonly lookedAt: readonly string[];
  next: number;
}

/** In which order conditions can be worked out. Conditions may look at later questions, but not in a circle. */
export function evaluationOrder(template: Template): EvaluationOrder {
  const sections = sectionsByCode(template);
  const byCode = new Map(template.questions.map((question) => [question.code, question]));
  const order: Question[] = [];
  const done = new Set<Question>();
  const open = new Set<Question>();
  for (const first of template.questions) {
    // A stack of our own: a chain of conditions may be longer than the call stack is deep.
    const path: Visit[] = [];
    const enter = (question: Question) => {
      const lookedAt = questionsLookedAt(rulesOf(question, sections.get(question.section)));
      path.push({ question, lookedAt, next: 0 });
      open.add(question);
    };
    if (!done.has(first)) enter(first);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const code = visit.lookedAt[visit.next++];
      if (code === undefined) {
        path.pop();
        open.delete(visit.question);
        done.add(visit.question);
        order.push(visit.question);
        continue;
      }
      const looked = byCode.get(code);
      if (looked && open.has(looked)) {
        const codes = path.map(({ question }) => question.code);
        return { circle: [...codes.slice(codes.indexOf(code)), code] };
      }
      if (looked && !done.has(looked)) enter(looked);
    }
  }
  return { order };
}

/** @throws RangeError for circular conditions, which `templateFaults` refuses before a template is used */
export function questionsInOrder(template: Template): readonly Question[] {
  const found = evaluationOrder(template);
  if ('circle' in found) throw new RangeError(`circular conditions: ${found.circle.join(' -> ')}`);
  return found.order;
}

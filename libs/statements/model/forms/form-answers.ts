import type { Law, LawCriterion } from '../laws/law';
import { CA_QUESTIONNAIRE } from './ca-questionnaire';
import {
  isEmpty,
  type FilledForm,
  type FormAnswer,
  type FormField,
  type FormPart,
  type PartValue,
} from './form';
import type { FormData } from './form-data';
import { OTHER_FORMS } from './other-forms';
import { leftToYou, type PartRule } from './part-rule';
import { UK_REGISTRY } from './uk-registry';

/** How fields are split and filled, by criterion; a spec holds it against the shipped laws. */
export const FORM_RULES: Readonly<Record<string, readonly PartRule[]>> = {
  ...UK_REGISTRY,
  ...CA_QUESTIONNAIRE,
  ...OTHER_FORMS,
};

/** What a law is to its forms. */
type LawWithForm = Pick<Law, 'id' | 'name' | 'jurisdiction'> & {
  readonly criteria: readonly LawCriterion[];
};

function isForm({ criteria }: LawWithForm): boolean {
  return criteria.length > 0 && criteria.every(({ kind }) => kind === 'form_field');
}

/**
 * Laws whose form goes with a statement: those that it answers and that ask for fields themselves, and those of the
 * same jurisdiction that are nothing but a form.
 *
 * @param laws all that are known, in the order in which the forms are shown
 */
export function lawsWithForms<T extends LawWithForm>(
  laws: readonly T[],
  frameworkIds: readonly string[],
): T[] {
  const answered = laws.filter(({ id }) => frameworkIds.includes(id));
  const jurisdictions = new Set(answered.flatMap(({ jurisdiction }) => jurisdiction.split(',')));
  return laws.filter((law) =>
    isForm(law)
      ? frameworkIds.includes(law.id) || jurisdictions.has(law.jurisdiction)
      : frameworkIds.includes(law.id) && law.criteria.some(({ kind }) => kind === 'form_field'),
  );
}

/** A field that nobody split into parts is one part that is left to the person. */
function rulesFor({ id, options }: LawCriterion): readonly PartRule[] {
  const rules = Object.hasOwn(FORM_RULES, id) ? FORM_RULES[id] : undefined;
  return rules ?? [{ id: 'answer', kind: options.length > 0 ? 'many' : 'text', fill: leftToYou }];
}

function fieldOf(criterion: LawCriterion, data: FormData): FormField {
  const { id, ref, title, requirement, mandatory, source, wording } = criterion;
  return {
    criterion: id,
    ref,
    title,
    requirement,
    mandatory,
    source,
    wording,
    parts: rulesFor(criterion).map((rule): FormPart => {
      const options = rule.options ?? criterion.options;
      const typed = data.content.formAnswers?.find((each) => each.criterion === id && each.part === rule.id);
      return {
        id: rule.id,
        kind: rule.kind,
        options,
        maxLength: rule.maxLength === undefined ? criterion.maxLength : rule.maxLength,
        fromData: offered(rule.fill(data), options),
        typed: typed && !isEmpty(typed) ? { text: typed.text, chosen: typed.chosen } : null,
      };
    }),
  };
}

/** Choices that a newer form does not offer any more are not made. */
function offered<T extends PartValue>(value: T | null, options: readonly string[]): T | null {
  if (value === null) return null;
  const chosen = value.chosen.filter((option) => options.includes(option));
  const kept = { ...value, chosen };
  return isEmpty(kept) ? null : kept;
}

/**
 * Official forms filled in from what a statement's data gives, with what persons typed before it.
 *
 * @param laws of which every criterion of kind `form_field` is a field, see `lawsWithForms`
 */
export function formAnswers(laws: readonly LawWithForm[], data: FormData): FilledForm[] {
  return laws.map(({ id, name, jurisdiction, criteria }) => ({
    law: id,
    name,
    jurisdiction,
    fields: criteria.filter(({ kind }) => kind === 'form_field').map((criterion) => fieldOf(criterion, data)),
  }));
}

/** Why a form would not take a value. */
export type FormAnswerFault =
  | { readonly fault: 'no-such-part' }
  | { readonly fault: 'option-unknown'; readonly option: string }
  | { readonly fault: 'one-choice-only' }
  | { readonly fault: 'too-long'; readonly maxLength: number };

/** Characters of a part without a limit of its own. */
export const LONGEST_PART = 20_000;

/** Null where the form takes it. */
export function faultOf(forms: readonly FilledForm[], answer: FormAnswer): FormAnswerFault | null {
  const part = forms
    .flatMap(({ fields }) => fields)
    .find(({ criterion }) => criterion === answer.criterion)
    ?.parts.find(({ id }) => id === answer.part);
  if (!part) return { fault: 'no-such-part' };
  const option = answer.chosen.find((each) => !part.options.includes(each));
  if (option !== undefined) return { fault: 'option-unknown', option };
  if (part.kind === 'one' && answer.chosen.length > 1) return { fault: 'one-choice-only' };
  const maxLength = part.maxLength ?? LONGEST_PART;
  return answer.text.length > maxLength ? { fault: 'too-long', maxLength } : null;
}

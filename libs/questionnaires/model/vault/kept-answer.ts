import type { Circumstances } from '../circumstances';
import { placesOf } from '../place';
import type { Answers, AnswerValue } from '../response';
import type { AnswerOption, Question, TableColumn, Template } from '../template';
import { askedSites, type SharedPlace } from './shared-place';
import { keptValue } from './site-answers';
import { siteLabel } from './site-label';

/**
 * An answer to a customer's own question, with the question as it was worded then. It is the supplier's record of what it
 * said, and nothing else: what a customer asks in words of its own stays between the two, so that neither question nor
 * answer is ever proposed or handed over to anybody.
 */
export interface KeptAnswer {
  /** Of the place in that questionnaire. */
  readonly key: string;
  /** Title of its section. */
  readonly section: string;
  readonly wording: KeptWording;
  /** Label of the site that it is about; null for the company as a whole. */
  readonly site: string | null;
  /** In a table, rows name sites by their labels. */
  readonly value: AnswerValue;
}

/** What it takes to read the answer; how the customer scores it is the customer's. */
export type KeptWording = Pick<Question, 'code' | 'text' | 'help' | 'type' | 'unit'> & {
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly table?: Question['table'];
};

/**
 * The answers to a customer's own questions, in the order of the questions.
 * @param template everything that was asked, in the language it was answered in
 * @param shared places that ask what everybody knows: those are kept elsewhere
 */
export function keptAnswers(
  answers: Answers,
  template: Template,
  shared: readonly SharedPlace[],
  circumstances: Circumstances,
): readonly KeptAnswer[] {
  const known = new Set(shared.map(({ key }) => key));
  const sites = askedSites(circumstances);
  const sections = new Map(template.sections.map((section) => [section.code, section]));
  return template.questions.flatMap((question) => {
    const section = sections.get(question.section);
    return placesOf(question, section, circumstances).flatMap(({ key, site }): KeptAnswer[] => {
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
      if (value === undefined || known.has(key)) return [];
      return [
        {
          key,
          section: section?.title ?? '',
          wording: wordingOf(question),
          site: site && siteLabel(site),
          value: keptValue(value, sites),
        },
      ];
    });
  });
}

function wordingOf({ code, text, help, type, unit, options, table }: Question): KeptWording {
  return {
    ...{ code, text, type },
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(options && { options: options.map(optionOf) }),
    ...(table && { table: { ...table, columns: table.columns.map(columnOf) } }),
  };
}

function optionOf({ value, label }: AnswerOption) {
  return { value, label };
}

function columnOf({ code, text, type, required, unit, options }: TableColumn): TableColumn {
  return {
    ...{ code, text, type, required },
    ...(unit !== undefined && { unit }),
    ...(options && { options: options.map(optionOf) }),
  };
}

/** How a document to a customer's own question is filed: under the questionnaire, which no built-in template is called. */
export function keptUnder(questionnaireId: string): string {
  return questionnaireId;
}

import type { AnswerOption, Question, TableColumn, Template } from './template';

/** One text that a reader of the questionnaire sees, and where it stands: `questions.D04.options.yes`. */
export interface TemplateText {
  readonly path: string;
  readonly text: string;
}

/** Texts by path. */
export type TextsByPath = ReadonlyMap<string, string>;

type Found = (path: string, text: string | undefined) => string | undefined;

function mappedOptions(at: string, options: readonly AnswerOption[], found: Found): readonly AnswerOption[] {
  return options.map((option) => ({
    ...option,
    label: found(`${at}.options.${option.value}`, option.label) ?? option.label,
  }));
}

function mappedColumn(at: string, column: TableColumn, found: Found): TableColumn {
  const { text, help, unit, options } = column;
  return {
    ...column,
    text: found(`${at}.text`, text) ?? text,
    ...(help && { help: found(`${at}.help`, help) }),
    ...(unit && { unit: found(`${at}.unit`, unit) }),
    ...(options && { options: mappedOptions(at, options, found) }),
  };
}

function mapped(question: Question, found: Found): Question {
  const at = `questions.${question.code}`;
  const { options, evidence, action, help, why, unit, table } = question;
  return {
    ...question,
    text: found(`${at}.text`, question.text) ?? question.text,
    ...(help && { help: found(`${at}.help`, help) }),
    ...(why && { why: found(`${at}.why`, why) }),
    ...(unit && { unit: found(`${at}.unit`, unit) }),
    ...(options && { options: mappedOptions(at, options, found) }),
    ...(table && {
      table: {
        ...table,
        columns: table.columns.map((one) => mappedColumn(`${at}.columns.${one.code}`, one, found)),
      },
    }),
    ...(evidence && {
      evidence: {
        ...evidence,
        documents: evidence.documents.map((one, index) => found(`${at}.documents.${index}`, one) ?? one),
      },
    }),
    ...(action && { action: { ...action, text: found(`${at}.action`, action.text) ?? action.text } }),
  };
}

/** The template with each of its texts as `found` gives it for its path, visited in the order in which they are read. */
function mapTexts(template: Template, found: Found): Template {
  const { title, description } = template;
  return {
    ...template,
    title: found('title', title) ?? title,
    ...(description && { description: found('description', description) }),
    sections: template.sections.map((section) => ({
      ...section,
      title: found(`sections.${section.code}.title`, section.title) ?? section.title,
      description: found(`sections.${section.code}.description`, section.description) ?? section.description,
      why: found(`sections.${section.code}.why`, section.why) ?? section.why,
    })),
    questions: template.questions.map((question) => mapped(question, found)),
    indicators: template.indicators.map(({ code, label }) => ({
      code,
      label: found(`indicators.${code}`, label) ?? label,
    })),
  };
}

/** Every text of a template that a translator or reviewer works on. */
export function templateTexts(template: Template): readonly TemplateText[] {
  const texts: TemplateText[] = [];
  mapTexts(template, (path, text) => {
    if (text) texts.push({ path, text });
    return text;
  });
  return texts;
}

/** The template with these texts in the place of its own; paths that it doesn't have are passed over. */
export function withTextsAt(template: Template, texts: TextsByPath): Template {
  return texts.size === 0 ? template : mapTexts(template, (path, text) => texts.get(path) ?? text);
}

import type { AnswerOption, Question, TableColumn, Template } from './template';

/** Texts of one column of a table. */
export interface ColumnTexts {
  readonly text: string;
  readonly help?: string;
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
}

export interface QuestionTexts {
  readonly text: string;
  readonly help?: string;
  readonly why?: string;
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** By column code. */
  readonly columns?: Readonly<Record<string, ColumnTexts>>;
  readonly documents?: readonly string[];
  readonly action?: string;
}

/** The texts of what an edition brings, in another language. */
export interface EditionTexts {
  readonly review: string;
  readonly sections: TemplateTranslation['sections'];
  readonly questions: TemplateTranslation['questions'];
}

/** The texts of one template version in another language. */
export interface TemplateTranslation {
  readonly template: string;
  readonly version: string;
  readonly language: string;
  /** Shown to whoever reads it: who, if anybody, has checked the translation. */
  readonly review: string;
  readonly title: string;
  readonly description?: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, { title: string; description: string; why: string }>>;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  /** By version, what is new in each later one. */
  readonly editions?: Readonly<Record<string, EditionTexts>>;
}

function translateOptions(
  options: readonly AnswerOption[],
  labels: Readonly<Record<string, string>> | undefined,
): readonly AnswerOption[] {
  return options.map((option) => ({ ...option, label: labels?.[option.value] ?? option.label }));
}

function translateColumn(column: TableColumn, texts: ColumnTexts | undefined): TableColumn {
  const { text, help, unit, options } = column;
  return {
    ...column,
    text: texts?.text ?? text,
    ...(help && { help: texts?.help ?? help }),
    ...(unit && { unit: texts?.unit ?? unit }),
    ...(options && { options: translateOptions(options, texts?.options) }),
  };
}

function translateQuestion(question: Question, texts: QuestionTexts | undefined): Question {
  if (!texts) return question;
  const { options, table, evidence, action } = question;
  return {
    ...question,
    text: texts.text,
    ...(question.help && { help: texts.help ?? question.help }),
    ...(question.why && { why: texts.why ?? question.why }),
    ...(question.unit && { unit: texts.unit ?? question.unit }),
    ...(options && { options: translateOptions(options, texts.options) }),
    ...(table && {
      table: {
        ...table,
        columns: table.columns.map((column) => translateColumn(column, texts.columns?.[column.code])),
      },
    }),
    ...(evidence && { evidence: { ...evidence, documents: texts.documents ?? evidence.documents } }),
    ...(action && { action: { ...action, text: texts.action ?? action.text } }),
  };
}

/** The template with the translation's texts; what it lacks stays in the template's own language. */
export function translateTemplate(template: Template, translation: TemplateTranslation): Template {
  return {
    ...template,
    language: translation.language,
    title: translation.title,
    ...(template.description && { description: translation.description ?? template.description }),
    indicators: template.indicators.map(({ code, label }) => ({
      code,
      label: translation.indicators[code] ?? label,
    })),
    sections: template.sections.map((section) => ({ ...section, ...translation.sections[section.code] })),
    questions: template.questions.map((one) => translateQuestion(one, translation.questions[one.code])),
  };
}

function columnGaps(at: string, column: TableColumn, texts: ColumnTexts | undefined): readonly string[] {
  const { help, unit, options = [] } = column;
  if (!texts?.text) return [at];
  return [
    ...(help && !texts.help ? [`${at}.help`] : []),
    ...(unit && !texts.unit ? [`${at}.unit`] : []),
    ...options.filter(({ value }) => !texts.options?.[value]).map(({ value }) => `${at}.options.${value}`),
  ];
}

function questionGaps(question: Question, texts: QuestionTexts | undefined): readonly string[] {
  const { code, options = [], evidence, table } = question;
  if (!texts?.text) return [code];
  return [
    ...(question.help && !texts.help ? [`${code}.help`] : []),
    ...(question.why && !texts.why ? [`${code}.why`] : []),
    ...(question.unit && !texts.unit ? [`${code}.unit`] : []),
    ...(question.action && !texts.action ? [`${code}.action`] : []),
    ...(evidence && texts.documents?.length !== evidence.documents.length ? [`${code}.documents`] : []),
    ...options.filter(({ value }) => !texts.options?.[value]).map(({ value }) => `${code}.options.${value}`),
    ...(table?.columns ?? []).flatMap((column) =>
      columnGaps(`${code}.columns.${column.code}`, column, texts.columns?.[column.code]),
    ),
  ];
}

/** Paths of the texts that a translation lacks; empty for a complete one. */
export function translationGaps(template: Template, translation: TemplateTranslation): readonly string[] {
  return [
    ...(translation.title ? [] : ['title']),
    ...(template.description && !translation.description ? ['description'] : []),
    ...template.indicators.filter(({ code }) => !translation.indicators[code]).map(({ code }) => code),
    ...template.sections
      .filter(({ code }) => {
        const texts = translation.sections[code];
        return !texts?.title || !texts.description || !texts.why;
      })
      .map(({ code }) => code),
    ...template.questions.flatMap((one) => questionGaps(one, translation.questions[one.code])),
  ];
}

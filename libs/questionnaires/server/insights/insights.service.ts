import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  CHOICE_TYPES,
  FIREBREAK_BASELINE,
  isBuiltIn,
  NUMBER_TYPES,
  questionnaireProblem,
  type AnswerGroup,
  type InsightDimension,
  type InsightFilter,
  type InsightQuestionnaire,
  type InsightsView,
  type Question,
  type QuestionInsight,
  type QuestionType,
  type Template,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { countDetails } from './answer-details.query';
import { benchmarkOf } from './benchmark-figures.query';
import { countEveryAnswer } from './every-answer.query';
import { insightQuestionnaires, type QuestionnairesOf } from './insight-questionnaires.query';
import { NOBODY } from './nobody';
import { countAnswers, type AnswerKind, type AskedQuestion } from './question-answers.query';
import { answeredTemplates, answeredVersion, countFilters, countQuestions } from './question-counts.query';
import { SubmissionReadings } from './submission-readings';

/** Which answers, and in which language the questions are told. */
export interface InsightQuery {
  readonly template?: string;
  readonly language?: string;
  readonly filter: InsightFilter;
}

/** Its options are ISIC divisions. */
const SECTOR_QUESTION = 'A03';

/** What a company's suppliers answered, over all of them. */
@Injectable()
export class InsightsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
    private readonly readings: SubmissionReadings,
  ) {}

  /** Every question of one template. @throws Problem template-not-found */
  overview({ template: wish, language, filter }: InsightQuery): Promise<InsightsView> {
    return this.db.inCompany(async (tx) => {
      const unread = await this.readings.orderMissing(tx);
      const answered = await answeredTemplates(tx);
      const code = wish ?? answered[0]?.code ?? null;
      const template = code === null ? null : await this.local(tx, code, language);
      const counts = template && (await countQuestions(tx, template.code, filter));
      const titles = await Promise.all(answered.map((one) => this.local(tx, one.code, language)));
      return {
        templates: answered.map((one, index) => ({ ...one, title: titles[index]?.title ?? one.code })),
        template: code,
        suppliers: counts?.suppliers ?? 0,
        unread,
        sections: (template?.sections ?? []).map((section) => ({ code: section.code, title: section.title })),
        questions: (template?.questions ?? []).map((question) => ({
          code: question.code,
          section: question.section,
          text: question.text,
          type: question.type,
          asked: counts?.asked.get(question.code) ?? 0,
          skipped: counts?.skipped.get(question.code) ?? 0,
          unknown: counts?.unknown.get(question.code) ?? 0,
        })),
        ...(await this.filters(tx, code ?? '', { language, filter })),
      };
    });
  }

  /** @throws Problem template-not-found, question-not-found */
  question(code: string, query: InsightQuery, by: InsightDimension): Promise<QuestionInsight> {
    return this.db.inCompany(async (tx) => {
      const template = await this.local(tx, await this.templateOf(tx, query), query.language);
      const question = questionIn(template, code);
      const asked = askedQuestion(template, question);
      const [all = NOBODY] = await groupsOf(tx, asked, query.filter, null);
      return {
        template: template.code,
        code,
        text: question.text,
        type: question.type,
        unit: question.unit ?? null,
        options: (question.options ?? []).map(({ value, label }) => ({ value, label })),
        columns: (question.table?.columns ?? []).map(({ code: of, text, type, unit, options = [] }) => ({
          code: of,
          text,
          type,
          unit: unit ?? null,
          options: options.map(({ value, label }) => ({ value, label })),
        })),
        all,
        by,
        groups: await groupsOf(tx, asked, query.filter, by),
        comparable: isBuiltIn(template.code),
        ...(await benchmarkOf(tx, template.code, code, query.filter)),
        ...(await this.filters(tx, template.code, query)),
      };
    });
  }

  /** The company's own questionnaires behind a figure. @throws Problem template-not-found, question-not-found */
  questionnaires(
    code: string,
    query: InsightQuery,
    of: QuestionnairesOf,
  ): Promise<Page<InsightQuestionnaire>> {
    return this.db.inCompany(async (tx) => {
      const template = await this.local(tx, await this.templateOf(tx, query), query.language);
      const asked = askedQuestion(template, questionIn(template, code));
      return insightQuestionnaires(tx, asked, query.filter, of);
    });
  }

  /** Every question with its answers, for a file. @throws Problem template-not-found */
  everything(
    query: InsightQuery,
  ): Promise<readonly { question: Question; section: string; all: AnswerGroup }[]> {
    return this.db.inCompany(async (tx) => {
      const template = await this.local(tx, await this.templateOf(tx, query), query.language);
      const titles = new Map(template.sections.map(({ code, title }) => [code, title]));
      const asked = template.questions.map((question) => askedQuestion(template, question));
      const answers = await countEveryAnswer(tx, template.code, asked, query.filter);
      return template.questions.map((question) => ({
        question,
        section: titles.get(question.section) ?? '',
        all: answers.get(question.code) ?? NOBODY,
      }));
    });
  }

  /** What can be filtered by. Sectors have their names from the baseline, which asks for them in every language. */
  private async filters(
    tx: EntityManager,
    template: string,
    { language, filter }: InsightQuery,
  ): Promise<Pick<InsightsView, 'filters' | 'sectorNames'>> {
    const filters = await countFilters(tx, template, filter);
    const baseline = await this.local(tx, FIREBREAK_BASELINE, language);
    const sectors = baseline.questions.find(({ code }) => code === SECTOR_QUESTION)?.options ?? [];
    const found = new Set(filters.sector.map(({ value }) => value));
    const named = sectors.filter(({ value }) => found.has(value)).map(({ value, label }) => [value, label]);
    return { filters, sectorNames: Object.fromEntries(named) as Readonly<Record<string, string>> };
  }

  private async templateOf(tx: EntityManager, { template }: InsightQuery): Promise<string> {
    const code = template ?? (await answeredTemplates(tx))[0]?.code;
    if (!code) throw questionnaireProblem('template-not-found');
    return code;
  }

  /** As it is asked now: what earlier versions asked by the same codes counts with it. */
  private async local(tx: EntityManager, code: string, language: string | undefined): Promise<Template> {
    const sent = { templateCode: code, templateVersion: await answeredVersion(tx, code), asked: null };
    return (await this.locals.view(tx, sent, language, null)).template;
  }
}

function questionIn(template: Template, code: string): Question {
  const question = template.questions.find((one) => one.code === code);
  if (!question) throw questionnaireProblem('question-not-found', { template: template.code, code });
  return question;
}

function askedQuestion(template: Template, { code, section, type, table }: Question): AskedQuestion {
  const repeats = template.sections.find((one) => one.code === section)?.repeat === 'site';
  const columns = (table?.columns ?? []).map((column) => ({ code: column.code, kind: kindOf(column.type) }));
  return { template: template.code, code, repeats, kind: kindOf(type), columns };
}

function kindOf(type: QuestionType): AnswerKind {
  if (CHOICE_TYPES.includes(type)) return 'choices';
  if (NUMBER_TYPES.includes(type)) return 'numbers';
  if (type === 'date') return 'dates';
  if (type === 'money') return 'money';
  return type === 'site-table' ? 'table' : 'other';
}

async function groupsOf(
  tx: EntityManager,
  question: AskedQuestion,
  filter: InsightFilter,
  by: InsightDimension | null,
): Promise<AnswerGroup[]> {
  const details = await countDetails(tx, question, filter, by);
  const groups = await countAnswers(tx, question, filter, by);
  return groups.map((group) => ({ ...group, details: details.get(group.key) ?? [] }));
}

import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  correctionsOf,
  questionnaireProblem,
  reviewedTexts,
  templateTexts,
  type DecideText,
  type LocalTemplate,
  type SignOffTranslation,
  type Template,
  type TranslationReviewView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from './local-templates';
import { newestTemplate } from './templates/find-templates.query';
import { TranslatedTextEntity } from './translated-text.entity';
import { TranslationSignOffEntity } from './translation-sign-off.entity';

interface Translation {
  readonly original: Template;
  readonly local: LocalTemplate;
  readonly key: Pick<TranslatedTextEntity, 'templateCode' | 'templateVersion' | 'language'>;
}

/** How a company makes the drafted translation of a template its own: text by text, then signed off by a person. */
@Injectable()
export class TranslationReviewsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
  ) {}

  /** @throws Problem template-not-found, translation-not-found */
  async get(code: string, language: string): Promise<TranslationReviewView> {
    return this.db.inCompany(async (tx) => this.view(tx, await this.translationTo(tx, code, language)));
  }

  /**
   * Accepts, corrects or reopens texts: all that are named or none.
   * @throws Problem template-not-found, translation-not-found, input-invalid, texts-changed-elsewhere with the paths
   */
  async decide(
    code: string,
    language: string,
    decisions: readonly DecideText[],
  ): Promise<TranslationReviewView> {
    return this.db.inCompany(async (tx) => {
      const translation = await this.translationTo(tx, code, language);
      checkDecisions(translation.original, decisions);
      await this.lock(tx, translation);
      const stored = await tx.findBy(TranslatedTextEntity, translation.key);
      const versions = new Map(stored.map(({ path, version }) => [path, version]));
      const changed = decisions.filter(({ path, version }) => (versions.get(path) ?? 0) !== version);
      if (changed.length > 0) {
        throw questionnaireProblem('texts-changed-elsewhere', { paths: changed.map(({ path }) => path) });
      }
      const rows = decisions.map(({ path, state, text, version }) => ({
        ...translation.key,
        path,
        state,
        text: state === 'corrected' ? (text ?? '').trim() : null,
        version: version + 1,
        changedAt: new Date(),
      }));
      await tx.upsert(TranslatedTextEntity, rows, [
        'companyId',
        'templateCode',
        'templateVersion',
        'language',
        'path',
      ]);
      return this.view(tx, translation);
    });
  }

  /**
   * Records that this person has reviewed the translation as it stands. Questionnaires sent from now on use the
   * corrected texts and name the reviewer; what was sent stays as it was.
   * @throws Problem template-not-found, translation-not-found
   */
  async signOff(
    code: string,
    language: string,
    { reviewer, note }: SignOffTranslation,
    at = new Date(),
  ): Promise<TranslationReviewView> {
    return this.db.inCompany(async (tx) => {
      const translation = await this.translationTo(tx, code, language);
      await this.lock(tx, translation);
      const stored = await tx.findBy(TranslatedTextEntity, translation.key);
      const inState = (wanted: string) => stored.filter(({ state }) => state === wanted).length;
      await tx.insert(
        TranslationSignOffEntity,
        tx.create(TranslationSignOffEntity, {
          ...translation.key,
          reviewer: reviewer.trim(),
          note: note?.trim() || null,
          corrections: Object.fromEntries(correctionsOf(stored)),
          accepted: inState('accepted'),
          corrected: inState('corrected'),
          texts: templateTexts(translation.original).length,
          reviewedAt: at,
        }),
      );
      return this.view(tx, translation);
    });
  }

  private async translationTo(tx: EntityManager, code: string, language: string): Promise<Translation> {
    const original = await newestTemplate(tx, code);
    const local = await this.locals.inLanguage(tx, original, language);
    if (!local.translationReview)
      throw questionnaireProblem('translation-not-found', { template: code, language });
    return {
      original,
      local,
      key: { templateCode: original.code, templateVersion: original.version, language },
    };
  }

  /** One reviewer at a time on a translation, so that a sign-off holds exactly the decisions that it counts. */
  private async lock(tx: EntityManager, { key }: Translation): Promise<void> {
    const name = `translation ${key.templateCode} ${key.templateVersion} ${key.language}`;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(current_company_id() || $1, 0))`, [name]);
  }

  private async view(
    tx: EntityManager,
    { original, local, key }: Translation,
  ): Promise<TranslationReviewView> {
    const decisions = await tx.findBy(TranslatedTextEntity, key);
    const signOffs = await tx.find(TranslationSignOffEntity, {
      where: key,
      order: { reviewedAt: 'DESC', id: 'DESC' },
    });
    return {
      template: original.code,
      version: original.version,
      title: local.template.title,
      language: key.language,
      review: local.translationReview ?? '',
      texts: reviewedTexts(templateTexts(original), templateTexts(local.template), decisions),
      signOffs: signOffs.map(({ reviewer, note, reviewedAt, accepted, corrected, texts }) => ({
        reviewer,
        note,
        reviewedAt: reviewedAt.toISOString(),
        accepted,
        corrected,
        texts,
      })),
    };
  }
}

/** @throws Problem input-invalid, for a path that the template lacks or that is named twice, or a correction without text */
function checkDecisions(template: Template, decisions: readonly DecideText[]): void {
  const paths = new Set(templateTexts(template).map(({ path }) => path));
  const errors = decisions.flatMap(({ path, state, text }, index): FieldError[] => {
    const field = `decisions.${index}`;
    if (!paths.delete(path)) {
      const message = `"${path}" is no text of this template, or is named twice.`;
      return [{ field: `${field}.path`, code: 'path-unknown', message }];
    }
    if (state !== 'corrected' || text?.trim()) return [];
    return [
      { field: `${field}.text`, code: 'text-missing', message: `Give the wording to use for ${path}.` },
    ];
  });
  if (errors.length > 0) throw platformProblem('input-invalid', { errors });
}

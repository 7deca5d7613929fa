import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, newId } from '@firebreak/platform/server';
import {
  inEnglish,
  languagesOf,
  questionnaireProblem,
  templateTexts,
  type Template,
} from '@firebreak/questionnaires/model';
import {
  compact,
  completeTranslations,
  copyOfTemplate,
  draftFaults,
  emptyTemplate,
  MAX_OWN_TEMPLATES,
  ownTemplateCode,
  templateDifferences,
  translationProgress,
  type CreateOwnTemplate,
  type OwnTemplateListItem,
  type OwnTemplateView,
  type OwnTranslations,
  type PublishOwnTemplate,
  type SaveOwnDraft,
  type TemplateDifference,
} from '@firebreak/questionnaires/model/builder';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { CustomTemplateDraftEntity } from './custom-template-draft.entity';
import { CustomTemplateVersionEntity } from './custom-template-version.entity';
import { CustomTemplateEntity } from './custom-template.entity';
import { newestTemplate } from './find-templates.query';
import { draftAt, draftOf, lockedTemplate, templateFrom, versionOf } from './own-drafts';
import { listOwnTemplates, versionsOf, type OwnTemplatesFilter } from './own-templates.query';

/** Templates that the company makes itself: a draft to work on, published versions that never change. */
@Injectable()
export class OwnTemplatesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
  ) {}

  list(filter: OwnTemplatesFilter): Promise<Page<OwnTemplateListItem>> {
    return this.db.inCompany(async (tx) => {
      const items = await listOwnTemplates(tx, filter);
      return { items, nextCursor: null, total: items.length };
    });
  }

  /** @throws Problem own-template-not-found */
  get(id: string): Promise<OwnTemplateView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * A new template with its draft: empty, a copy in all the languages of the original, or what a file brought.
   * @throws Problem template-limit-reached, template-not-found, template-retired, input-invalid
   */
  create(input: CreateOwnTemplate): Promise<OwnTemplateView> {
    const brought = input.template === undefined ? null : templateFrom(input.template);
    return this.db.inCompany(async (tx) => {
      await tx.query(
        `SELECT pg_advisory_xact_lock(hashtextextended(current_company_id() || ' custom_template', 0))`,
      );
      const taken = (await tx.find(CustomTemplateEntity)).map(({ code }) => code);
      if (taken.length >= MAX_OWN_TEMPLATES) {
        throw questionnaireProblem('template-limit-reached', { limit: MAX_OWN_TEMPLATES });
      }
      const title = input.title.trim();
      const code = ownTemplateCode(title, taken);
      const original = input.copyOf ? await newestTemplate(tx, input.copyOf) : null;
      const content = brought
        ? { ...brought, code, title, version: '1', language: input.language ?? brought.language }
        : original
          ? copyOfTemplate(original, code, title)
          : emptyTemplate(code, title, input.language ?? 'en');
      const row = tx.create(CustomTemplateEntity, { id: newId(), code, title, retiredAt: null });
      await tx.insert(CustomTemplateEntity, row);
      const translations = original ? await this.translationsOf(tx, original, content) : {};
      await this.insertDraft(tx, row.id, content, translations);
      return this.view(tx, row.id);
    });
  }

  /**
   * Keeps the draft as it is now. Its code and language stay; faults are told, not refused.
   * @throws Problem own-template-not-found, draft-not-found, draft-changed-elsewhere, input-invalid
   */
  save(id: string, { template, version }: SaveOwnDraft): Promise<OwnTemplateView> {
    const read = templateFrom(template);
    return this.db.inCompany(async (tx) => {
      const row = await lockedTemplate(tx, id);
      const draft = await draftAt(tx, id, version);
      const { code, language, version: number } = draft.content;
      const content = { ...read, code, language, version: number };
      await tx.update(
        CustomTemplateDraftEntity,
        { templateId: id },
        {
          content: content as object,
          version: version + 1,
          changedAt: new Date(),
          changedBy: currentActor().name,
        },
      );
      if (number === '1' && row.title !== content.title && content.title.trim()) {
        await tx.update(CustomTemplateEntity, { id }, { title: content.title });
      }
      return this.view(tx, id);
    });
  }

  /** Begins the next version from a published one. @throws Problem own-template-not-found, draft-exists, template-not-found */
  startDraft(id: string, from?: number): Promise<OwnTemplateView> {
    return this.db.inCompany(async (tx) => {
      await lockedTemplate(tx, id);
      if (await tx.existsBy(CustomTemplateDraftEntity, { templateId: id }))
        throw questionnaireProblem('draft-exists');
      const newest = await versionOf(tx, id);
      const base = from === undefined ? newest : await versionOf(tx, id, from);
      const next = compact({ ...base.content, translatedTo: undefined, version: String(newest.number + 1) });
      await this.insertDraft(tx, id, next, base.translations);
      return this.view(tx, id);
    });
  }

  /**
   * Throws the draft away; a template that was never published goes with it.
   * @returns what is left; null where nothing is
   * @throws Problem own-template-not-found, draft-not-found
   */
  discardDraft(id: string): Promise<OwnTemplateView | null> {
    return this.db.inCompany(async (tx) => {
      await lockedTemplate(tx, id);
      await draftOf(tx, id);
      await tx.delete(CustomTemplateDraftEntity, { templateId: id });
      if (await tx.existsBy(CustomTemplateVersionEntity, { templateId: id })) return this.view(tx, id);
      await tx.delete(CustomTemplateEntity, { id });
      return null;
    });
  }

  /**
   * Makes the draft the newest version, in every language that has all its texts. A retired template is offered again.
   * @throws Problem own-template-not-found, draft-not-found, draft-changed-elsewhere; draft-faulty with every fault
   */
  publish(id: string, { version, note }: PublishOwnTemplate, at = new Date()): Promise<OwnTemplateView> {
    return this.db.inCompany(async (tx) => {
      await lockedTemplate(tx, id);
      const { content, translations } = await draftAt(tx, id, version);
      const errors = draftFaults(content)
        .map(inEnglish)
        .map(({ at, code, message, remedy }) => ({
          field: at,
          code,
          message: `${at}: ${message}. ${remedy}`,
        }));
      if (errors.length > 0) throw questionnaireProblem('draft-faulty', { errors: errors.slice(0, 100) });
      const translatedTo = Object.keys(completeTranslations(content, translations));
      await tx.insert(CustomTemplateVersionEntity, {
        templateId: id,
        number: Number(content.version),
        content: { ...content, translatedTo } as object,
        translations: translations as object,
        note: note?.trim() || null,
        publishedAt: at,
        publishedBy: currentActor().name,
      });
      await tx.delete(CustomTemplateDraftEntity, { templateId: id });
      await tx.update(CustomTemplateEntity, { id }, { title: content.title, retiredAt: null });
      return this.view(tx, id);
    });
  }

  /**
   * Takes a template out of the choice, or back into it. What was sent goes on.
   * @throws Problem own-template-not-found; template-not-found for one that was never published
   */
  retire(id: string, retired: boolean): Promise<OwnTemplateView> {
    return this.db.inCompany(async (tx) => {
      const row = await lockedTemplate(tx, id);
      await versionOf(tx, id);
      if ((row.retiredAt !== null) !== retired) {
        await tx.update(CustomTemplateEntity, { id }, { retiredAt: retired ? new Date() : null });
      }
      return this.view(tx, id);
    });
  }

  /** One published version as it is. @throws Problem template-not-found */
  version(id: string, number: number): Promise<Template> {
    return this.db.inCompany(async (tx) => (await versionOf(tx, id, number)).content);
  }

  /** @param to a version's number or `draft` @throws Problem template-not-found, draft-not-found */
  differences(id: string, from: number, to: number | 'draft'): Promise<readonly TemplateDifference[]> {
    return this.db.inCompany(async (tx) => {
      const before = (await versionOf(tx, id, from)).content;
      const after = to === 'draft' ? (await draftOf(tx, id)).content : (await versionOf(tx, id, to)).content;
      return templateDifferences(before, after);
    });
  }

  private async insertDraft(
    tx: EntityManager,
    templateId: string,
    content: Template,
    translations: OwnTranslations,
  ): Promise<void> {
    await tx.insert(CustomTemplateDraftEntity, {
      templateId,
      content: content as object,
      translations: translations as object,
      version: 1,
      changedAt: new Date(),
      changedBy: currentActor().name,
    });
  }

  /** What the original says in its other languages, for the texts that the copy still has. */
  private async translationsOf(
    tx: EntityManager,
    original: Template,
    copy: Template,
  ): Promise<OwnTranslations> {
    const sources = new Map(templateTexts(copy).map(({ path, text }) => [path, text]));
    const found: Record<string, Record<string, { text: string; source: string }>> = {};
    for (const language of languagesOf(original).slice(1)) {
      const { template } = await this.locals.inLanguage(tx, original, language);
      const units = templateTexts(template).flatMap(({ path, text }) => {
        const source = sources.get(path);
        // The copy's title is its author's own, and so not translated yet.
        return source === undefined || path === 'title' ? [] : [[path, { text, source }] as const];
      });
      found[language] = Object.fromEntries(units);
    }
    return found;
  }

  private async view(tx: EntityManager, id: string): Promise<OwnTemplateView> {
    const row = await tx.findOneBy(CustomTemplateEntity, { id });
    if (!row) throw questionnaireProblem('own-template-not-found', { templateId: id });
    const draft = await tx.findOneBy(CustomTemplateDraftEntity, { templateId: id });
    const versions = await versionsOf(tx, id);
    return {
      id,
      code: row.code,
      title: row.title,
      state: row.retiredAt ? 'retired' : versions.length > 0 ? 'published' : 'draft',
      draft: draft && {
        template: draft.content,
        version: draft.version,
        changedAt: draft.changedAt.toISOString(),
        changedBy: draft.changedBy,
        faults: draftFaults(draft.content).map(inEnglish),
        languages: translationProgress(draft.content, draft.translations),
      },
      versions,
    };
  }
}

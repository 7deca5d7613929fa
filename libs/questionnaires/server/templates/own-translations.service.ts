import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import {
  otherLanguages,
  translationImport,
  translationUnits,
  withTranslatedTexts,
  type ImportedUnit,
  type OwnTranslationView,
  type SaveTranslation,
  type TranslationImport,
} from '@firebreak/questionnaires/model/builder';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustomTemplateDraftEntity } from './custom-template-draft.entity';
import { draftOf, lockedTemplate } from './own-drafts';

/** Translations of a draft, text by text. Two people may work on two languages, or on two texts, at the same time. */
@Injectable()
export class OwnTranslationsService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem own-template-not-found, draft-not-found, translation-not-found */
  get(id: string, language: string): Promise<OwnTranslationView> {
    return this.db.inCompany(async (tx) => this.view(await this.draftIn(tx, id, language), language));
  }

  /**
   * Keeps these texts; every other stays.
   * @throws Problem as `get`; input-invalid for a path that the template doesn't have
   */
  save(id: string, language: string, { texts }: SaveTranslation): Promise<OwnTranslationView> {
    return this.db.inCompany(async (tx) => {
      await lockedTemplate(tx, id);
      const draft = await this.draftIn(tx, id, language);
      const units = draft.translations[language] ?? {};
      const known = new Set(translationUnits(draft.content, units).map(({ path }) => path));
      const errors = texts.flatMap(({ path }, index) => {
        const message = `"${path}" is no text of this template.`;
        return known.has(path) ? [] : [{ field: `texts.${index}.path`, code: 'path-unknown', message }];
      });
      if (errors.length > 0) throw platformProblem('input-invalid', { errors: errors.slice(0, 100) });
      const translations = {
        ...draft.translations,
        [language]: withTranslatedTexts(draft.content, units, texts),
      };
      // The draft's version stays: whoever edits its questions meanwhile is not in the way.
      await tx.update(
        CustomTemplateDraftEntity,
        { templateId: id },
        { translations: translations as object, changedAt: new Date(), changedBy: currentActor().name },
      );
      return this.view({ ...draft, translations }, language);
    });
  }

  /** What a file would change; nothing is kept yet. @throws Problem as `get` */
  compare(id: string, language: string, imported: readonly ImportedUnit[]): Promise<TranslationImport> {
    return this.db.inCompany(async (tx) => {
      const draft = await this.draftIn(tx, id, language);
      return translationImport(draft.content, draft.translations[language] ?? {}, imported);
    });
  }

  private async draftIn(tx: EntityManager, id: string, language: string): Promise<CustomTemplateDraftEntity> {
    const draft = await draftOf(tx, id);
    if (!otherLanguages(draft.content.language).includes(language)) {
      throw questionnaireProblem('translation-not-found', { templateId: id, language });
    }
    return draft;
  }

  private view(
    { templateId, content, translations, version }: CustomTemplateDraftEntity,
    language: string,
  ): OwnTranslationView {
    // prettier-ignore
    return {
      id: templateId,
      title: content.title,
      sourceLanguage: content.language,
      language,
      version,
      units: translationUnits(content, translations[language] ?? {}),
    };
  }
}

import {
  closestLanguage,
  closestOf,
  isBuiltIn,
  joinParts,
  languagesOfParts,
  partsOf,
  templateInLanguage,
  withTextsAt,
  type LocalTemplate,
  type SentParts,
  type Template,
  type TemplateView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { findTemplates, ownTexts, type FindSent } from './templates/find-templates.query';
import { TranslationSignOffEntity } from './translation-sign-off.entity';

/** What is said of a company's own translation until somebody has signed it off. */
const OWN_TRANSLATION = 'translated by the company, unreviewed';

/** Questionnaires in the reader's language, with the wordings that the company has signed off. */
@Injectable()
export class LocalTemplates {
  /**
   * What was or would be asked, in the language that comes closest to the wish.
   * @param sentAt whose wording counts: corrections signed off later leave alone what was sent. Null: not sent yet
   */
  async view(
    tx: EntityManager,
    sent: SentParts,
    wish: string | null | undefined,
    sentAt: Date | null,
  ): Promise<TemplateView> {
    const find = await findTemplates(tx, [sent]);
    const languages = languagesOfParts(sent, find);
    const language = closestOf(languages, wish);
    const parts = await Promise.all(
      partsOf(sent, find).map(async (template) => {
        const local = await this.inLanguage(tx, template, language);
        const signOff = local.translationReview ? await latestSignOff(tx, template, language, sentAt) : null;
        const corrections = new Map(Object.entries(signOff?.corrections ?? {}));
        return { ...local, signOff, template: withTextsAt(local.template, corrections) };
      }),
    );
    const signOffs = parts.flatMap(({ signOff }) => signOff ?? []);
    const newest = signOffs.toSorted((a, b) => b.reviewedAt.getTime() - a.reviewedAt.getTime())[0];
    return {
      template: joinParts(sent, (code) => partOf(parts, code)),
      languages,
      translationReview: parts.find(({ translationReview }) => translationReview)?.translationReview ?? null,
      // Only where every part has been reviewed may the reader take the whole as reviewed.
      translationReviewedBy:
        newest && signOffs.length === parts.length
          ? { reviewer: newest.reviewer, reviewedAt: newest.reviewedAt.toISOString() }
          : null,
    };
  }

  /** Finds what was sent, each template in the language that comes closest to the wish; in its own without one. */
  finder(wish?: string): FindSent {
    if (!wish) return findTemplates;
    return async (tx, sent) => {
      const find = await findTemplates(tx, sent);
      const local = new Map<string, Template>();
      for (const template of sent.flatMap((parts) => partsOf(parts, find))) {
        const key = keyOf(template);
        if (local.has(key)) continue;
        local.set(key, (await this.inLanguage(tx, template, closestLanguage(template, wish))).template);
      }
      return (code, version) => local.get(keyOf({ code, version })) ?? find(code, version);
    };
  }

  /** A published template in that language; in its own, which its `language` then says, where there is no translation. */
  async inLanguage(tx: EntityManager, template: Template, language: string): Promise<LocalTemplate> {
    if (isBuiltIn(template.code)) return templateInLanguage(template, language);
    if (!template.translatedTo?.includes(language)) return { template, translationReview: null };
    const texts = await ownTexts(tx, template, language);
    return { template: { ...withTextsAt(template, texts), language }, translationReview: OWN_TRANSLATION };
  }
}

function keyOf({ code, version }: Pick<Template, 'code' | 'version'>): string {
  return `${code} ${version}`;
}

function partOf(parts: readonly { readonly template: Template }[], code: string): Template {
  const part = parts.find(({ template }) => template.code === code);
  if (!part) throw new RangeError(`${code} is no part of this questionnaire`);
  return part.template;
}

async function latestSignOff(
  tx: EntityManager,
  { code: templateCode, version: templateVersion }: Template,
  language: string,
  sentAt: Date | null,
): Promise<TranslationSignOffEntity | null> {
  return tx.findOne(TranslationSignOffEntity, {
    where: {
      templateCode,
      templateVersion,
      language,
      ...(sentAt && { reviewedAt: LessThanOrEqual(sentAt) }),
    },
    order: { reviewedAt: 'DESC', id: 'DESC' },
  });
}

import { CompanyDb } from '@firebreak/platform/server';
import {
  builtInTemplates,
  isBuiltIn,
  languagesOf,
  minutesToAnswer,
  type TemplateListItem,
  type TemplateView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { LocalTemplates } from './local-templates';
import { newestNotes, newestTemplate, offeredTemplates } from './templates/find-templates.query';

/** Templates to look over and to choose from. */
@Injectable()
export class QuestionnaireTemplatesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
  ) {}

  /** @param wish language of titles and descriptions, BCP 47 */
  list(wish: string | undefined): Promise<TemplateListItem[]> {
    return this.db.inCompany(async (tx) => {
      const items: TemplateListItem[] = [];
      const notes = await newestNotes(tx);
      for (const original of [...builtInTemplates(), ...(await offeredTemplates(tx))]) {
        const { code, version, scope = 'whole' } = original;
        const { template } = await this.locals.view(tx, whole(code, version), wish, null);
        items.push({
          code,
          version,
          scope,
          title: template.title,
          description: template.description ?? null,
          questions: original.questions.length,
          sections: original.sections.length,
          minutes: minutesToAnswer(template),
          languages: languagesOf(original),
          own: !isBuiltIn(code),
          note: notes.get(code) ?? null,
        });
      }
      return items;
    });
  }

  /** The newest version. @throws Problem template-not-found, template-retired */
  get(code: string, wish: string | undefined): Promise<TemplateView> {
    return this.db.inCompany(async (tx) => {
      const { version } = await newestTemplate(tx, code);
      return this.locals.view(tx, whole(code, version), wish, null);
    });
  }
}

function whole(templateCode: string, templateVersion: string) {
  return { templateCode, templateVersion, asked: null };
}

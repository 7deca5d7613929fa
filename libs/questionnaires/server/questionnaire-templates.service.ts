import { CompanyDb } from '@firebreak/platform/server';
import {
  builtInTemplate,
  builtInTemplates,
  languagesOf,
  minutesToAnswer,
  type TemplateListItem,
  type TemplateView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { LocalTemplates } from './local-templates';

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
      for (const original of builtInTemplates()) {
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
        });
      }
      return items;
    });
  }

  /** The newest version. @throws Problem template-not-found */
  get(code: string, wish: string | undefined): Promise<TemplateView> {
    const { version } = builtInTemplate(code);
    return this.db.inCompany((tx) => this.locals.view(tx, whole(code, version), wish, null));
  }
}

function whole(templateCode: string, templateVersion: string) {
  return { templateCode, templateVersion, asked: null };
}

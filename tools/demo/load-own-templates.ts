import { OwnTemplatesService, OwnTranslationsService } from '@firebreak/questionnaires/server';
import { builtInTemplate } from '@firebreak/questionnaires/model';
import { changeQuestion, type OwnTemplateView } from '@firebreak/questionnaires/model/builder';
import { noonOf, type DemoApp } from './demo-app';

/** Questions of the built-in homework module that the demo company asks of its embroiderers. */
const KEPT_SECTIONS = 2;

const SPANISH: Readonly<Record<string, string>> = { title: 'Trabajo a domicilio en el bordado' };

/** The company's own questionnaires: one published, made from a built-in one and complete in Spanish, and one in work. */
export async function loadOwnTemplates(app: DemoApp, publishedOn: string): Promise<void> {
  const templates = app.get(OwnTemplatesService);
  const copy = await templates.create({ title: 'Home embroidery', copyOf: 'firebreak-homework' });
  const shortened = await save(app, copy, (template) => {
    const sections = template.sections.slice(0, KEPT_SECTIONS);
    const codes = sections.map(({ code }) => code);
    return {
      ...template,
      sections,
      questions: template.questions.filter(({ section }) => codes.includes(section)),
    };
  });
  const texts = Object.entries(SPANISH).map(([path, text]) => ({ path, text }));
  await app.get(OwnTranslationsService).save(shortened.id, 'es', { texts });
  const note = 'Two sections of the homework module, for those who have work embroidered at home.';
  await templates.publish(
    shortened.id,
    { version: shortened.draft?.version ?? 1, note },
    noonOf(publishedOn),
  );

  const draft = await templates.create({ title: 'Labour providers, our questions', copyOf: 'firebreak-labour-provider' }); // prettier-ignore
  const [first] = builtInTemplate('firebreak-labour-provider').questions;
  if (first) {
    const text = `${first.text.replace(/\?$/, '')}, at any of your sites?`;
    await save(app, draft, (template) => changeQuestion(template, first.code, { text }));
  }
}

function save(
  app: DemoApp,
  { id, draft }: OwnTemplateView,
  change: (template: NonNullable<typeof draft>['template']) => object,
): Promise<OwnTemplateView> {
  if (!draft) throw new RangeError('the demo edits drafts only');
  return app.get(OwnTemplatesService).save(id, { template: change(draft.template), version: draft.version });
}

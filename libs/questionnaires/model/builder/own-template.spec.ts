import { builtInTemplates } from '../built-in-templates';
import { aQuestion, aTemplate } from '../a-template.fixture';
import { draftFaults } from './draft-faults';
import { copyOfTemplate, emptyTemplate, ownTemplateCode } from './own-template';
import { readTemplate } from './read-template';

describe('own templates', () => {
  it.each([
    ['Heat at work!', [], 'heat-at-work'],
    ['Été à l’usine', [], 'ete-a-l-usine'],
    ['الحرارة', [], 'questionnaire'],
    ['constructor', [], 'questionnaire'],
    ['Firebreak baseline', [], 'own-firebreak-baseline'],
    ['Heat', ['heat', 'heat-2'], 'heat-3'],
    ['x'.repeat(300), [], 'x'.repeat(40)],
  ])('get a code from %j', (title, taken, code) => {
    expect(ownTemplateCode(title, taken)).toBe(code);
  });

  it('are templates that can be read and, copied, be published', () => {
    for (const original of builtInTemplates()) {
      const copy = copyOfTemplate(original, 'mine', 'Mine');
      expect(readTemplate(copy)).toEqual({ template: copy });
      expect(draftFaults(copy)).toEqual([]);
      expect(copy.scope).toBe(
        original.scope === undefined || original.scope === 'whole' ? original.scope : 'module',
      );
    }
  });

  it('need a title, a question, and words for everything that is read', () => {
    expect(draftFaults(emptyTemplate('x', ' ', 'en')).map(({ at }) => at)).toEqual(['template', 'template']);
    const silent = aTemplate([aQuestion({ code: 'A', text: '' })]);
    const [section] = silent.sections;
    expect(draftFaults({ ...silent, sections: section ? [{ ...section, why: '' }] : [] })).toEqual([
      expect.objectContaining({ at: 'S', code: 'section-why-missing' }),
      expect.objectContaining({ at: 'A', code: 'text-missing' }),
    ]);
  });

  it.each([
    [null, ''],
    [{ ...emptyTemplate('x', 'x', 'en'), __proto: 1 }, '__proto'],
    [{ ...emptyTemplate('x', 'x', 'en'), title: 'a\u0000b' }, 'title'],
    [
      { ...emptyTemplate('x', 'x', 'en'), questions: [{ visibleIf: { all: [{ is: 'is' }] } }] },
      'questions.0.visibleIf.all.0',
    ],
  ])('are read from outside only in their shape: %#', (value, field) => {
    const read = readTemplate(value);
    expect('errors' in read && read.errors.map((error) => error.field)).toContain(field);
  });
});

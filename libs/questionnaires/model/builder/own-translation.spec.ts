import { aQuestion, aTemplate } from '../a-template.fixture';
import type { Template } from '../template';
import {
  completeTranslations,
  placeholderFaults,
  translationImport,
  translationProgress,
  translationUnits,
  withTranslatedTexts,
} from './own-translation';

const template: Template = {
  ...aTemplate([
    { ...aQuestion({ code: 'A1', text: 'How many at {site}?', type: 'text' }), options: undefined },
    aQuestion({
      code: 'T1',
      type: 'site-table',
      table: {
        rows: 'sites',
        maxRows: 5,
        columns: [{ code: 'C1', text: 'Beds', type: 'text', required: true }],
      },
    }),
  ]),
  title: 'Beds',
};
const paths = translationUnits(template, {}).map(({ path }) => path);

describe('translations of an own template', () => {
  it('have one unit for each text, columns of tables included', () => {
    expect(paths).toEqual([
      'title',
      'sections.S.title',
      'sections.S.description',
      'sections.S.why',
      'questions.A1.text',
      'questions.T1.text',
      'questions.T1.columns.C1.text',
    ]);
  });

  it('are old once the source has changed, or where placeholders differ', () => {
    const units = withTranslatedTexts(template, {}, [
      { path: 'title', text: ' Camas ' },
      { path: 'questions.A1.text', text: '¿Cuántos en {sitio}?' },
    ]);
    const state = (of: Template) =>
      Object.fromEntries(translationUnits(of, units).map((unit) => [unit.path, unit.state]));
    expect(state(template)).toMatchObject({ title: 'done', 'questions.A1.text': 'old', 'questions.T1.text': 'missing' }); // prettier-ignore
    expect(state({ ...template, title: 'Bunks' })).toMatchObject({ title: 'old' });
    expect(translationProgress(template, { es: units, fr: {} })).toEqual([
      { language: 'es', done: 1, old: 1, missing: 5 },
    ]);
  });

  it.each([
    ['{site} and {site}', '{site}', ['{site}']],
    ['{a} {{b}}', '{{b}} {a}', []],
    ['none', 'una {x}', ['{x}']],
  ])('compare placeholders of %j and %j', (source, text, faults) => {
    expect(placeholderFaults(source, text)).toEqual(faults);
  });

  it('are offered only when they are complete', () => {
    const all = withTranslatedTexts(
      template,
      {},
      paths.map((path) => ({ path, text: `x ${path}` })),
    );
    const most = withTranslatedTexts(template, all, [{ path: 'title', text: null }]);
    expect(Object.keys(completeTranslations(template, { es: all, fr: most }))).toEqual(['es']);
  });

  it('let go of what the template no longer has, and of what is taken away', () => {
    const units = { gone: { text: 'x', source: 'y' }, title: { text: 'Camas', source: 'Beds' } };
    expect(withTranslatedTexts(template, units, [{ path: 'title', text: null }])).toEqual({});
  });

  it('compare a file with what is there', () => {
    const units = { title: { text: 'Camas', source: 'Beds' } };
    const compared = translationImport(template, units, [
      { path: 'title', source: 'Beds', text: 'Camas' },
      { path: 'sections.S.title', source: 'Other', text: 'Parte' },
      { path: 'sections.S.why', source: 'S', text: '  ' },
      { path: '__proto__', source: null, text: 'x' },
    ]);
    expect(compared).toEqual({
      changes: [
        {
          path: 'sections.S.title',
          source: 'S',
          before: null,
          after: 'Parte',
          placeholders: [],
          sourceChanged: true,
        },
      ],
      unchanged: 1,
      unknown: ['__proto__'],
    });
  });
});

import { createHash } from 'node:crypto';
import { aQuestion, aTemplate } from './a-template.fixture';
import { builtInTemplate, builtInTemplates, builtInVersions, translationOf } from './built-in-templates';
import { withEdition, type TemplateEdition } from './template-edition';
import { templateFaults } from './template-faults';

function anEdition(change: Partial<TemplateEdition>): TemplateEdition {
  return {
    template: 'test',
    version: '1.1.0',
    from: '1.0.0',
    dropped: [],
    sections: [],
    questions: [],
    ...change,
  };
}

describe('withEdition', () => {
  const before = aTemplate(['Q1', 'Q2', 'Q3'].map((code) => aQuestion({ code })));
  const edition = (change: Partial<TemplateEdition>) => anEdition({ template: before.code, ...change });

  it('drops, replaces in place and adds after what it names; the version before stays as it was', () => {
    const after = withEdition(
      before,
      edition({
        dropped: ['Q2'],
        questions: [
          { question: aQuestion({ code: 'Q1', text: 'Anew' }) },
          { after: 'Q1', question: aQuestion({ code: 'Q4' }) },
          { after: 'Q4', question: aQuestion({ code: 'Q5' }) },
        ],
      }),
    );
    expect(after.version).toBe('1.1.0');
    expect(after.questions.map(({ code }) => code)).toEqual(['Q1', 'Q4', 'Q5', 'Q3']);
    expect(after.questions[0]?.text).toBe('Anew');
    expect(before.questions.map(({ code }) => code)).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it.each<Partial<TemplateEdition>>([
    { from: '0.9.0' },
    { template: 'other' },
    { dropped: ['Q9'] },
    { questions: [{ after: 'Q9', question: aQuestion({ code: 'Q4' }) }] },
  ])('refuses what does not go on from it: %j', (change) => {
    expect(() => withEdition(before, edition(change))).toThrow(RangeError);
  });
});

/** Short digests of what is asked and how it is scored. A line is added with a new version and never changed. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'firebreak-quick-check 1.0.0': '5354e2dab2cd816f',
  'firebreak-baseline 1.0.0': '25c7b297c257dc93',
  'firebreak-baseline 1.1.0': 'e0b57dd8d0ab12c4',
  'firebreak-labour-provider 1.0.0': '5d99c0f7dae5224a',
  'firebreak-labour-provider 1.1.0': '50c95c7ed9da1363',
  'firebreak-homework 1.0.0': 'a66658be25f77cbf',
  'firebreak-homework 1.1.0': '627df8513eacfded',
  'firebreak-construction-site 1.0.0': 'e29a0296b62140d3',
  'firebreak-construction-site 1.1.0': 'deb80df485ef676a',
};

describe('versions of the built-in templates', () => {
  const all = builtInTemplates().flatMap(({ code }) => builtInVersions(code));
  const digest = (value: unknown) =>
    createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

  it('never change once they could be sent: answers made with them are scored as they were', () => {
    const found = all.map((template) => [`${template.code} ${template.version}`, digest(template)]);
    expect(Object.fromEntries(found)).toEqual(PUBLISHED);
  });

  it.each(all)('$code $version is found by its version, and asks without a fault', (template) => {
    expect(builtInTemplate(template.code, template.version)).toBe(template);
    expect(templateFaults(template)).toEqual([]);
  });

  it('keep the meaning of a code: what was dropped is never asked as something else again', () => {
    for (const { code } of builtInTemplates()) {
      const dropped = new Set<string>();
      let asked: readonly string[] = [];
      for (const { questions } of builtInVersions(code)) {
        const now = questions.map((one) => one.code);
        for (const one of asked) if (!now.includes(one)) dropped.add(one);
        expect(now.filter((one) => dropped.has(one))).toEqual([]);
        asked = now;
      }
    }
  });

  it('are each there in the other languages', async () => {
    for (const template of all) {
      const found = await translationOf(template, 'es');
      expect([found?.template, found?.version]).toEqual([template.code, template.version]);
      expect(Object.keys(found?.questions ?? {}).sort()).toEqual(
        template.questions.map(({ code }) => code).sort(),
      );
    }
  });

  it('use the types that the field needs: tables, money, countries, dates, and sections asked by site', () => {
    const newest = builtInTemplates();
    const types = new Set(newest.flatMap(({ questions }) => questions.map(({ type }) => type)));
    expect([...types].sort()).toEqual(
      ['country-list', 'date', 'file', 'money', 'multi', 'number', 'percent', 'single', 'site-table', 'text', 'yes-no'], // prettier-ignore
    );
    const repeated = newest.flatMap(({ sections }) => sections.filter(({ repeat }) => repeat));
    expect(repeated.map(({ code }) => code)).toEqual(['WE', 'SF']);
  });
});

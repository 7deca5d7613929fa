import { Component, computed, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import {
  countryCodes,
  languageName,
  type CountryList,
  type Template,
  type TemplateScoring,
} from '@firebreak/questionnaires/model';
import { compact } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { FaultList } from '../faults/fault-list';

/** What holds for the questionnaire as a whole: title, what it stands for, lists of countries, indicators, scoring. */
@Component({
  selector: 'fb-template-settings',
  imports: [FaultList, Field, FieldControl, Icon, MatButton, MatIconButton],
  templateUrl: './template-settings.html',
  styleUrl: './editor-form.scss',
})
export class TemplateSettings {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  protected readonly languageName = languageName;

  protected readonly faultPlaces = computed(() => [
    'template',
    'scoring',
    'questions',
    'sections',
    'countryLists',
    ...(this.editor.template()?.countryLists ?? []).map(({ code }) => code),
  ]);

  protected set(change: Partial<Template>): void {
    this.editor.edit((template) => compact({ ...template, ...change }));
  }

  protected setScoring({ scoring }: Template, change: Partial<TemplateScoring>): void {
    this.set({ scoring: { ...scoring, ...change } });
  }

  protected setCritical({ scoring }: Template, change: Partial<TemplateScoring['critical']>): void {
    this.setScoring({ scoring } as Template, { critical: { ...scoring.critical, ...change } }); // only the scoring is read
  }

  protected setSources(text: string): void {
    this.set({ sources: linesOf(text) });
  }

  protected addList({ countryLists = [] }: Template): void {
    this.set({
      countryLists: [...countryLists, { code: freeCode('list', countryLists), title: '', countries: [] }],
    });
  }

  protected setList({ countryLists = [] }: Template, at: number, change: Partial<CountryList>): void {
    this.set({
      countryLists: countryLists.map((one, index) => (index === at ? { ...one, ...change } : one)),
    });
  }

  protected setCountries(template: Template, at: number, text: string): void {
    const codes = text.toUpperCase().split(/[\s,;]+/).filter((one) => one !== ''); // prettier-ignore
    this.setList(template, at, { countries: [...new Set(codes)] });
  }

  protected unknown(countries: readonly string[]): string | null {
    const wrong = countries.filter((code) => !countryCodes.includes(code));
    return wrong.length > 0 ? this.t('builder.lists.unknown', { codes: wrong.join(', ') }) : null;
  }

  protected removeList({ countryLists = [] }: Template, at: number): void {
    const next = countryLists.toSpliced(at, 1);
    this.set({ countryLists: next.length > 0 ? next : undefined });
  }

  protected addIndicator({ indicators }: Template): void {
    this.set({ indicators: [...indicators, { code: freeCode('indicator', indicators), label: '' }] });
  }

  protected setIndicator({ indicators }: Template, at: number, label: string): void {
    this.set({ indicators: indicators.map((one, index) => (index === at ? { ...one, label } : one)) });
  }

  /** Questions no longer name it either. */
  protected removeIndicator(at: number): void {
    this.editor.edit((template) => {
      const code = template.indicators[at]?.code;
      return {
        ...template,
        indicators: template.indicators.toSpliced(at, 1),
        questions: template.questions.map((one) => ({
          ...one,
          indicators: one.indicators.filter((indicator) => indicator !== code),
        })),
      };
    });
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
}

function freeCode(name: string, taken: readonly { readonly code: string }[]): string {
  for (let count = taken.length + 1; ; count += 1) {
    if (!taken.some(({ code }) => code === `${name}-${count}`)) return `${name}-${count}`;
  }
}

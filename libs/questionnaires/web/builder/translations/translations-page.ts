import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, injectTexts } from '@firebreak/platform/web';
import { languageName, templateTexts } from '@firebreak/questionnaires/model';
import { otherLanguages } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';

/** How far the draft is in each language; suppliers get those that are complete. */
@Component({
  selector: 'fb-translations-page',
  imports: [EmptyState, RouterLink],
  template: `
    @if (editor.template(); as template) {
      <p class="fb-quiet">
        {{ t('builder.translations.lead', { language: languageName(template.language) }) }}
      </p>
      <ul>
        @for (one of languages(); track one.language) {
          <li class="fb-card">
            <a
              class="fb-link"
              [routerLink]="['/questionnaires/builder', editor.view()?.id, 'translations', one.language]"
              >{{ languageName(one.language) }}</a
            >
            <progress
              [value]="one.done"
              [max]="total()"
              [attr.aria-label]="t('builder.translations.progress', { language: languageName(one.language) })"
            ></progress>
            <span class="fb-quiet">
              {{ t('builder.translations.counts', { done: one.done, total: total(), old: one.old }) }}
            </span>
          </li>
        }
      </ul>
    } @else {
      <fb-empty-state icon="language" [heading]="t('builder.noDraft')" [text]="t('builder.noDraftText')" />
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 12px;
      max-inline-size: none;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 8px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      font-weight: 500;
    }
    progress {
      inline-size: 100%;
      accent-color: var(--fb-primary);
    }
  `,
})
export class TranslationsPage {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  protected readonly languageName = languageName;

  protected readonly total = computed(() => {
    const template = this.editor.template();
    return template ? templateTexts(template).length : 0;
  });
  protected readonly languages = computed(() => {
    const draft = this.editor.view()?.draft;
    const known = new Map(draft?.languages.map((one) => [one.language, one]));
    return otherLanguages(this.editor.template()?.language ?? 'en').map(
      (language) => known.get(language) ?? { language, done: 0, old: 0, missing: this.total() },
    );
  });

  constructor() {
    // Coming back from a language: how far it is by now is only known there.
    effect(() => {
      const id = this.editor.view()?.id;
      if (id) untracked(() => void this.refresh(id));
    });
  }

  private asked = false;

  private async refresh(id: string): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    await this.editor.open(id);
  }
}

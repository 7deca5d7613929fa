import { Component, inject } from '@angular/core';
import { Texts } from '../texts/texts';
import { LANGUAGES, parseLanguage } from '../texts/languages';
import { Theme } from '../theme/theme';

/**
 * A page of its own, without rail or account: one column, the language switch first. For signing in and for
 * suppliers who answer from a link. `<fb-public-frame>…</fb-public-frame>`;
 */
@Component({
  selector: 'fb-public-frame',
  template: `
    <header>
      <span class="brand"><img src="/firebreak.svg" alt="" width="28" height="28" />Firebreak</span>
      <label>
        <span class="fb-visually-hidden">{{ texts.t('platform.public.language') }}</span>
        <select #language class="fb-control" (change)="speak(language.value)">
          @for (choice of languages; track choice.id) {
            <option [value]="choice.id" [attr.lang]="choice.id" [selected]="choice.id === texts.language()">
              {{ choice.name }}
            </option>
          }
        </select>
      </label>
    </header>
    <main><ng-content /></main>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 680px;
      margin-inline: auto;
      padding: 0 16px 64px;
    }
    header {
      display: flex;
      gap: 16px;
      align-items: center;
      justify-content: space-between;
      padding-block: 12px 24px;
    }
    .brand {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      font-weight: 600;
    }
  `,
})
export class PublicFrame {
  protected readonly texts = inject(Texts);
  protected readonly languages = LANGUAGES;

  constructor() {
    inject(Theme);
  }

  protected speak(value: string): void {
    const language = parseLanguage(value);
    if (language) void this.texts.use(language);
  }
}

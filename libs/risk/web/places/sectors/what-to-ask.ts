import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '@firebreak/platform/web';
import {
  FIREBREAK_BASELINE,
  builtInTemplate,
  closestLanguage,
  templateInLanguage,
} from '@firebreak/questionnaires/model';

/** The questionnaire's sections, each with the ILO indicators of forced labour that its answers can show. */
@Component({
  selector: 'fb-what-to-ask',
  imports: [RouterLink],
  template: `
    <ul class="lines">
      @for (section of sections(); track section.code) {
        <li>
          <details>
            <summary>
              {{ section.title }} · {{ t('riskPlaces.ask.count', { count: section.questions.length }) }}
            </summary>
            <p class="fb-quiet">{{ t('riskPlaces.ask.shows', { indicators: section.indicators }) }}</p>
            <ul>
              @for (question of section.questions; track question.code) {
                <li>{{ question.text }}</li>
              }
            </ul>
          </details>
        </li>
      }
    </ul>
    <a class="send" routerLink="/questionnaires/send">{{ t('riskPlaces.ask.send') }}</a>
  `,
  styles: `
    .lines {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    summary {
      padding-block: 12px;
      cursor: pointer;
    }
    details ul {
      margin: 0 0 8px;
      padding-inline-start: 20px;
    }
    .send {
      display: inline-block;
      padding-block: 12px;
    }
  `,
})
export class WhatToAsk {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** Only questions that can show an indicator; sections without one are left out. */
  protected readonly sections = computed(() => {
    const original = builtInTemplate(FIREBREAK_BASELINE);
    const { template } = templateInLanguage(original, closestLanguage(original, this.texts.language()));
    const labels = new Map(template.indicators.map(({ code, label }) => [code, label]));
    return template.sections.flatMap(({ code, title }) => {
      const questions = template.questions.filter(
        ({ section, indicators }) => section === code && indicators.length > 0,
      );
      if (questions.length === 0) return [];
      const shown = new Set(questions.flatMap(({ indicators }) => indicators));
      return [
        { code, title, questions, indicators: [...shown].map((one) => labels.get(one) ?? one).join(', ') },
      ];
    });
  });
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import type { SectionToAsk } from '@firebreak/risk/model';

/** The questionnaire's sections, each with the ILO indicators of forced labour that its answers can show. */
@Component({
  selector: 'fb-what-to-ask',
  imports: [ProblemMessage, RouterLink, Skeleton],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (!page.hasValue()) {
      <fb-skeleton />
    }
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

  protected readonly page = httpResource<SectionToAsk[]>(() => ({
    url: '/api/risk/what-to-ask',
    params: { language: this.texts.language() },
  }));
  protected readonly sections = computed(() =>
    (this.page.hasValue() ? this.page.value() : []).map(({ indicators, ...section }) => ({
      ...section,
      indicators: indicators.join(', '),
    })),
  );
}

import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import type { OriginPrompt } from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';

/** Declared origins that hardly do such work, each with the reason and what to ask. */
@Component({
  selector: 'fb-origin-prompts',
  imports: [FbNumberPipe, RouterLink],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskPlaces.prompts.heading', { count: count() }) }}</h2>
      <p>{{ t('riskPlaces.prompts.text') }}</p>
      @if (prompts().length > 0) {
        <ul class="lines">
          @for (prompt of prompts(); track prompt.siteId) {
            <li>
              <div>
                <a [routerLink]="['/suppliers', prompt.supplierId, 'risk']">{{ prompt.supplierName }}</a>
                @if (prompt.siteName !== prompt.supplierName) {
                  <span>, {{ prompt.siteName }}</span>
                }
                <p class="fb-quiet">{{ reason(prompt) }}</p>
              </div>
              <span class="fb-quiet">{{
                t('riskPlaces.prompts.presence', { presence: (prompt.presence | fbNumber: 2) })
              }}</span>
            </li>
          }
        </ul>
        @if (count() > prompts().length) {
          <p class="fb-quiet">{{ t('riskPlaces.prompts.more', { count: count() - prompts().length }) }}</p>
        }
        <h3>{{ t('riskPlaces.prompts.askHeading') }}</h3>
        <ul>
          <li>{{ t('riskPlaces.prompts.ask.made') }}</li>
          <li>{{ t('riskPlaces.prompts.ask.papers') }}</li>
          <li>{{ t('riskPlaces.prompts.ask.capacity') }}</li>
        </ul>
      } @else {
        <p>{{ t('riskPlaces.prompts.none') }}</p>
      }
    </section>
  `,
  styleUrls: ['../parts/_profile.scss', './sector-map.scss'],
})
export class OriginPrompts {
  private readonly formats = inject(Formats);
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();

  readonly prompts = input.required<readonly OriginPrompt[]>();
  readonly count = input.required<number>();

  protected reason({ sector, country, goods }: OriginPrompt): string {
    const words = { sector: this.words.sector(sector), country: this.formats.country(country) };
    return goods.length === 0
      ? this.t('riskPlaces.prompts.reason', words)
      : this.t('riskPlaces.prompts.reasonGoods', { ...words, goods: this.formats.list([...goods]) });
  }
}

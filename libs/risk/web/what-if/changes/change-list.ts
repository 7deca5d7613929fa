import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Formats, Icon, injectTexts } from '@firebreak/platform/web';
import { weightIn, withWeight, type WeightBounds, type WhatIfChanges } from '@firebreak/risk/model';
import type { PortfolioSummary } from '../portfolio-messages';
import { StepWords } from '../../words/step-words';
import { WeightWords } from './weight-words';

/** Every change in a sentence, each with a button that takes it back. */
@Component({
  selector: 'fb-change-list',
  imports: [Icon, MatIconButton],
  template: `
    <ul>
      @for (line of lines(); track line.text) {
        <li>
          <span>{{ line.text }}</span>
          <button
            matIconButton
            type="button"
            [attr.aria-label]="t('riskWhatIf.takeBack', { what: line.text })"
            (click)="changed.emit(line.without)"
          >
            <fb-icon name="close" [size]="20" />
          </button>
        </li>
      } @empty {
        <li class="fb-quiet">{{ t('riskWhatIf.unchanged') }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 8px 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChangeList {
  private readonly words = inject(WeightWords);
  private readonly steps = inject(StepWords);
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly changes = input.required<WhatIfChanges>();
  readonly bounds = input.required<readonly WeightBounds[]>();
  readonly summary = input.required<PortfolioSummary>();
  readonly changed = output<WhatIfChanges>();

  protected readonly lines = computed(() => {
    const changes = this.changes();
    const { weights, editions, closedFindings, droppedSites, moves } = changes;
    const { findings, sites, names } = this.summary();
    const name = (id: string | null) => names[id ?? ''] ?? this.t('riskWhatIf.gone');
    return [
      ...this.bounds().flatMap((bound) => {
        const value = weightIn(weights, bound);
        if (value === bound.standard) return [];
        const difference = this.words.difference(bound, value);
        const text = this.t('riskWhatIf.line.weight', {
          name: this.words.label(bound),
          from: this.formats.number(bound.standard, 3),
          to: this.formats.number(value, 3),
          difference,
        });
        return [{ text, without: { ...changes, weights: withWeight(weights, bound, bound.standard) } }];
      }),
      ...editions.map((edition) => ({
        text: this.t('riskWhatIf.line.edition', { edition }),
        without: { ...changes, editions: without(editions, edition) },
      })),
      ...closedFindings.map((id) => {
        const finding = findings.find((known) => known.id === id);
        const text = this.t('riskWhatIf.line.finding', {
          title: finding ? this.steps.findingTitle(finding) : this.t('riskWhatIf.gone'),
          supplier: finding ? name(finding.supplierId) : '',
        });
        return { text, without: { ...changes, closedFindings: without(closedFindings, id) } };
      }),
      ...droppedSites.map((id) => {
        const site = sites.find((known) => known.id === id);
        const text = this.t('riskWhatIf.line.site', {
          site: site?.name ?? this.t('riskWhatIf.gone'),
          supplier: site ? name(site.supplierId) : '',
        });
        return { text, without: { ...changes, droppedSites: without(droppedSites, id) } };
      }),
      ...moves.map((move) => {
        const text = this.t('riskWhatIf.line.move', {
          buyer: move.buyerId === null ? this.t('riskWhatIf.moves.ourselves') : name(move.buyerId),
          from: name(move.fromId),
          to: name(move.toId),
          share: this.formats.percent(move.share),
        });
        return { text, without: { ...changes, moves: without(moves, move) } };
      }),
    ];
  });
}

function without<T>(list: readonly T[], one: T): T[] {
  return list.filter((other) => other !== one);
}

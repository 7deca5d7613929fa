import { Component, computed, input, output, signal } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { WhatIfChanges } from '@firebreak/risk/model';
import type { OpenFinding, PortfolioSummary } from '../portfolio-messages';

/** So many are shown; the search finds the others. */
const SHOWN = 50;
const SEVERITIES = ['critical', 'major', 'minor', 'observation'];

/** The findings that are not closed yet, worst first: what if they were closed and verified? */
@Component({
  selector: 'fb-finding-choice',
  template: `
    <section class="fb-card">
      <h2>{{ t('riskWhatIf.findings.title') }}</h2>
      <p class="fb-quiet">{{ t('riskWhatIf.findings.lead') }}</p>
      @if (summary().findings.length === 0) {
        <p>{{ t('riskWhatIf.findings.none') }}</p>
      } @else {
        <input
          #box
          class="search"
          type="search"
          [attr.aria-label]="t('riskWhatIf.findings.search')"
          [placeholder]="t('riskWhatIf.findings.search')"
          (input)="words.set(box.value)"
        />
        <ul>
          @for (finding of found().slice(0, most); track finding.id) {
            <li>
              <label>
                <input type="checkbox" [checked]="chosen().has(finding.id)" (change)="toggle(finding.id)" />
                <span>
                  {{ finding.title }}
                  <span class="fb-quiet about"
                    >{{ t('risk.severity.' + finding.severity) }}
                    @if (finding.iloIndicator) {
                      · {{ t('riskWhatIf.findings.indicator') }}
                    }
                    · {{ summary().names[finding.supplierId] }}</span
                  >
                </span>
              </label>
            </li>
          } @empty {
            <li>{{ t('riskWhatIf.nothingFound') }}</li>
          }
        </ul>
        @if (found().length > most) {
          <p class="fb-quiet">{{ t('riskWhatIf.more', { count: found().length - most }) }}</p>
        }
      }
    </section>
  `,
  styleUrl: './choice.scss',
})
export class FindingChoice {
  protected readonly t = injectTexts();
  protected readonly most = SHOWN;

  readonly summary = input.required<PortfolioSummary>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly words = signal('');
  protected readonly chosen = computed(() => new Set(this.changes().closedFindings));
  private readonly sorted = computed(() => [...this.summary().findings].sort((a, b) => rank(a) - rank(b)));
  protected readonly found = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    const { names } = this.summary();
    return this.sorted().filter(({ title, supplierId }) =>
      `${title} ${names[supplierId] ?? ''}`.toLocaleLowerCase().includes(words),
    );
  });

  protected toggle(id: string): void {
    const { closedFindings } = this.changes();
    const others = closedFindings.filter((known) => known !== id);
    const next = others.length < closedFindings.length ? others : [...others, id];
    this.changed.emit({ ...this.changes(), closedFindings: next });
  }
}

function rank({ severity, iloIndicator }: OpenFinding): number {
  return (iloIndicator ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity);
}

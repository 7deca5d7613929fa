import { Component, computed, inject, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { WhatIfChanges } from '@firebreak/risk/model';
import type { OpenFinding, PortfolioSummary } from '../portfolio-messages';
import { StepWords } from '../../words/step-words';
import { TickList, type TickChoice } from './tick-list';

const SEVERITIES = ['critical', 'major', 'minor', 'observation'];

/** The findings that are not closed yet, worst first: what if they were closed and verified? */
@Component({
  selector: 'fb-finding-choice',
  imports: [TickList],
  template: `
    <fb-tick-list
      [heading]="t('riskWhatIf.findings.title')"
      [lead]="t('riskWhatIf.findings.lead')"
      [none]="t('riskWhatIf.findings.none')"
      [search]="t('riskWhatIf.findings.search')"
      [choices]="choices()"
      [ticked]="changes().closedFindings"
      (tickedChange)="changed.emit({ ...changes(), closedFindings: $event })"
    />
  `,
})
export class FindingChoice {
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();

  readonly summary = input.required<PortfolioSummary>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly choices = computed((): TickChoice[] =>
    [...this.summary().findings]
      .sort((a, b) => rank(a) - rank(b))
      .map((finding) => ({
        id: finding.id,
        title: this.words.findingTitle(finding),
        about: this.about(finding),
      })),
  );

  private about({ severity, iloIndicator, supplierId }: OpenFinding): string {
    return [
      this.t(`risk.severity.${severity}`),
      ...(iloIndicator ? [this.t('riskWhatIf.findings.indicator')] : []),
      this.summary().names[supplierId] ?? '',
    ].join(' · ');
  }
}

function rank({ severity, iloIndicator }: OpenFinding): number {
  return (iloIndicator ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity);
}

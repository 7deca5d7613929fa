import { Component, computed, input } from '@angular/core';
import type { Severity } from '@firebreak/audits/model';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';

const LOOKS: Readonly<Record<Severity, readonly [Tone, IconName]>> = {
  critical: ['danger', 'error'],
  major: ['warning', 'warning'],
  minor: ['neutral', 'info'],
  observation: ['info', 'visibility'],
};

/** How grave a finding is, in a word. */
@Component({
  selector: 'fb-severity',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="look()[0]" [icon]="look()[1]">{{
    t('audits.severity.' + severity())
  }}</fb-status-chip>`,
})
export class SeverityChip {
  protected readonly t = injectTexts();

  readonly severity = input.required<Severity>();

  protected readonly look = computed(() => LOOKS[this.severity()]);
}

import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { findingType, provesForcedLabourIndicator } from '@firebreak/audits/model';
import { FbDatePipe, StatusChip, injectTexts } from '@firebreak/platform/web';
import { injectFindingTitle } from '../finding/finding-title';
import { SeverityChip } from '../finding/severity-chip';
import type { AuditDraft, FindingDraft } from './audit-draft';

/** Third step: everything once more, with a way back to each part. */
@Component({
  selector: 'fb-audit-review-step',
  imports: [FbDatePipe, MatButton, SeverityChip, StatusChip],
  template: `
    <section class="fb-card">
      <div class="head">
        <h2>{{ draft().facts.supplierName }}</h2>
        <button matButton type="button" (click)="edit.emit('facts')">
          {{ t('audits.wizard.changeFacts') }}
        </button>
      </div>
      <p>
        {{ draft().facts.siteName || t('audits.audit.wholeSupplier') }} ·
        {{ draft().facts.auditedOn | fbDate }} · {{ t('audits.kind.' + draft().facts.kind) }}
      </p>
      <p>
        {{ draft().facts.auditor }}, {{ draft().facts.scheme }}
        @if (draft().facts.reference) {
          ({{ draft().facts.reference }})
        }
      </p>
    </section>
    <section class="fb-card">
      <div class="head">
        <h2>{{ t('audits.audit.findings', { count: draft().findings.length }) }}</h2>
        <button matButton type="button" (click)="edit.emit('findings')">
          {{ t('audits.wizard.changeFindings') }}
        </button>
      </div>
      <ul>
        @for (finding of draft().findings; track $index) {
          <li>
            <b>{{ title(finding) }}</b>
            <span class="chips">
              <fb-severity [severity]="finding.severity" />
              @if (proves(finding)) {
                <fb-status-chip tone="danger" icon="report">{{ t('audits.finding.proves') }}</fb-status-chip>
              }
              <span class="fb-quiet">{{ t('audits.finding.dueOn', { date: finding.dueOn | fbDate }) }}</span>
            </span>
            <span>{{ finding.description }}</span>
            @if (finding.planned) {
              <span class="fb-quiet"
                >{{ finding.action.owner }}: {{ finding.action.description }} ({{
                  finding.action.dueOn | fbDate
                }})</span
              >
            }
          </li>
        } @empty {
          <li class="fb-quiet">{{ t('audits.wizard.noneToRecord') }}</li>
        }
      </ul>
    </section>
    <p class="fb-quiet">{{ t('audits.wizard.whatHappens') }}</p>
  `,
  styleUrl: './audit-review-step.scss',
})
export class AuditReviewStep {
  protected readonly t = injectTexts();
  private readonly titleOf = injectFindingTitle();

  readonly draft = input.required<AuditDraft>();
  /** Key of the step to go back to. */
  readonly edit = output<string>();

  protected title({ code }: FindingDraft): string {
    return this.titleOf({ code, title: findingType(code)?.title ?? code });
  }

  protected proves({ code, severity }: FindingDraft): boolean {
    const type = findingType(code);
    return type !== undefined && provesForcedLabourIndicator(type, severity);
  }
}

import { httpResource } from '@angular/common/http';
import { Component, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { FindingView } from '@firebreak/audits/model';
import { PageHeader, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';

/** `/audits/findings/:id`: for whoever knows the finding but not its audit. Goes on to the audit, opened there. */
@Component({
  selector: 'fb-finding-address',
  imports: [PageHeader, ProblemMessage, Skeleton],
  template: `
    @if (finding.error(); as error) {
      <fb-page-header
        [heading]="t('audits.audit.title')"
        backLink="/audits"
        [backLabel]="t('audits.list.heading')"
      />
      <fb-problem [error]="error" (retry)="finding.reload()" />
    } @else {
      <fb-skeleton [rows]="3" />
      <fb-skeleton kind="card" />
    }
  `,
})
export class FindingAddress {
  protected readonly t = injectTexts();

  /** The finding's id, from the address. */
  readonly id = input.required<string>();

  protected readonly finding = httpResource<FindingView>(() => `/api/findings/${this.id()}`);

  constructor() {
    const router = inject(Router);
    effect(() => {
      if (!this.finding.hasValue()) return;
      const { auditId, id } = this.finding.value();
      void router.navigate(['/audits', auditId], { fragment: id, replaceUrl: true });
    });
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuestionnaireStatus } from '@firebreak/questionnaires/model';
import { FbNumberPipe, Icon, injectTexts } from '@firebreak/platform/web';

/** Questionnaires that wait for somebody: for the supplier, or for a review here. */
@Component({
  selector: 'fb-questionnaires-due',
  imports: [FbNumberPipe, Icon, RouterLink],
  template: `
    @for (line of lines(); track line.status) {
      <a routerLink="/questionnaires" [queryParams]="{ status: line.status }">
        <b>{{ line.count | fbNumber }}</b> {{ t('app.due.' + line.status, { count: line.count }) }}
        <fb-icon name="chevron-right" />
      </a>
    }
  `,
  styleUrl: './due-line.scss',
})
export class QuestionnairesDue {
  protected readonly t = injectTexts();
  private readonly counts = httpResource<Readonly<Partial<Record<QuestionnaireStatus, number>>>>(
    () => '/api/questionnaires/counts',
  );
  /** True once it is known that nothing waits. */
  readonly nothing = computed(() => this.counts.hasValue() && this.lines().length === 0);
  protected readonly lines = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : {};
    return WAITING.map((status) => ({ status, count: counts[status] ?? 0 })).filter(({ count }) => count > 0);
  });
}

const WAITING: readonly QuestionnaireStatus[] = ['submitted', 'expired', 'sent'];

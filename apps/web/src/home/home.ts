import { Component, computed, inject } from '@angular/core';
import {
  EmptyState,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { Overview } from './overview';
import { StartChecklist } from './start-checklist';
import { StartSteps } from './start-steps';

/** The first page: the way in for a new company, later what needs a look. */
@Component({
  selector: 'fb-home',
  imports: [EmptyState, Overview, PageHeader, ProblemMessage, Skeleton, StartChecklist],
  providers: [StartSteps],
  template: `
    <fb-page-header
      [heading]="t('app.home.hello', { name: name() })"
      [lead]="belongs() ? t(start.hasSuppliers() ? 'app.home.lead' : 'app.home.leadNew') : ''"
    />
    @if (!belongs()) {
      <fb-empty-state
        icon="domain"
        [heading]="t('app.home.noCompany')"
        [text]="t('app.home.noCompanyText')"
      />
    } @else if (start.error(); as error) {
      <fb-problem [error]="error" (retry)="start.reload()" />
    } @else if (!start.settled()) {
      <fb-skeleton kind="card" />
    } @else {
      <div class="fb-stack">
        @if (start.hasSuppliers()) {
          <fb-overview />
        }
        @if (unfinished()) {
          <fb-start-checklist />
        }
      </div>
    }
  `,
})
export class Home {
  private readonly session = inject(Session);
  protected readonly start = inject(StartSteps);
  protected readonly t = injectTexts();
  /** Not somebody whom their company removed. */
  protected readonly belongs = computed(() => this.session.view()?.company !== null);
  protected readonly name = computed(() => this.session.view()?.account.name ?? '');
  protected readonly unfinished = computed(() => this.start.steps().some(({ done }) => !done));
}

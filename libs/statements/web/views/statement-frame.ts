import type { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts, PageHeader, ProblemMessage, Skeleton } from '@firebreak/platform/web';
import type { StatementView } from '@firebreak/statements/model';
import { StatementViews } from './statement-views';

/** Top of a page about one statement; the page itself is the content, shown once the statement is there. */
@Component({
  selector: 'fb-statement-frame',
  imports: [PageHeader, ProblemMessage, Skeleton, StatementViews],
  template: `
    <fb-page-header
      [heading]="heading()"
      [lead]="lead()"
      backLink="/statements"
      [backLabel]="t('statements.list.title')"
    />
    @if (statement().error(); as error) {
      <fb-problem [error]="error" (retry)="statement().reload()" />
    } @else if (found(); as view) {
      <fb-statement-views [statementId]="view.id" />
      <ng-content />
    } @else {
      <fb-skeleton kind="card" />
    }
  `,
})
export class StatementFrame {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  readonly heading = input.required<string>();
  readonly statement = input.required<HttpResourceRef<StatementView | undefined>>();

  protected readonly found = computed(() =>
    this.statement().hasValue() ? this.statement().value() : undefined,
  );
  protected readonly lead = computed(() => {
    const view = this.found();
    if (!view) return '';
    const period = this.t('statements.list.period', {
      from: this.formats.date(view.period.from),
      to: this.formats.date(view.period.to),
    });
    return `${view.organisation.name} · ${period}`;
  });
}

import { Component, computed, inject, input } from '@angular/core';
import { injectTexts, Session, Tabs, type Tab } from '@firebreak/platform/web';

/** The ways to look at one statement: its text, what the laws ask, its figures, the year before, an import. */
@Component({
  selector: 'fb-statement-views',
  imports: [Tabs],
  template: `<fb-tabs [tabs]="tabs()" [label]="t('statements.views.label')" />`,
})
export class StatementViews {
  protected readonly t = injectTexts();
  private readonly session = inject(Session);

  readonly statementId = input.required<string>();
  protected readonly tabs = computed<Tab[]>(() => {
    const page = `/statements/${this.statementId()}`;
    return [
      { link: page, label: this.t('statements.views.text'), exact: true },
      { link: `${page}/criteria`, label: this.t('statements.views.criteria') },
      { link: `${page}/figures`, label: this.t('statements.views.figures') },
      { link: `${page}/last-year`, label: this.t('statements.views.lastYear') },
      ...(this.session.can('statement:write')
        ? [{ link: `${page}/import`, label: this.t('statements.views.import') }]
        : []),
    ];
  });
}

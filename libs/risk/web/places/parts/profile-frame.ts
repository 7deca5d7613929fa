import type { HttpResourceRef } from '@angular/common/http';
import { Component, effect, inject, input } from '@angular/core';
import { PageHeader, PageTitle, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';

/** Head of the profile of a country, sector or good, with what stands there while it loads or cannot be loaded. */
@Component({
  selector: 'fb-profile-frame',
  imports: [PageHeader, ProblemMessage, Skeleton],
  template: `
    <fb-page-header
      [heading]="heading()"
      [lead]="page().error() ? '' : lead()"
      [backLink]="'/risk/' + list()"
      [backLabel]="t('riskPlaces.' + list() + '.title')"
    />
    @if (page().error(); as error) {
      <fb-problem [error]="error" (retry)="page().reload()" />
    } @else if (!page().hasValue()) {
      <fb-skeleton kind="card" />
      <fb-skeleton [rows]="12" />
    }
    <ng-content />
  `,
})
export class ProfileFrame {
  protected readonly t = injectTexts();

  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  /** The list that it is one of. */
  readonly list = input.required<'countries' | 'sectors' | 'goods'>();
  readonly page = input.required<HttpResourceRef<unknown>>();

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }
}

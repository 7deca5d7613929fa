import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import {
  EmptyState,
  FbDatePipe,
  Formats,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Skeleton,
} from '@firebreak/platform/web';
import type { KeptAnswer, KeptQuestionnaireView } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { labelledSites } from './labelled-sites';
import { VaultParts } from './vault-parts';

/** What was answered to customers' own questions, in their words of then: a record for the own company alone. */
@Component({
  selector: 'fb-kept-answers',
  imports: [EmptyState, FbDatePipe, PageHeader, ProblemMessage, Skeleton, VaultParts],
  template: `
    <fb-page-header [heading]="t('vault.kept.title')" [lead]="t('vault.kept.lead')" />
    <fb-vault-parts />
    @if (view.error(); as error) {
      <fb-problem [error]="error" (retry)="view.reload()" />
    } @else if (!view.hasValue()) {
      <fb-skeleton kind="card" />
    } @else {
      @for (record of records(); track record.id) {
        <section class="fb-card" [attr.aria-labelledby]="record.id">
          <h2 dir="auto" [id]="record.id">{{ record.title }}</h2>
          <p class="fb-quiet">
            {{ t('vault.kept.from', { customer: record.customer, day: record.answeredOn | fbDate }) }}
          </p>
          <dl>
            @for (line of record.lines; track line.key) {
              <dt dir="auto">
                {{ line.text }}
                @if (line.site) {
                  <span class="site">{{ line.site }}</span>
                }
              </dt>
              <dd dir="auto">{{ line.value }}</dd>
            }
          </dl>
          @if (record.documents.length > 0) {
            <ul>
              @for (document of record.documents; track document.id) {
                <li>
                  <a [href]="'/api/vault/documents/' + document.id + '/file'" download>{{ document.name }}</a>
                </li>
              }
            </ul>
          }
        </section>
      } @empty {
        <fb-empty-state
          icon="inventory-2"
          [heading]="t('vault.kept.emptyHeading')"
          [text]="t('vault.kept.emptyText')"
        />
      }
    }
  `,
  styles: `
    section {
      margin-block-end: 16px;
    }
    h2,
    p {
      margin: 0 0 8px;
    }
    dl {
      margin: 0;
    }
    dt {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--fb-line);
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    dd {
      margin: 0 0 8px;
      font-weight: 600;
      white-space: pre-line;
    }
    dt,
    dd,
    a {
      overflow-wrap: anywhere;
    }
    .site {
      display: block;
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  `,
})
export class KeptAnswersPage {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  protected readonly view = httpResource<{ items: readonly KeptQuestionnaireView[] }>(
    () => '/api/vault/kept',
  );
  protected readonly records = computed(() =>
    (this.view.hasValue() ? this.view.value().items : []).map((record) => ({
      ...record,
      lines: record.answers.map((answer) => this.lineOf(answer)),
    })),
  );

  private lineOf({ key, wording, site, value }: KeptAnswer) {
    const words = answerText(wording, value, this.formats, labelledSites(value));
    return { key, text: wording.text, site, value: words };
  }
}

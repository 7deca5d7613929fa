import { Component, computed, input } from '@angular/core';
import { differencesOf, type AuditEntryView } from '@firebreak/audit-trail/model';
import { injectTexts } from '@firebreak/platform/web';
import { injectEntryWords } from './entry-words';

/** What an entry changed: a line that says which fields, and each of them before and after behind it. */
@Component({
  selector: 'fb-entry-changes',
  template: `
    @if (entry().contentErasedAt) {
      <span class="fb-quiet">{{ t('auditTrail.erased') }}</span>
    } @else if (differences().length > 0) {
      <details>
        <summary>{{ summary() }}</summary>
        <dl>
          @for (difference of differences(); track difference.column) {
            <dt>{{ words.column(difference.column) }}</dt>
            <dd>
              @if (entry().action === 'changed') {
                <del>
                  <span class="fb-visually-hidden">{{ t('auditTrail.before') }}</span>
                  {{ words.value(difference.column, difference.before) }}
                </del>
                <ins>
                  <span class="fb-visually-hidden">{{ t('auditTrail.after') }}</span>
                  {{ words.value(difference.column, difference.after) }}
                </ins>
              } @else {
                {{ words.value(difference.column, difference.after ?? difference.before) }}
              }
            </dd>
          }
        </dl>
      </details>
    }
  `,
  styles: `
    summary {
      padding-block: 4px;
      color: var(--fb-primary);
      cursor: pointer;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(96px, auto) 1fr;
      gap: 4px 12px;
      margin: 8px 0 0;
    }
    dt {
      color: var(--fb-ink-quiet);
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      margin: 0;
      overflow-wrap: anywhere;
    }
    del {
      color: var(--fb-ink-quiet);
    }
    ins {
      font-weight: 500;
      text-decoration: none;
    }
  `,
})
export class EntryChanges {
  protected readonly t = injectTexts();
  protected readonly words = injectEntryWords();

  readonly entry = input.required<AuditEntryView>();

  protected readonly differences = computed(() => differencesOf(this.entry()));
  protected readonly summary = computed(() => {
    const columns = this.differences().map(({ column }) => this.words.column(column));
    const [first = '', second = ''] = columns;
    if (this.entry().action !== 'changed' || columns.length > 2) {
      return this.t('auditTrail.fields', { count: columns.length });
    }
    return columns.length === 2 ? `${first}, ${second}` : first;
  });
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Texts } from '@firebreak/platform/web';
import { dayAt, type OpenWork } from '@firebreak/statements/model';
import { talkTexts } from './talk-texts';

/** Where a statement is handed in: what is still open. It hinders nobody; without anything open it says nothing. */
@Component({
  selector: 'fb-open-work-hint',
  imports: [Icon, RouterLink],
  template: `
    @if (ready() && open(); as work) {
      <div role="status">
        <fb-icon name="info" />
        <div>
          <p>
            @if (work.tasks > 0) {
              <a
                class="fb-link"
                [routerLink]="['/statements', statementId()]"
                [queryParams]="{ part: 'tasks' }"
                >{{ t('talk.hint.tasks', { count: work.tasks }) }}</a
              >
              @if (work.overdue > 0) {
                {{ t('talk.hint.overdue', { count: work.overdue }) }}
              }
            }
          </p>
          <p>
            @if (work.comments > 0) {
              <a class="fb-link" [routerLink]="['/statements', statementId()]">{{
                t('talk.hint.comments', { count: work.comments })
              }}</a>
            }
          </p>
          <p class="fb-quiet">{{ t('talk.hint.free') }}</p>
        </div>
      </div>
    }
  `,
  styles: `
    [role='status'] {
      display: flex;
      gap: 8px;
      margin-block-end: 16px;
      padding: 12px;
      border-radius: var(--fb-radius);
      background: var(--fb-info-surface);
    }
    p {
      margin: 0;
    }
    a {
      display: inline-block;
      padding-block: 4px;
    }
  `,
})
export class OpenWorkHint {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly statementId = input.required<string>();

  private readonly work = httpResource<OpenWork>(() => ({
    url: `/api/statements/${this.statementId()}/open-work`,
    params: { today: dayAt(new Date()) },
  }));
  /** Undefined without anything open; also where it cannot be told, since it is no more than a hint. */
  protected readonly open = computed(() => {
    const work = this.work.hasValue() ? this.work.value() : undefined;
    return work && (work.tasks > 0 || work.comments > 0) ? work : undefined;
  });
  /** Its texts are not those of the page. */
  protected readonly ready = signal(false);

  constructor() {
    void this.texts.add('talk', talkTexts).then(() => this.ready.set(true));
  }
}

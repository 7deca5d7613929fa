import { Component, input } from '@angular/core';
import { Icon, injectTexts } from '@firebreak/platform/web';
import type { ApprovalPlan } from '@firebreak/statements/model';

/** What the laws together ask of the approval, each demand once, with the laws that make it in their words. */
@Component({
  selector: 'fb-approval-checklist',
  imports: [Icon],
  template: `
    <p class="fb-quiet">{{ t('sign.demands.lead') }}</p>
    <ul>
      @for (demand of plan().demands; track demand.id) {
        <li>
          <fb-icon [name]="demand.mandatory ? 'gavel' : 'lightbulb'" [size]="20" />
          <div>
            <p>
              <b>{{
                demand.id === 'body' || demand.id === 'signature'
                  ? t('sign.demand.' + demand.id + '.' + plan().legalForm)
                  : t('sign.demand.' + demand.id)
              }}</b>
              <span class="fb-quiet">
                · {{ t(demand.mandatory ? 'sign.demands.mandatory' : 'sign.demands.recommended') }}</span
              >
            </p>
            @for (law of demand.askedBy; track law.frameworkId) {
              <p class="fb-quiet" lang="en" dir="ltr">{{ law.frameworkName }}: {{ law.words }}</p>
            } @empty {
              <p class="fb-quiet">{{ t('sign.demands.ours') }}</p>
            }
          </div>
        </li>
      }
    </ul>
    @if (plan().alsoRead.length > 0) {
      <details>
        <summary>{{ t('sign.demands.alsoRead', { count: plan().alsoRead.length }) }}</summary>
        @for (law of plan().alsoRead; track $index) {
          <p class="fb-quiet" lang="en" dir="ltr">{{ law.frameworkName }}: {{ law.words }}</p>
        }
      </details>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 12px;
    }
    li p {
      margin: 0 0 4px;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class ApprovalChecklist {
  protected readonly t = injectTexts();
  readonly plan = input.required<ApprovalPlan>();
}

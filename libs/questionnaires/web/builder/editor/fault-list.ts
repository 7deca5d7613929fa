import { Component, computed, inject, input } from '@angular/core';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { DraftEditor } from '../draft-editor';

/** What is wrong here, and what would put it right. The engine says it in English. */
@Component({
  selector: 'fb-fault-list',
  imports: [Icon],
  template: `
    @if (faults().length > 0) {
      <div role="status">
        <strong><fb-icon name="error" [size]="16" /> {{ t('builder.faults.here') }}</strong>
        <ul lang="en" dir="ltr">
          @for (fault of faults(); track $index) {
            <li>{{ sentence(fault.message) }}. {{ fault.remedy }}</li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    div {
      margin-block-end: 16px;
      padding: 8px 12px;
      border-inline-start: 3px solid var(--fb-danger);
      background: var(--fb-danger-surface, var(--fb-neutral-surface));
    }
    strong {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--fb-danger);
    }
    ul {
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }
  `,
})
export class FaultList {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);

  readonly at = input.required<readonly string[]>();
  protected readonly faults = computed(() => this.at().flatMap((at) => this.editor.faultsOf(at)));

  protected sentence(message: string): string {
    return message.charAt(0).toUpperCase() + message.slice(1);
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { DraftEditor } from '../draft-editor';
import { FaultFocus } from './fault-focus';
import { FaultWords } from './fault-words';

/** What is wrong here, and what would put it right; each leads to its field. */
@Component({
  selector: 'fb-fault-list',
  imports: [Icon],
  template: `
    @if (faults().length > 0) {
      <div role="status">
        <strong><fb-icon name="error" [size]="16" /> {{ t('builder.faults.here') }}</strong>
        <ul>
          @for (fault of faults(); track $index) {
            <li>
              <button type="button" class="fb-link" (click)="focus.go(fault.fault)">{{ fault.wrong }}</button>
              {{ fault.remedy }}
            </li>
          }
        </ul>
      </div>
    }
  `,
  styleUrl: './fault-list.scss',
})
export class FaultList {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);
  private readonly words = inject(FaultWords);
  protected readonly focus = inject(FaultFocus);

  readonly at = input.required<readonly string[]>();
  protected readonly faults = computed(() =>
    this.at()
      .flatMap((at) => this.editor.faultsOf(at))
      .map((fault) => ({ fault, ...this.words.of(fault) })),
  );
}

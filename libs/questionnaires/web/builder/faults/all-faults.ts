import { Component, computed, inject } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import { DraftEditor } from '../draft-editor';
import { FaultFocus } from './fault-focus';
import { FaultWords } from './fault-words';

/** Longer lists are put right from the top. */
const SHOWN = 50;

/** Everything that keeps the draft from being published, wherever it is; each leads to its field. */
@Component({
  selector: 'fb-all-faults',
  template: `
    @if (editor.faults().length > 0) {
      <details>
        <summary>
          {{ t('builder.faults.list') }}: {{ t('builder.faults.count', { count: editor.faults().length }) }}
        </summary>
        <ul>
          @for (one of faults(); track $index) {
            <li>
              <button type="button" class="fb-link" (click)="focus.go(one.fault)">
                {{ one.where }}: {{ one.wrong }}
              </button>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styleUrl: './fault-list.scss',
})
export class AllFaults {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  private readonly words = inject(FaultWords);
  protected readonly focus = inject(FaultFocus);

  protected readonly faults = computed(() =>
    this.editor
      .faults()
      .slice(0, SHOWN)
      .map((fault) => ({
        fault,
        where: this.where(this.focus.placeOf(fault)),
        ...this.words.of(fault),
      })),
  );

  private where(code: string | null): string {
    if (code === null) return this.t('builder.outline.whole');
    const section = this.editor.template()?.sections.find((one) => one.code === code);
    return section ? section.title || this.t('builder.untitled') : code;
  }
}

import { DOCUMENT, Injectable, Injector, afterNextRender, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { TemplateFault } from '@firebreak/questionnaires/model';
import { DraftEditor } from '../draft-editor';

/** Where something is written or chosen comes before a box to tick or a button. */
const WRITTEN = ':is(input:not([type=checkbox]), select, textarea):not(:disabled)';
const FOCUSABLE = ':is(input, select, textarea, button, summary, a[href]):not(:disabled)';

/** Leads from a fault to the field that puts it right. Fields say what they are by `data-field`. */
@Injectable()
export class FaultFocus {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly editor = inject(DraftEditor);

  /** Code of what is edited when the fault is put right; null for the questionnaire as a whole. */
  placeOf({ at }: TemplateFault): string | null {
    const template = this.editor.template();
    const known = [...(template?.questions ?? []), ...(template?.sections ?? [])];
    return known.some(({ code }) => code === at) ? at : null;
  }

  async go(fault: TemplateFault): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { at: this.placeOf(fault) },
      replaceUrl: true,
    });
    afterNextRender(() => this.focus(fault), { injector: this.injector });
  }

  private focus({ field, column }: TemplateFault): void {
    const named =
      column === undefined ? [] : [...this.document.querySelectorAll<HTMLElement>('[data-column]')];
    const rows = named.filter(({ dataset }) => dataset['column'] === column);
    const fields = this.document.querySelectorAll<HTMLElement>(`[data-field~="${field}"]`);
    // Without a section there is no button for a question yet.
    const begin =
      field === 'questions' ? this.document.querySelectorAll<HTMLElement>('[data-field="sections"]') : [];
    for (const host of [...rows, ...fields, ...begin]) {
      host.closest('details')?.setAttribute('open', '');
      const inside = host.querySelector<HTMLElement>(WRITTEN) ?? host.querySelector<HTMLElement>(FOCUSABLE);
      const control = host.matches(FOCUSABLE) ? host : inside;
      if (!control) continue;
      control.focus();
      control.scrollIntoView({ block: 'center' });
      return;
    }
  }
}

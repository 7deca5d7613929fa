import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, Session, injectTexts } from '@firebreak/platform/web';
import { DraftEditor } from '../draft-editor';

/** Sections with their questions, each a link to its editor; up and down by button or Alt with the arrow keys. */
@Component({
  selector: 'fb-template-outline',
  imports: [Icon, MatIconButton, RouterLink],
  templateUrl: './template-outline.html',
  styleUrl: './template-outline.scss',
})
export class TemplateOutline {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  protected readonly mayWrite = inject(Session).can('template:write');

  /** Code of what is edited. */
  readonly selected = input.required<string>();
  readonly move = output<{ readonly code: string; readonly by: -1 | 1 }>();

  protected readonly parts = computed(() => {
    const template = this.editor.template();
    const bySection = Map.groupBy(template?.questions ?? [], ({ section }) => section);
    return (template?.sections ?? []).map((section) => ({
      ...section,
      questions: bySection.get(section.code) ?? [],
    }));
  });

  protected isFaulty(code: string): boolean {
    return this.editor.faultsOf(code).length > 0;
  }

  protected byKey(event: KeyboardEvent, code: string): void {
    if (!event.altKey || !this.mayWrite || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    this.move.emit({ code, by: event.key === 'ArrowUp' ? -1 : 1 });
  }
}

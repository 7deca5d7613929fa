import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Session, injectTexts } from '@firebreak/platform/web';
import { RowButtons } from '../../rows/row-buttons';
import { Rows } from '../../rows/rows';
import { DraftEditor } from '../draft-editor';

/** Sections with their questions, each a link to its editor; up and down by button or Alt with the arrow keys. */
@Component({
  selector: 'fb-template-outline',
  imports: [Icon, RouterLink, RowButtons, Rows],
  templateUrl: './template-outline.html',
  styleUrl: './template-outline.scss',
})
export class TemplateOutline {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  protected readonly mayWrite = inject(Session).can('template:write');
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Where the last thing that was moved is now: for who does not see it. */
  protected readonly movedTo = signal('');

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
    this.shift(code, event.key === 'ArrowUp' ? -1 : 1);
  }

  /** By key: the link keeps the focus, which a browser loses where a row takes another place. */
  private shift(code: string, by: -1 | 1): void {
    this.move.emit({ code, by });
    this.movedTo.set(this.placeOf(code));
    const link = () => this.host.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`);
    afterNextRender(() => link()?.focus(), { injector: this.injector });
  }

  private placeOf(code: string): string {
    const part = this.parts().find((one) => one.questions.some((question) => question.code === code));
    const list = part ? part.questions : this.parts();
    const place = list.findIndex((one) => one.code === code) + 1;
    const section = part?.title ?? '';
    return this.t(part ? 'builder.outline.movedIn' : 'builder.outline.moved', { what: code, place, total: list.length, section }); // prettier-ignore
  }
}

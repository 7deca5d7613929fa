import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Texts } from '@firebreak/platform/web';
import {
  directionOf,
  FIGURE_ORDER,
  findBreakdown,
  findFigure,
  isBreakdownId,
  isFigureId,
  labelOf,
  referenceInWords,
  signsOf,
  type FigureSet,
  type SectionText,
  type StatementLanguage,
} from '@firebreak/statements/model';
import {
  exhibitElement,
  figureElement,
  readText,
  showText,
  sourceLine,
  type TextSetting,
} from './section-dom';

/** Where the source of the figure under pointer or focus is shown. */
interface Tip {
  readonly text: string;
  readonly top: number;
  readonly start: number;
}

/**
 * Edits the text of a section as people read it: paragraphs, headings and bullets to type into, figures
 * with their values, tables and notes as cards. What leaves it is the section's plain text.
 */
@Component({
  selector: 'fb-text-editor',
  imports: [Icon, MatButton],
  templateUrl: './text-editor.html',
  styleUrl: './text-editor.scss',
})
export class TextEditor {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');

  readonly text = input.required<SectionText>();
  readonly figures = input.required<FigureSet>();
  readonly language = input.required<StatementLanguage>();
  readonly label = input.required<string>();
  readonly editable = input(true);
  /** The whole text, whenever it changes under the hand of the person. */
  readonly edited = output<SectionText>();

  protected readonly direction = computed(() => directionOf(this.language()));
  protected readonly tip = signal<Tip | null>(null);
  private readonly setting = computed<TextSetting>(() => ({
    figures: this.figures(),
    language: this.language(),
    reader: this.texts.language(),
    removeLabel: this.t('statements.editor.remove'),
    promptLabel: this.t('statements.editor.prompt'),
    editable: this.editable(),
  }));
  /** Everything that can be put in, with its value. */
  protected readonly choices = computed(() =>
    FIGURE_ORDER.filter((id) => (isBreakdownId(id) ? findBreakdown : findFigure)(this.figures(), id)).map(
      (id) => ({
        id,
        name: `${labelOf(id, this.texts.language())}: ${referenceInWords(id, this.figures(), this.language()) ?? ''}`,
      }),
    ),
  );
  protected readonly exhibits = computed(() => this.choices().filter(({ id }) => isBreakdownId(id)));

  private shown: { text: SectionText; setting: TextSetting } | null = null;
  /** Where the caret was when the surface had it last. */
  private caret: Range | null = null;

  constructor() {
    effect(() => {
      const [text, setting] = [this.text(), this.setting()];
      // What was just typed comes back as input: showing it again would move the caret.
      if (this.shown?.text === text && this.shown.setting === setting) return;
      showText(this.surface().nativeElement, text, setting);
      this.shown = { text, setting };
    });
  }

  /** @param event none where a person did not type; letters on their way to a Chinese or Japanese word are no text yet */
  protected typed(event?: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const text = readText(this.surface().nativeElement);
    if (this.shown?.text === text) return;
    this.shown = { text, setting: this.setting() };
    this.edited.emit(text);
  }

  /** Keeps the words and drops the look of what is pasted. */
  protected paste(event: ClipboardEvent): void {
    event.preventDefault();
    // Deprecated, but the one way that every browser offers to put text in so that it can be undone.
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
  }

  protected rememberCaret(): void {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (range && this.surface().nativeElement.contains(range.commonAncestorContainer))
      this.caret = range.cloneRange();
  }

  /** Turns the lines at the caret into a paragraph, a heading or bullets. */
  protected format(kind: 'p' | 'h3' | 'ul'): void {
    this.restoreCaret();
    if (kind === 'ul') document.execCommand('insertUnorderedList');
    else document.execCommand('formatBlock', false, kind);
    this.typed();
  }

  protected insertFigure(id: string): void {
    if (!isFigureId(id) && !isBreakdownId(id)) return;
    this.restoreCaret();
    const range = document.getSelection()?.getRangeAt(0);
    if (!range) return;
    range.deleteContents();
    const after = document.createTextNode(signsOf(this.language()).betweenWords);
    range.insertNode(after);
    range.insertNode(figureElement(id, this.setting()));
    document.getSelection()?.collapse(after, after.length);
    this.typed();
  }

  protected insertExhibit(id: string): void {
    if (!isBreakdownId(id)) return;
    const root = this.surface().nativeElement;
    const at = [...root.childNodes].find((block) => this.caret && block.contains(this.caret.startContainer));
    root.insertBefore(exhibitElement(id, this.setting()), at?.nextSibling ?? null);
    this.typed();
  }

  protected click(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('[data-remove]')) return this.writeAt(target?.closest('[data-prompt]') ?? null);
    target.closest('[data-exhibit], [data-prompt]')?.remove();
    this.surface().nativeElement.focus();
    this.typed();
  }

  /** A note asks for words: whoever clicks it writes them in a paragraph before it. */
  private writeAt(prompt: Element | null): void {
    if (!prompt || !this.editable()) return;
    const before = prompt.previousElementSibling;
    const isEmpty = before?.tagName === 'P' && before.textContent === '';
    const paragraph = isEmpty ? before : document.createElement('p');
    if (!isEmpty) {
      paragraph.append(document.createElement('br'));
      prompt.before(paragraph);
    }
    this.surface().nativeElement.focus();
    document.getSelection()?.collapse(paragraph, 0);
  }

  protected point(event: Event): void {
    const figure =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure]') : null;
    const id = figure?.dataset['figure'];
    if (!figure || !id || !(isFigureId(id) || isBreakdownId(id))) return this.tip.set(null);
    const [box, own] = [figure.getBoundingClientRect(), this.host.getBoundingClientRect()];
    const start = this.texts.direction() === 'rtl' ? own.right - box.right : box.left - own.left;
    this.tip.set({
      text: sourceLine(id, this.setting()),
      top: box.bottom - own.top + 4,
      start: Math.max(0, start),
    });
  }

  private restoreCaret(): void {
    const root = this.surface().nativeElement;
    root.focus();
    const selection = document.getSelection();
    if (this.caret && root.contains(this.caret.commonAncestorContainer)) {
      selection?.removeAllRanges();
      selection?.addRange(this.caret);
    } else {
      selection?.selectAllChildren(root);
      selection?.collapseToEnd();
    }
  }
}

import { DestroyRef, Directive, effect, ElementRef, inject, input } from '@angular/core';
import {
  findQuote,
  isOpen,
  LONGEST_QUOTE,
  quoteBetween,
  type SectionKind,
} from '@firebreak/statements/model';
import { TalkDesk } from './talk-desk';
import { mapText, offsetsOf, rangeBetween } from './text-map';

/** Typing pauses so long before the marks follow. */
const PAUSE_IN_MS = 300;
/** Names of the marks, which text-editor.scss gives their look. */
const [MARKED, SHOWN] = ['fb-comment', 'fb-comment-shown'];

/**
 * Joins the text of a section with the comments on it: tells the desk which words are selected, marks the words that
 * open comments are about, and brings those of one thread into view. The text itself is not touched: the marks are
 * highlights of the browser, and where it knows none there are none.
 */
@Directive({
  selector: '[fbCommentedText]',
  host: { '(document:selectionchange)': 'noteSelection()' },
})
export class CommentedText {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  /** Absent where a section stands without comments. */
  private readonly desk = inject(TalkDesk, { optional: true });

  readonly section = input.required<SectionKind>({ alias: 'fbCommentedText' });

  private timer: ReturnType<typeof setTimeout> | undefined;
  private shower: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const desk = this.desk;
    if (!desk) return;
    const observer = new MutationObserver(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.mark(), PAUSE_IN_MS);
    });
    observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      clearTimeout(this.timer);
      clearTimeout(this.shower);
      desk.chosen.set(null);
      desk.shown.set(null);
      for (const name of [MARKED, SHOWN]) highlights()?.delete(name);
    });
    effect(() => {
      desk.threads();
      this.mark();
    });
    effect(() => {
      const shown = desk.shown();
      // Once the text is there: it may have been hidden until now.
      if (shown) this.shower = setTimeout(() => this.bringIntoView(shown.id));
    });
  }

  protected noteSelection(): void {
    const [surface, selection] = [this.surface(), document.getSelection()];
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    // A selection elsewhere, in the box for the comment, leaves the words chosen.
    if (!this.desk || !surface || !range || !surface.contains(range.commonAncestorContainer)) return;
    const map = mapText(surface);
    const { from, to } = offsetsOf(map, range);
    const quote = quoteBetween(map.text, from, to);
    const fits = quote !== null && quote.text.length <= LONGEST_QUOTE;
    this.desk.chosen.set(quote && { section: this.section(), quote: fits ? quote : null });
  }

  /** Marks the words of every open thread. */
  private mark(): void {
    const threads = this.desk
      ?.threads()
      .filter((thread) => thread.section === this.section() && isOpen(thread));
    const ranges = (threads ?? []).flatMap(({ id }) => this.rangeOf(id) ?? []);
    highlights()?.set(MARKED, new Highlight(...ranges));
  }

  private bringIntoView(id: string): void {
    const range = this.rangeOf(id);
    highlights()?.set(SHOWN, new Highlight(...(range ? [range] : [])));
    const node = range?.startContainer;
    const element = node instanceof Element ? node : node?.parentElement;
    element?.scrollIntoView({ block: 'center' });
  }

  private rangeOf(id: string): Range | null {
    const [surface, thread] = [this.surface(), this.desk?.threads().find((each) => each.id === id)];
    if (!surface || !thread?.anchor || thread.section !== this.section()) return null;
    const map = mapText(surface);
    const place = findQuote(map.text, thread.anchor);
    return place.state === 'gone' ? null : rangeBetween(map, place.from, place.to);
  }

  private surface(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('[role="textbox"]');
  }
}

/** The browser's highlights; undefined in browsers that know none. */
function highlights(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : undefined;
}

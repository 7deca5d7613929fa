import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { calledIn, LONGEST_COMMENT, nameBeingTyped, type Colleague } from '@firebreak/statements/model';

const SHOWN = 8;
let count = 0;

/**
 * A text box in which `@` and a few letters bring up colleagues to choose from, with keys or pointer. A text box with
 * a list is named as the pattern for editable comboboxes has it; the focus never leaves the box.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
@Component({
  selector: 'fb-mention-box',
  imports: [Field, FieldControl],
  templateUrl: './mention-box.html',
  styleUrl: './mention-box.scss',
  // The focus stays in the box, so that the options themselves take no part in the order of keys.
  host: { '(mousedown)': 'keepFocus($event)', '(click)': 'pickClicked($event)' },
})
export class MentionBox {
  protected readonly t = injectTexts();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
  readonly colleagues = input.required<readonly Colleague[]>();
  readonly text = model.required<string>();

  protected readonly longest = LONGEST_COMMENT;
  protected readonly listId = `fb-mentions-${++count}`;
  /** What is being typed after an `@`; null while nothing is, or after Escape. */
  protected readonly typing = signal<{ readonly from: number; readonly words: string } | null>(null);
  protected readonly active = signal(0);
  /** Chosen from the list: of two colleagues of one name the right one. */
  private readonly picked = signal<readonly Colleague[]>([]);
  protected readonly found = computed(() => {
    const typing = this.typing();
    return typing
      ? this.colleagues()
          .filter((person) => isLike(person, typing.words))
          .slice(0, SHOWN)
      : [];
  });
  protected readonly notice = computed(() => {
    const typing = this.typing();
    if (!typing || this.colleagues().length === 0) return '';
    if (this.found().length > 0) return this.t('talk.mention.found', { count: this.found().length });
    // A text may hold an @ that calls nobody: only a single word without a match is told so.
    return typing.words !== '' && !typing.words.includes(' ') ? this.t('talk.mention.none') : '';
  });

  /** Account ids of those whom the text calls. */
  readonly mentions = computed(() =>
    calledIn(this.text(), [...this.picked(), ...this.colleagues()]).map(({ id }) => id),
  );

  constructor() {
    effect(() => {
      const box = this.box().nativeElement;
      if (box.value !== this.text()) box.value = this.text();
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected typed(): void {
    this.text.set(this.box().nativeElement.value);
    this.look();
  }

  /** Looks at what stands before the caret. */
  protected look(): void {
    const box = this.box().nativeElement;
    this.typing.set(nameBeingTyped(box.value, box.selectionStart));
    this.active.set(0);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.typing()) return;
    const length = this.found().length;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.typing.set(null);
    } else if (length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.active.update((at) => (at + (event.key === 'ArrowDown' ? 1 : -1) + length) % length);
    } else if (length > 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      this.pick(this.active());
    } else return;
    event.preventDefault();
  }

  protected keepFocus(event: Event): void {
    if (this.optionAt(event) >= 0) event.preventDefault();
  }

  protected pickClicked(event: Event): void {
    this.pick(this.optionAt(event));
  }

  /** Place of the colleague that an event happened on; -1 for none. */
  private optionAt({ target }: Event): number {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? [...this.host.querySelectorAll('[role="option"]')].indexOf(option) : -1;
  }

  private pick(at: number): void {
    const [person, typing] = [this.found()[at], this.typing()];
    if (!person || !typing) return;
    const box = this.box().nativeElement;
    const end = typing.from + 1 + typing.words.length;
    box.setRangeText(`@${person.name} `, typing.from, end, 'end');
    this.picked.update((picked) => [person, ...picked]);
    this.text.set(box.value);
    this.typing.set(null);
    box.focus();
  }
}

/** Whether some word of the name, or the address, begins with what is typed; accents and capitals do not matter. */
function isLike({ name, email }: Colleague, words: string): boolean {
  const typed = plain(words);
  const full = plain(name);
  return (
    full.startsWith(typed) ||
    full.split(' ').some((word) => word.startsWith(typed)) ||
    email.startsWith(typed)
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  EmptyState,
  FbDateTimePipe,
  Icon,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Texts,
} from '@firebreak/platform/web';
import {
  compareTexts,
  paragraphsOf,
  type ComparedLine,
  type SectionText,
  type StatementSectionView,
  type StatementView,
  type SuggestionView,
} from '@firebreak/statements/model';
import { ComparedLines } from './compared-lines';
import { ProposeForm, type WordingTarget } from './propose-form';
import { SuggestionCard } from './suggestion-card';
import { TextDiff } from './text-diff';
import { WordingDesk } from './wording-desk';

/** A paragraph with what others would write instead. */
interface Place {
  readonly text: SectionText;
  readonly lines: readonly ComparedLine[];
  readonly suggestions: readonly SuggestionView[];
}

/** The section as it reads, each paragraph with what is proposed for it, and a way to propose for those who only read. */
@Component({
  selector: 'fb-section-suggestions',
  imports: [
    ComparedLines,
    EmptyState,
    FbDateTimePipe,
    Icon,
    MatButton,
    ProblemMessage,
    ProposeForm,
    Skeleton,
    StatusChip,
    SuggestionCard,
    TextDiff,
  ],
  templateUrl: './section-suggestions.html',
  styleUrl: './section-suggestions.scss',
})
export class SectionSuggestions {
  protected readonly t = inject(Texts).t;
  protected readonly desk = inject(WordingDesk);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<StatementSectionView>();
  /** The reader's role may write, whatever state the statement is in. */
  readonly mayWrite = input.required<boolean>();
  readonly settle = input.required<() => Promise<boolean>>();
  readonly changed = output<StatementSectionView>();

  private readonly paragraphs = viewChild<ElementRef<HTMLElement>>('paragraphs');
  /** What the reader begins to word anew. */
  protected readonly target = signal<WordingTarget | null>(null);
  protected readonly isDraft = computed(() => this.statement().state === 'draft');
  protected readonly mayPropose = computed(() => this.statement().state !== 'approved');
  private readonly own = computed(() =>
    this.desk.open().filter(({ section }) => section === this.section().kind),
  );
  protected readonly decided = computed(() =>
    this.desk.decided().filter(({ section }) => section === this.section().kind),
  );
  protected readonly ofSection = computed(() => this.own().filter(({ scope }) => scope === 'section'));
  protected readonly places = computed<Place[]>(() => {
    const { language } = this.statement();
    return paragraphsOf(this.section().text).map((text, index) => ({
      text,
      lines: compareTexts(text, text, language),
      suggestions: this.own().filter(
        ({ scope, fit }) => scope === 'paragraph' && fit?.fit !== 'gone' && fit?.position === index,
      ),
    }));
  });
  /** Their paragraph is not there any more, or not where it was when they were asked for. */
  protected readonly lost = computed(() => {
    const shown = new Set(this.places().flatMap(({ suggestions }) => suggestions.map(({ id }) => id)));
    return this.own().filter(({ id, scope }) => scope === 'paragraph' && !shown.has(id));
  });
  /** The place of the form; beside none of the paragraphs when its own is gone. */
  protected readonly targetAt = computed(() => {
    const target = this.target();
    if (!target || target.scope === 'section') return -1;
    return this.places()[target.position]?.text === target.original ? target.position : -1;
  });

  /** The version of the section that suggestions were last held against here. */
  private fittedTo: number | null = null;

  constructor() {
    // Another text of the section may fit other suggestions.
    effect(() => {
      const { version } = this.section();
      untracked(() => this.refit(version));
    });
  }

  /** Goes on at the paragraphs, where the form was. */
  protected closeForm(): void {
    this.target.set(null);
    this.paragraphs()?.nativeElement.focus();
  }

  protected proposeFor(original: SectionText, position: number): void {
    this.target.set({ scope: 'paragraph', original, position });
  }

  protected proposeForAll(): void {
    this.target.set({ scope: 'section', original: this.section().text, position: 0 });
  }

  /** The first words of a paragraph, to tell its button from the others. */
  protected beginningOf({ lines }: Place): string {
    const words = lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
    return words.length > 60 ? `${words.slice(0, 60)}…` : words;
  }

  /** Asks which suggestions fit the section as it is now. */
  private refit(version: number): void {
    if (this.fittedTo === version || this.desk.suggestions.isLoading()) return;
    this.fittedTo = version;
    this.desk.suggestions.reload();
  }
}

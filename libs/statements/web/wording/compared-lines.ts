import { Component, computed, inject, input } from '@angular/core';
import { Icon, Texts } from '@firebreak/platform/web';
import {
  directionOf,
  isBreakdownId,
  labelOf,
  NO_VALUE,
  parseInline,
  referenceInWords,
  type ComparedLine,
  type FigureSet,
  type StatementLanguage,
} from '@firebreak/statements/model';

/** A run of words, or a figure with its value and name. */
interface Part {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
  /** The name of a quoted figure, a table or a chart. */
  readonly figure: string | null;
}

interface ShownLine {
  readonly kind: ComparedLine['kind'];
  readonly change: ComparedLine['change'];
  readonly parts: readonly Part[];
}

/**
 * Lines of a section with what changed in them: struck where words went, underlined where they came, and said in words
 * to those who listen. A figure shows the value that it has in the statement; where it changed, also its name, for two
 * figures may have the same value.
 */
@Component({
  selector: 'fb-compared-lines',
  imports: [Icon],
  templateUrl: './compared-lines.html',
  styleUrl: './compared-lines.scss',
  host: { '[attr.lang]': 'language()', '[attr.dir]': 'direction()' },
})
export class ComparedLines {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly reader = this.texts.language;

  readonly lines = input.required<readonly ComparedLine[]>();
  readonly figures = input.required<FigureSet>();
  /** Of the statement. */
  readonly language = input.required<StatementLanguage>();

  protected readonly direction = computed(() => directionOf(this.language()));
  protected readonly shown = computed<ShownLine[]>(() =>
    this.lines().map(({ kind, change, runs }) => ({
      kind,
      change,
      parts: runs.flatMap((run) => this.partsOf(kind, run)),
    })),
  );

  private partsOf(kind: ComparedLine['kind'], { change, text }: ComparedLine['runs'][number]): Part[] {
    const language = this.language();
    const exhibit = text.slice('[['.length, -']]'.length);
    if (kind === 'exhibit' && isBreakdownId(exhibit))
      return [{ change, text: labelOf(exhibit, language), figure: this.t('wording.diff.exhibit') }];
    return parseInline(text).map((inline) =>
      typeof inline === 'string'
        ? { change, text: inline, figure: null }
        : {
            change,
            text: referenceInWords(inline.figure, this.figures(), language) ?? NO_VALUE,
            figure: labelOf(inline.figure, language),
          },
    );
  }
}

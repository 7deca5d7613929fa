import { Component, computed, inject, input, output } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import { statementTexts, type ImportedPart, type SectionKind } from '@firebreak/statements/model';
import { PartText } from './part-text';

/** Characters of a part that are shown without opening it. */
const SHOWN_AT_FIRST = 280;

/** One part of an imported file: its words, and where they go. */
@Component({
  selector: 'fb-part-card',
  imports: [PartText],
  templateUrl: './part-card.html',
  styleUrl: './part-card.scss',
})
export class PartCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly part = input.required<ImportedPart>();
  /** Its place in the file, 1 the first. */
  readonly number = input.required<number>();
  readonly chosen = input<SectionKind | null>(null);
  readonly kinds = input.required<readonly SectionKind[]>();
  readonly choose = output<SectionKind | null>();

  protected readonly words = computed(() => statementTexts(this.texts.language()));
  protected readonly title = computed(
    () => this.part().heading || this.t('lastYear.part.untitled', { number: this.number() }),
  );
  protected readonly isShort = computed(() => this.part().text.length <= SHOWN_AT_FIRST);
  protected readonly beginning = computed(
    () =>
      `${this.part()
        .text.slice(0, SHOWN_AT_FIRST)
        .replace(/\s+/g, ' ')
        .replace(/\s\S*$/, '')} …`,
  );
  /** Why it is proposed for a section; empty once somebody chose another. */
  protected readonly reason = computed(() => {
    const { reason, section, words } = this.part();
    if (section !== this.chosen()) return '';
    if (section === null) return this.t(reason === 'none' ? 'lastYear.part.none' : 'lastYear.part.noContent');
    if (reason === 'words') return this.t('lastYear.part.byWords', { words: words.join(', ') });
    return this.t(`lastYear.part.${reason}`);
  });

  protected take(value: string): void {
    this.choose.emit(this.kinds().find((kind) => kind === value) ?? null);
  }
}

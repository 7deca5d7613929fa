import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { correctableContent, isComparable, type EditionView } from '@firebreak/reference-data/model';
import {
  FbCountryPipe,
  FbDatePipe,
  FbNumberPipe,
  Formats,
  Session,
  SourceMark,
  StatusChip,
  injectTexts,
} from '@firebreak/platform/web';
import { injectFigureWords } from '../words/figure-words';

/** Editions as a table; on a phone as cards. */
@Component({
  selector: 'fb-edition-table',
  imports: [FbCountryPipe, FbDatePipe, FbNumberPipe, RouterLink, SourceMark, StatusChip],
  templateUrl: './edition-table.html',
  styleUrl: './edition-table.scss',
})
export class EditionTable {
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly words = injectFigureWords();

  readonly editions = input.required<readonly EditionView[]>();
  /** Every edition that is loaded, to find what one can be compared with. */
  readonly all = input.required<readonly EditionView[]>();
  readonly label = input.required<string>();

  protected dateText(date: string | null): string {
    return date === null ? this.t('referenceData.value.unknown') : this.formats.roughDate(date);
  }

  /** The edition with the one it took over from, or the one in use; null where there is no other. */
  protected comparable(edition: EditionView): { readonly from: string; readonly to: string } | null {
    if (!isComparable(edition.dataset)) return null;
    const others = this.all().filter(({ dataset, id }) => dataset === edition.dataset && id !== edition.id);
    const corrected = others.find(({ id }) => id === edition.correction?.corrects);
    const latest = [...others].sort((a, b) => (a.loadedAt < b.loadedAt ? 1 : -1))[0];
    const other = edition.current ? (corrected ?? latest) : others.find(({ current }) => current);
    if (!other) return null;
    return edition.current ? { from: other.id, to: edition.id } : { from: edition.id, to: other.id };
  }

  protected correctable({ current, dataset }: EditionView): boolean {
    return current && correctableContent(dataset) !== null && this.session.can('reference:publish');
  }
}

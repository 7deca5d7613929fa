import { Component, computed, inject, input } from '@angular/core';
import { FbNumberPipe, Formats, Icon, SourceMark, injectTexts } from '@firebreak/platform/web';
import { isFigureName, type EditionPreview } from '@firebreak/reference-data/model';
import { ChangeTable } from '../compare/change-table';
import { DifferenceSummary } from '../compare/difference-summary';

/** What a file holds, how it was read, and how it differs from the edition in use. Nothing is stored yet. */
@Component({
  selector: 'fb-edition-check',
  imports: [ChangeTable, DifferenceSummary, FbNumberPipe, Icon, SourceMark],
  templateUrl: './edition-check.html',
  styleUrl: './edition-check.scss',
})
export class EditionCheck {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly preview = input.required<EditionPreview>();

  protected readonly dates = computed(() => {
    const { publishedOn, retrievedOn } = this.preview().facts;
    return [
      { key: 'publishedOn', date: publishedOn },
      { key: 'retrievedOn', date: retrievedOn },
    ].flatMap(({ key, date }) => (date === null ? [] : [{ key, text: this.formats.roughDate(date) }]));
  });

  protected readAs(name: string): string {
    return this.t(isFigureName(name) ? `referenceData.figure.${name}` : `referenceData.load.readAs.${name}`);
  }

  protected warning(name: string): string {
    const { countries, difference } = this.preview();
    const lost = difference?.countriesLost.map((code) => this.formats.country(code)) ?? [];
    return this.t(`referenceData.load.warning.${name}`, {
      countries: name === 'countries-lost' ? this.formats.list(lost) : countries,
      jumps: difference?.jumps ?? 0,
      removed: difference?.removed ?? 0,
    });
  }
}

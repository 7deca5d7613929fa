import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { CorrectableContent, FieldValues } from '@firebreak/reference-data/model';
import { injectRowWords } from './row-words';

const SHOWN = 8;

/** Finds the row of an edition that is wrong, by any of its words; or says that one is missing. */
@Component({
  selector: 'fb-row-finder',
  imports: [Field, FieldControl, MatButton],
  template: `
    <fb-field
      [label]="t('referenceData.correct.find')"
      [help]="t('referenceData.correct.findHelp', { count: rows().length })"
    >
      <input
        #words
        fbControl
        type="search"
        maxlength="100"
        [value]="search()"
        (input)="search.set(words.value)"
      />
    </fb-field>
    @if (search().trim()) {
      <p class="fb-quiet" role="status">
        {{ t('referenceData.correct.found', { count: found().length, shown: shown().length }) }}
      </p>
      <ul>
        @for (one of shown(); track one.words) {
          <li>
            <button type="button" class="fb-link" (click)="picked.emit(one.row)">{{ one.words }}</button>
          </li>
        }
      </ul>
    }
    <button matButton="outlined" type="button" (click)="missing.emit()">
      {{ t('referenceData.correct.addRow') }}
    </button>
  `,
  styles: `
    ul {
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    .fb-link {
      min-block-size: 44px;
      text-align: start;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
  `,
})
export class RowFinder {
  protected readonly t = injectTexts();
  private readonly words = injectRowWords();

  readonly content = input.required<CorrectableContent>();
  readonly rows = input.required<readonly FieldValues[]>();
  /** Titles of sectors by code. */
  readonly sectors = input.required<ReadonlyMap<string, string>>();
  readonly picked = output<FieldValues>();
  /** The row that is wrong is one that is not there. */
  readonly missing = output();

  protected readonly search = signal('');
  private readonly worded = computed(() =>
    this.rows().map((row) => ({ row, words: this.words.row(this.content(), row, this.sectors()) })),
  );
  protected readonly found = computed(() => {
    const wanted = this.search().trim().toLowerCase().split(/\s+/);
    return this.worded().filter(({ words, row }) => {
      const text = `${words} ${Object.values(row).join(' ')}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  });
  protected readonly shown = computed(() => this.found().slice(0, SHOWN));
}

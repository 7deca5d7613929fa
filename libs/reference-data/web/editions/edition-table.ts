import { Component, input } from '@angular/core';
import type { EditionView } from '@firebreak/reference-data/model';
import { FbDatePipe, FbNumberPipe, Icon, StatusChip, injectTexts } from '@firebreak/platform/web';

/** Editions as a table; on a phone as cards. */
@Component({
  selector: 'fb-edition-table',
  imports: [FbDatePipe, FbNumberPipe, Icon, StatusChip],
  templateUrl: './edition-table.html',
  styleUrl: './edition-table.scss',
})
export class EditionTable {
  protected readonly t = injectTexts();

  readonly editions = input.required<readonly EditionView[]>();
  readonly label = input.required<string>();
}

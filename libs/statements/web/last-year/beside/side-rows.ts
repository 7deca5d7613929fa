import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, injectTexts, type IconName } from '@firebreak/platform/web';
import { directionOf, type SideBySideRow, type StatementLanguage } from '@firebreak/statements/model';

const ICONS: Readonly<Record<SideBySideRow['state'], IconName>> = {
  same: 'check',
  changed: 'swap-horiz',
  gone: 'history',
  new: 'add',
};

/** Two years of one section line by line, with the words that differ and a way to take last year's line over. */
@Component({
  selector: 'fb-side-rows',
  imports: [Icon, MatButton],
  templateUrl: './side-rows.html',
  styleUrl: './side-rows.scss',
})
export class SideRows {
  protected readonly t = injectTexts();
  protected readonly icons = ICONS;
  protected readonly directionOf = directionOf;

  readonly rows = input.required<readonly SideBySideRow[]>();
  readonly onlyChanges = input(false);
  /** Names of the two years. */
  readonly before = input.required<string>();
  readonly now = input.required<string>();
  readonly languages = input.required<{
    readonly before: StatementLanguage;
    readonly now: StatementLanguage;
  }>();
  readonly canTake = input(false);
  /** Place of the row whose line of last year is taken over. */
  readonly take = output<number>();

  protected readonly shown = computed(() =>
    this.rows().flatMap((row, at) => (this.onlyChanges() && row.state === 'same' ? [] : [{ ...row, at }])),
  );
}

import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Texts } from '@firebreak/platform/web';
import type { SectionText, StatementSectionView, StatementView } from '@firebreak/statements/model';
import { TextDiff } from './text-diff';

/** Somebody else saved first: both texts side by side, word by word, for the person to choose. Neither is lost by it. */
@Component({
  selector: 'fb-section-conflict',
  imports: [MatButton, TextDiff],
  template: `
    <p role="alert">
      <b>{{ t('statements.conflict.heading', { name: theirs().updatedBy }) }}</b>
      {{ t('statements.conflict.text') }}
    </p>
    <p class="label" id="both-texts">{{ t('wording.conflict.difference', { name: theirs().updatedBy }) }}</p>
    <div class="both" role="region" aria-labelledby="both-texts" tabindex="0">
      <fb-text-diff
        [before]="theirs().text"
        [after]="mine()"
        [figures]="statement().figures"
        [language]="statement().language"
      />
    </div>
    <div class="buttons">
      <button matButton="outlined" type="button" (click)="takeTheirs.emit()">
        {{ t('statements.conflict.theirs') }}
      </button>
      <button matButton="outlined" type="button" (click)="keepMine.emit()">
        {{ t('statements.conflict.mine') }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      margin-block-end: 12px;
      padding: 12px 16px;
      border: 1px solid var(--fb-danger-line);
      border-radius: var(--fb-radius);
      background: var(--fb-danger-surface);
    }
    p {
      margin: 0;
    }
    .both {
      overflow: auto;
      max-block-size: 40vh;
      padding: 12px;
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
    }
    .label {
      font-weight: 600;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  host: { class: 'conflict' },
})
export class SectionConflict {
  protected readonly t = inject(Texts).t;

  readonly statement = input.required<StatementView>();
  /** The section as the server has it. */
  readonly theirs = input.required<StatementSectionView>();
  /** What stands in the editor. */
  readonly mine = input.required<SectionText>();
  readonly takeTheirs = output();
  readonly keepMine = output();
}

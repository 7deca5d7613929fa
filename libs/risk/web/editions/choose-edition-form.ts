import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { ChooseEdition, EditionChoiceView } from '@firebreak/risk/model';

const SHORTEST_REASON = 5;
const NEWEST = '';

/** Asks which edition and why, and shows the way to what it would do. */
@Component({
  selector: 'fb-choose-edition-form',
  imports: [Field, FieldControl, MatButton, RouterLink],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <fb-field [label]="t('riskEditions.choice.which')">
        <select #which fbControl (change)="edition.set(which.value)">
          <option value="" [selected]="picked() === ''">{{ t('riskEditions.choice.newest') }}</option>
          @for (one of choice().editions; track one.id) {
            <option [value]="one.id" [selected]="one.id === picked()">
              {{ t('riskEditions.choice.stay', { edition: one.edition }) }}
            </option>
          }
        </select>
      </fb-field>
      <fb-field
        [label]="t('riskEditions.choice.reason')"
        [help]="t('riskEditions.choice.reasonHelp')"
        [error]="missing() ? t('riskEditions.choice.reasonMissing') : null"
      >
        <textarea
          #why
          fbControl
          maxlength="500"
          [value]="reason()"
          (input)="reason.set(why.value)"
        ></textarea>
      </fb-field>
      @if (other(); as id) {
        <p>
          <a routerLink="/risk/editions/effect" [queryParams]="{ from: choice().used.id, to: id }">{{
            t('riskEditions.choice.effect')
          }}</a>
        </p>
      }
      <p class="fb-quiet">{{ t('riskEditions.choice.what') }}</p>
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="busy()">{{ t('platform.action.save') }}</button>
        <button matButton type="button" (click)="cancelled.emit()">{{ t('platform.action.cancel') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      margin-block-start: 16px;
      padding-block-start: 16px;
      border-block-start: 1px solid var(--fb-line);
    }
    p {
      max-inline-size: 75ch;
      margin: 0 0 12px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ChooseEditionForm {
  protected readonly t = injectTexts();

  readonly choice = input.required<EditionChoiceView>();
  readonly busy = input(false);
  readonly chosen = output<ChooseEdition>();
  readonly cancelled = output();

  /** Id of an edition, empty for the newest; null until somebody picks: then what is in force stays picked. */
  protected readonly edition = signal<string | null>(null);
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  private readonly which = viewChild.required<ElementRef<HTMLSelectElement>>('which');

  protected readonly picked = computed(
    () => this.edition() ?? (this.choice().pinned ? this.choice().used.id : NEWEST),
  );
  protected readonly missing = computed(() => this.tried() && this.reason().trim().length < SHORTEST_REASON);
  /** The edition picked, where scores would be made from another one than now. */
  protected readonly other = computed(() => {
    const id = this.picked() === NEWEST ? this.choice().newest.id : this.picked();
    return id === this.choice().used.id ? null : id;
  });

  constructor() {
    // The button that opened the form is gone: whoever works without a mouse goes on here.
    afterNextRender(() => this.which().nativeElement.focus());
  }

  protected send(): void {
    this.tried.set(true);
    if (this.missing()) return;
    const editionId = this.picked() === NEWEST ? null : this.picked();
    this.chosen.emit({ editionId, reason: this.reason().trim() });
  }
}

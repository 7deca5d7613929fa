import { Component, DOCUMENT, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { LANGUAGES, type SupplierLanguage, type SupplierLanguageId } from '../texts/languages';
import { Texts } from '../texts/texts';

/**
 * The page of a supplier who came by a link: one column below a bar with the languages and, where something is
 * saved while one works, with the word about it. No account, no rail, light enough for a weak connection.
 * `<fb-portal-frame [saved]="savedLine()" [waiting]="…" (spoken)="speak($event)">…</fb-portal-frame>`
 */
@Component({
  selector: 'fb-portal-frame',
  template: `
    <header class="bar" [class.stays]="saved() !== null">
      <div>
        @if (few()) {
          <div class="languages" role="group" [attr.aria-label]="texts.t('platform.public.language')">
            @for (language of languages(); track language.id) {
              <button
                type="button"
                [attr.lang]="language.id"
                [attr.aria-pressed]="language.id === texts.spoken()"
                (click)="spoken.emit(language.id)"
              >
                {{ language.name }}
              </button>
            }
          </div>
        } @else {
          <select [attr.aria-label]="texts.t('platform.public.language')" (change)="choose($event)">
            @for (language of languages(); track language.id) {
              <option
                [value]="language.id"
                [attr.lang]="language.id"
                [selected]="language.id === texts.spoken()"
              >
                {{ language.name }}
              </option>
            }
          </select>
        }
        @if (saved() !== null) {
          <p class="saved" role="status" [class.waiting]="waiting()">{{ saved() }}</p>
        }
      </div>
    </header>
    <main #main tabindex="-1"><ng-content /></main>
    @if (texts.drafted()) {
      <footer>{{ texts.t('platform.public.drafted') }}</footer>
    }
  `,
  styleUrl: './portal-frame.scss',
})
export class PortalFrame {
  protected readonly texts = inject(Texts);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  /** The languages that the page can be read in. */
  readonly languages = input<readonly SupplierLanguage[]>(LANGUAGES);
  /** What became of the last entry, in words; empty before the first, null where nothing is saved on the way. */
  readonly saved = input<string | null>(null);
  /** Something is not saved yet. */
  readonly waiting = input(false);
  /** The reader chose a language. */
  readonly spoken = output<SupplierLanguageId>();

  /** As many as fit side by side on a phone; more are a list to choose from. */
  protected readonly few = computed(() => this.languages().length <= 4);

  protected choose({ target }: Event): void {
    const language = this.languages().find(
      ({ id }) => target instanceof HTMLSelectElement && id === target.value,
    );
    if (language) this.spoken.emit(language.id);
  }

  /** A new screen begins at its top, for eyes and for screen readers. */
  beginScreen(): void {
    this.main().nativeElement.focus({ preventScroll: true });
    this.window?.scrollTo({ top: 0 });
  }
}

import { Component, computed, input, output, signal } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';

/** So many are shown; the search finds the others. */
const SHOWN = 50;

/** Something that can be ticked, in the reader's words. */
export interface TickChoice {
  readonly id: string;
  readonly title: string;
  /** What tells it from others of the same title. */
  readonly about: string;
  /** Cannot be ticked now; `about` says why. */
  readonly fixed?: boolean;
}

/** A card with a long list to tick from, and a search over it. */
@Component({
  selector: 'fb-tick-list',
  template: `
    <section class="fb-card">
      <h2>{{ heading() }}</h2>
      <p class="fb-quiet">{{ lead() }}</p>
      @if (choices().length === 0) {
        <p>{{ none() }}</p>
      } @else {
        <input
          #box
          class="fb-control"
          type="search"
          [attr.aria-label]="search()"
          [placeholder]="search()"
          (input)="words.set(box.value)"
        />
        <ul>
          @for (choice of found().slice(0, most); track choice.id) {
            <li>
              <label>
                <input
                  type="checkbox"
                  [checked]="chosen().has(choice.id)"
                  [disabled]="choice.fixed ?? false"
                  (change)="toggle(choice.id)"
                />
                <span>
                  {{ choice.title }}
                  <span class="fb-quiet about">{{ choice.about }}</span>
                </span>
              </label>
            </li>
          } @empty {
            <li>{{ t('riskWhatIf.nothingFound') }}</li>
          }
        </ul>
        @if (found().length > most) {
          <p class="fb-quiet">{{ t('riskWhatIf.more', { count: found().length - most }) }}</p>
        }
      }
    </section>
  `,
  styleUrl: './choice.scss',
})
export class TickList {
  protected readonly t = injectTexts();
  protected readonly most = SHOWN;

  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  /** Says that there is nothing to choose from. */
  readonly none = input.required<string>();
  /** Names the search box. */
  readonly search = input.required<string>();
  readonly choices = input.required<readonly TickChoice[]>();
  /** Ids of those that are ticked, in the order of ticking. */
  readonly ticked = input.required<readonly string[]>();
  readonly tickedChange = output<readonly string[]>();

  protected readonly words = signal('');
  protected readonly chosen = computed(() => new Set(this.ticked()));
  protected readonly found = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    return this.choices().filter(({ title, about }) =>
      `${title} ${about}`.toLocaleLowerCase().includes(words),
    );
  });

  protected toggle(id: string): void {
    const others = this.ticked().filter((known) => known !== id);
    this.tickedChange.emit(others.length < this.ticked().length ? others : [...others, id]);
  }
}

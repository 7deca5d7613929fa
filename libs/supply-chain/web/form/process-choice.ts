import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import {
  findProcess,
  PROCESS_TRADES,
  PROCESSES,
  usualProcesses,
  type ProcessTrade,
} from '@firebreak/supply-chain/model';

/** Which processes are done at a site: those usual in its sector first, all others by trade behind a word. */
@Component({
  selector: 'fb-process-choice',
  template: `
    <fieldset>
      <legend>{{ t('register.site.processes') }}</legend>
      <p class="fb-quiet" aria-live="polite">{{ t('register.site.chosen', { count: chosen().length }) }}</p>
      @if (usual().length) {
        <div class="choices" role="group" [attr.aria-label]="t('register.site.usual')">
          @for (key of usual(); track key) {
            <label>
              <input type="checkbox" [checked]="chosen().includes(key)" (change)="toggle(key)" />
              {{ t('register.process.' + key) }}
            </label>
          }
        </div>
      }
      <details [open]="usual().length === 0 || open().size > 0">
        <summary>{{ t('register.site.otherProcesses') }}</summary>
        @for (group of others(); track group.trade) {
          <details class="trade" [open]="open().has(group.trade)">
            <summary>{{ t('register.trade.' + group.trade) }}</summary>
            <div class="choices">
              @for (key of group.processes; track key) {
                <label>
                  <input type="checkbox" [checked]="chosen().includes(key)" (change)="toggle(key)" />
                  {{ t('register.process.' + key) }}
                </label>
              }
            </div>
          </details>
        }
      </details>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 500;
    }
    p {
      margin: 0;
      font-size: 12px;
    }
    .trade {
      padding-inline-start: 16px;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
    input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      accent-color: var(--fb-primary);
    }
  `,
})
export class ProcessChoice {
  protected readonly t = injectTexts();
  /** ISIC code of the site; empty: unknown. */
  readonly isic = input.required<string>();
  /** Keys of the vocabulary. */
  readonly chosen = model.required<readonly string[]>();

  protected readonly usual = computed(() => usualProcesses(this.isic() || null).map(({ key }) => key));
  protected readonly others = computed(() =>
    PROCESS_TRADES.map((trade) => ({ trade, processes: this.unusual(trade) })).filter(
      ({ processes }) => processes.length > 0,
    ),
  );

  /** Trades that hold something chosen, now or before: what stands open must not shut under somebody's finger. */
  protected readonly open = linkedSignal<readonly string[], ReadonlySet<ProcessTrade>>({
    source: this.chosen,
    computation: (chosen, before) => new Set([...(before?.value ?? []), ...this.tradesOf(chosen)]),
  });

  private unusual(trade: ProcessTrade): string[] {
    return PROCESSES.filter((each) => each.trade === trade && !this.usual().includes(each.key)).map(
      ({ key }) => key,
    );
  }

  private tradesOf(chosen: readonly string[]): ProcessTrade[] {
    return chosen
      .filter((key) => !this.usual().includes(key))
      .flatMap((key) => findProcess(key)?.trade ?? []);
  }

  protected toggle(key: string): void {
    const kept = this.chosen().filter((each) => each !== key);
    this.chosen.set(kept.length < this.chosen().length ? kept : [...this.chosen(), key]);
  }
}

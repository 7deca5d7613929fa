import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import { findProcess, PROCESS_TRADES, PROCESSES, usualProcesses } from '@firebreak/supply-chain/model';

interface ProcessGroup {
  readonly key: string;
  readonly label: string;
  readonly processes: readonly string[];
}

/** Which processes are done at a site: those usual in its sector first, all others by trade behind a word. */
@Component({
  selector: 'fb-process-choice',
  template: `
    <fieldset>
      <legend>{{ t('register.site.processes') }}</legend>
      <p class="fb-quiet" aria-live="polite">{{ t('register.site.chosen', { count: chosen().length }) }}</p>
      @for (group of groups(); track group.key) {
        <details [open]="group.key === 'usual' || open().has(group.key)">
          <summary>{{ group.label }}</summary>
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

  protected readonly groups = computed((): ProcessGroup[] => {
    const usual = usualProcesses(this.isic() || null).map(({ key }) => key);
    const others = PROCESS_TRADES.map((trade) => ({
      key: trade,
      label: this.t(`register.trade.${trade}`),
      processes: PROCESSES.filter((each) => each.trade === trade && !usual.includes(each.key)).map(
        ({ key }) => key,
      ),
    }));
    const first = { key: 'usual', label: this.t('register.site.usual'), processes: usual };
    return [first, ...others].filter(({ processes }) => processes.length > 0);
  });

  /** Trades that hold something chosen, now or before: what stands open must not shut under somebody's finger. */
  protected readonly open = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: this.chosen,
    computation: (chosen, before) =>
      new Set([...(before?.value ?? []), ...chosen.flatMap((key) => findProcess(key)?.trade ?? [])]),
  });

  protected toggle(key: string): void {
    const kept = this.chosen().filter((each) => each !== key);
    this.chosen.set(kept.length < this.chosen().length ? kept : [...this.chosen(), key]);
  }
}

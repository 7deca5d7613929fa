import { httpResource } from '@angular/common/http';
import { Component, input, output } from '@angular/core';
import { Field, FieldControl, ProblemMessage, injectTexts } from '@firebreak/platform/web';
import type { WhatIfChanges, WhatIfEditions } from '@firebreak/risk/model';

/** Where more than one edition of a dataset is loaded: which one the figures come from. */
@Component({
  selector: 'fb-edition-choice',
  imports: [Field, FieldControl, ProblemMessage],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskWhatIf.editions.title') }}</h2>
      <p class="fb-quiet">{{ t('riskWhatIf.editions.lead') }}</p>
      @if (list.error(); as error) {
        <fb-problem [error]="error" (retry)="list.reload()" />
      } @else if (list.hasValue()) {
        @for (dataset of list.value(); track dataset.dataset) {
          <fb-field [label]="dataset.title">
            <select fbControl #box (change)="choose(dataset, box.value)">
              @for (edition of dataset.editions; track edition.id) {
                <option [value]="edition.id" [selected]="edition.id === chosen(dataset)">
                  {{ edition.edition }}
                  @if (edition.id === dataset.used) {
                    ({{ t('riskWhatIf.editions.asScored') }})
                  }
                </option>
              }
            </select>
          </fb-field>
        } @empty {
          <p>{{ t('riskWhatIf.editions.none') }}</p>
        }
      }
    </section>
  `,
  styleUrl: './choice.scss',
})
export class EditionChoice {
  protected readonly t = injectTexts();

  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly list = httpResource<WhatIfEditions[]>(() => '/api/risk/what-if/editions');

  protected chosen({ editions, used }: WhatIfEditions): string {
    return editions.find(({ id }) => this.changes().editions.includes(id))?.id ?? used;
  }

  protected choose({ editions, used }: WhatIfEditions, id: string): void {
    const others = this.changes().editions.filter(
      (known) => !editions.some((edition) => edition.id === known),
    );
    this.changed.emit({ ...this.changes(), editions: id === used ? others : [...others, id] });
  }
}

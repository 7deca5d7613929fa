import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '@firebreak/platform/web';
import type { Step } from '@firebreak/risk/model';
import { stepGroups } from './step-groups';
import { StepWords, type Names } from './step-words';

/** An explanation in plain sentences, each with its points; where there is something to open, a link. */
@Component({
  selector: 'fb-step-list',
  imports: [RouterLink],
  template: `
    <ol>
      @for (group of groups(); track $index) {
        @if (group.steps.length > 1) {
          <li>
            <details [open]="$first && openFirst()">
              <summary>
                <span class="what">{{ t('risk.group.' + group.kind, { count: group.steps.length }) }}</span>
                <span class="points" [class.lowers]="group.points < 0">{{ words.points(group.points) }}</span>
              </summary>
              <ul>
                @for (step of group.steps; track step.key) {
                  <li class="row">
                    <span class="what">{{ words.sentence(step, names()) }}</span>
                    <span class="points">{{ words.points(step.points) }}</span>
                  </li>
                }
              </ul>
            </details>
          </li>
        } @else if (group.steps[0]; as step) {
          <li class="row">
            <span class="what">
              {{ words.sentence(step, names()) }}
              @if (linkOf(step); as link) {
                <a [routerLink]="link.to">{{ t('risk.open.' + link.what) }}</a>
              }
            </span>
            <span class="points" [class.lowers]="step.points < 0">{{ words.points(step.points) }}</span>
          </li>
        }
      }
    </ol>
  `,
  styleUrl: './step-list.scss',
})
export class StepList {
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);

  readonly steps = input.required<readonly Step[]>();
  readonly names = input.required<Names>();
  /** The supplier that the steps are about: its tabs hold what some of them speak of. */
  readonly supplierId = input.required<string>();
  readonly openFirst = input(false);

  protected readonly groups = computed(() => stepGroups(this.steps()));

  protected linkOf({ kind, facts }: Step): { readonly to: readonly string[]; readonly what: string } | null {
    const tab = (what: string, name: string) => ({ to: ['/suppliers', this.supplierId(), name], what });
    if (kind === 'below') return { to: ['/suppliers', String(facts['supplierId']), 'risk'], what: 'below' };
    if (kind === 'controls') return tab('controls', 'questionnaires');
    if (kind !== 'harm') return null;
    return facts['kind'] === 'subcontracting-signal' ? tab('signals', 'signals') : tab('harm', 'audits');
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '@firebreak/platform/web';
import type { Step } from '@firebreak/risk/model';
import { stepGroups } from './step-groups';
import { stepLink } from './step-links';
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
                    <span class="what">
                      {{ words.sentence(step, names()) }}
                      @if (group.kind !== 'country' && linkOf(step); as link) {
                        <a [routerLink]="link.to">{{ t('risk.open.' + link.what) }}</a>
                      }
                    </span>
                    <span class="points">{{ words.points(step.points) }}</span>
                  </li>
                }
                @if (group.kind === 'country' && linkOf(group.steps[0]!); as link) {
                  <li>
                    <a [routerLink]="link.to">{{ t('risk.open.' + link.what) }}</a>
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

  protected linkOf(step: Step) {
    return stepLink(step, this.supplierId());
  }
}

import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { StartSteps } from './start-steps';

/** The way of a new company to its first result, one step after the other; done ones stay, ticked. */
@Component({
  selector: 'fb-start-checklist',
  imports: [Icon, MatButton, RouterLink],
  templateUrl: './start-checklist.html',
  styleUrl: './start-checklist.scss',
})
export class StartChecklist {
  protected readonly t = injectTexts();
  protected readonly start = inject(StartSteps);
  protected readonly steps = this.start.steps;
  protected readonly done = computed(() => this.steps().filter(({ done }) => done).length);
  /** The step to do now: its button is the filled one. */
  protected readonly next = computed(() => this.steps().find(({ done }) => !done)?.key);
}

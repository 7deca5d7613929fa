import { Component, computed, input, signal } from '@angular/core';
import type { ProgrammeRowView } from '@firebreak/statements/model';
import { parsePart, PROGRAMME_PARTS } from './programme-parts';
import { RegisterPanel } from './register-panel';
import { UnreportedChannels } from './unreported-channels';

/** `/statements/programme/:part`: the registers of one part, and for grievance channels those whose use nobody recorded. */
@Component({
  selector: 'fb-programme-page',
  imports: [RegisterPanel, UnreportedChannels],
  template: `
    @for (register of registers(); track register) {
      @if (register === 'channel-use') {
        <fb-unreported-channels [changes]="changes()" (report)="useOf.set($event)" />
      }
      <fb-register-panel
        [register]="register"
        [references]="changes()"
        [begin]="register === 'channel-use' ? useOf() : null"
        (changed)="noteChange()"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 32px;
    }
  `,
})
export class ProgrammePage {
  /** From the address: do not trust it. */
  readonly part = input.required<string>();
  protected readonly registers = computed(() => PROGRAMME_PARTS[parsePart(this.part())]);
  /** Grows with every change, so that lists of rows to choose from are read anew. */
  protected readonly changes = signal(0);
  /** The channel whose use is to be recorded next. */
  protected readonly useOf = signal<ProgrammeRowView | null>(null);

  protected noteChange(): void {
    this.changes.update((changes) => changes + 1);
    this.useOf.set(null);
  }
}

import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Commands, Icon, Texts, type Command } from '@firebreak/platform/web';
import { OpenPages } from './open-pages';
import { SupplierCommands } from './supplier-commands';

const PAUSE_IN_MS = 200;

/**
 * Search and go: pages at once, suppliers and whatever pages add as one pauses typing.
 * Arrows choose, Enter goes, Escape closes.
 */
@Component({
  selector: 'fb-command-box',
  imports: [Icon],
  templateUrl: './command-box.html',
  styleUrl: './command-box.scss',
})
export class CommandBox {
  private readonly dialog = inject(MatDialogRef);
  private readonly router = inject(Router);
  private readonly pages = inject(OpenPages);
  private readonly suppliers = inject(SupplierCommands);
  private readonly added = inject(Commands).sources;
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected readonly words = signal('');
  protected readonly found = resource({
    params: () => this.words().trim() || undefined,
    loader: async ({ params: words, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MS));
      if (abortSignal.aborted) return [];
      const sources = [this.suppliers.find, ...this.added()];
      const results = await Promise.allSettled(sources.map((find) => find(words)));
      return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    },
    defaultValue: [],
  });
  protected readonly commands = computed((): readonly Command[] => [
    ...this.matchingPages(),
    ...(this.found.hasValue() ? this.found.value() : []),
  ]);
  /** Index of the chosen line: the first one whenever the lines change. */
  protected readonly active = linkedSignal({ source: this.commands, computation: () => 0 });

  protected move(event: KeyboardEvent): void {
    const count = this.commands().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') this.go(this.commands()[this.active()]);
    if (step === undefined || count === 0) return;
    event.preventDefault();
    this.active.update((active) => (active + step + count) % count);
    document.getElementById(`command-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected go(command: Command | undefined): void {
    if (!command) return;
    this.dialog.close();
    void this.router.navigate(typeof command.link === 'string' ? [command.link] : [...command.link]);
  }

  private readonly matchingPages = computed(() => {
    const words = this.words().trim().toLocaleLowerCase(this.texts.language());
    return [...this.pages.main(), ...this.pages.inner(), ...this.pages.more()]
      .map(({ name, icon, path }): Command => ({ name: this.t(name), icon, link: path }))
      .filter(({ name }) => name.toLocaleLowerCase(this.texts.language()).includes(words));
  });
}

import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { IconName } from '../icon/icon-name';

/** Something to go to, found by the command box. */
export interface Command {
  /** Translated. */
  readonly name: string;
  readonly detail?: string;
  readonly icon: IconName;
  readonly link: string | readonly unknown[];
}

/** Finds commands for what was typed; asked as one pauses typing. `words` is trimmed and not empty. */
export type CommandSource = (words: string) => Promise<readonly Command[]>;

/**
 * Where the command box looks, beside the pages. A page adds what it can find while it is on screen:
 * `inject(Commands).add((words) => this.find(words));`
 */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly all = signal<readonly CommandSource[]>([]);
  readonly sources = this.all.asReadonly();

  /** Call it in an injection context: the source goes when the caller goes. */
  add(source: CommandSource): void {
    this.all.update((sources) => [...sources, source]);
    inject(DestroyRef).onDestroy(() => this.all.update((sources) => sources.filter((one) => one !== source)));
  }
}

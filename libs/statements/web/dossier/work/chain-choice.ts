import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FbCountryPipe, Icon, injectTexts } from '@firebreak/platform/web';
import type { ChainMember } from '@firebreak/supply-chain/model';
import { chainRows, chosenMembers } from './chain-tree';

/** Steps inwards of the picture; who is further away stands below them. */
const MOST_STEPS = 6;

/** A small picture of a recorded chain, as a list with boxes to tick: who of it comes on the dossier. */
@Component({
  selector: 'fb-chain-choice',
  imports: [FbCountryPipe, Icon, MatButton],
  templateUrl: './chain-choice.html',
  styleUrl: './chain-choice.scss',
})
export class ChainChoice {
  protected readonly t = injectTexts();
  /** Whom they supply. */
  readonly party = input.required<string>();
  /** Nearest first. */
  readonly members = input.required<readonly ChainMember[]>();
  /** Suppliers on the dossier. */
  readonly there = input.required<ReadonlySet<string>>();
  /** How many more parties the dossier takes. */
  readonly room = input.required<number>();
  readonly taken = output<readonly ChainMember[]>();

  protected readonly rows = computed(() =>
    chainRows(this.members()).map(({ member, depth }) => ({ member, step: Math.min(depth, MOST_STEPS) })),
  );
  private readonly free = computed(() => this.rows().filter(({ member: { id } }) => !this.there().has(id)));
  private readonly ticked = linkedSignal<readonly ChainMember[], ReadonlySet<string>>({
    source: this.members,
    computation: () => new Set(),
  });
  /** Ticked and not on the dossier. */
  protected readonly chosen = computed(
    () => new Set(this.free().flatMap(({ member: { id } }) => (this.ticked().has(id) ? id : []))),
  );
  protected readonly isAny = computed(() => this.free().length > 0);
  protected readonly isAll = computed(() => this.chosen().size === this.free().length);
  protected readonly tooMany = computed(() => this.chosen().size > this.room());

  protected tick(id: string, isOn: boolean): void {
    this.ticked.update((ticked) => {
      const others = [...ticked].filter((each) => each !== id);
      return new Set(isOn ? [...others, id] : others);
    });
  }

  protected tickAll(): void {
    this.ticked.set(new Set(this.isAll() ? [] : this.free().map(({ member: { id } }) => id)));
  }

  protected take(): void {
    this.taken.emit(chosenMembers(this.members(), this.chosen(), this.there()));
  }
}

import { LiveAnnouncer } from '@angular/cdk/a11y';
import { afterNextRender, Directive, ElementRef, inject, Injector } from '@angular/core';

/** What the buttons of a row can do for the list that it is in. */
export interface Row {
  /** Names the row; a number is its place in the list, and changes with it. */
  readonly row: () => string | number;
  /** Place in its list, from 1. */
  readonly at: () => number;
  /** Focuses the button that moves it this way, or another where there is no further; false where none can be used. */
  readonly focus: (way: -1 | 1) => boolean;
  /** Where the row is, in words. */
  readonly place: () => string;
}

/**
 * A list whose rows are moved and removed by `fb-row-buttons`: it takes the focus to where the row is afterwards, since a
 * browser loses it when a row takes another place, and says where that is.
 */
@Directive({ selector: '[fbRows]', host: { tabindex: '-1' } })
export class Rows {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly members = new Set<Row>();

  add(member: Row): () => void {
    this.members.add(member);
    return () => this.members.delete(member);
  }

  /** After this row has moved. */
  moved(row: string | number, way: -1 | 1): void {
    this.afterwards(() => {
      const member = this.find(typeof row === 'number' ? row + way : row);
      member?.focus(way);
      if (member) void this.announcer.announce(member.place());
    });
  }

  /**
   * After the row at this place has gone: on to the one that is there now, or the one before, or the list where it is
   * empty.
   * @param words what is said
   */
  removed(at: number, words: string): void {
    this.afterwards(() => {
      const places = [...this.members];
      const next = places.find((one) => one.at() === at) ?? places.find((one) => one.at() === at - 1);
      if (!next?.focus(1)) this.host.focus();
      void this.announcer.announce(words);
    });
  }

  private find(row: string | number): Row | undefined {
    return [...this.members].find((one) => one.row() === row);
  }

  private afterwards(act: () => void): void {
    afterNextRender(act, { injector: this.injector });
  }
}

import { Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';

const PATIENCE_IN_MS = 2000;
const STEP_IN_MS = 50;

/**
 * Where the reader was on each page of the history. Going back puts them there again, as soon as the page
 * is long enough: its rows come later than the page itself.
 */
@Injectable()
export class ReadingPlace {
  private readonly places = new Map<number, number>();
  private page = 0;
  private target: number | undefined;

  constructor() {
    history.scrollRestoration = 'manual';
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationStart) this.leave(event);
        if (event instanceof NavigationEnd) this.arrive(event);
      });
  }

  private leave(start: NavigationStart): void {
    this.places.set(this.page, scrollY);
    const before = start.restoredState?.navigationId;
    this.target = before === undefined ? undefined : this.places.get(before);
  }

  private arrive({ id }: NavigationEnd): void {
    this.page = id;
    if (this.target) void this.scrollWhenLongEnough(this.target, id);
  }

  private async scrollWhenLongEnough(target: number, page: number): Promise<void> {
    const until = performance.now() + PATIENCE_IN_MS;
    const tooShort = () => document.documentElement.scrollHeight < target + innerHeight;
    while (tooShort() && performance.now() < until) await new Promise((next) => setTimeout(next, STEP_IN_MS));
    if (this.page === page) scrollTo(0, target);
  }
}

import { Injectable, signal } from '@angular/core';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

/** Keeps the text key that the route in view has as its title; PageTitle puts it into words. */
@Injectable({ providedIn: 'root' })
export class RouteTitle extends TitleStrategy {
  private readonly current = signal<{ readonly key: string | null }>({ key: null });
  /** A new object with every page, also when the key is the same. */
  readonly route = this.current.asReadonly();

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.current.set({ key: this.buildTitle(snapshot) ?? null });
  }
}

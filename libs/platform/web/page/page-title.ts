import { Injectable, effect, inject, linkedSignal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Texts } from '../texts/texts';
import { RouteTitle } from './route-title';

/**
 * What the browser's tab says, in the language in use. A route's `title` is a text key:
 * `{ path: 'audits', title: 'audits.list.title' }`. A record sets its own name: `pageTitle.show(supplier.name)`.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly texts = inject(Texts);
  private readonly routeTitle = inject(RouteTitle);
  private readonly name = linkedSignal({
    source: this.routeTitle.route,
    computation: (): string | null => null,
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const { key } = this.routeTitle.route();
      const words = this.name() ?? (key && this.texts.t(key));
      title.setTitle(words ? `${words} · Firebreak` : 'Firebreak');
    });
  }

  /** A name that is data, until the next page. */
  show(name: string): void {
    this.name.set(name);
  }
}

import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Texts } from '../texts/texts';

/**
 * A route's `title` is a text key: `{ path: 'audits', title: 'audits.list.title' }`. Records set their own
 * name with `PageTitle.show(supplier.name)`. The browser's tab follows the language.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(Texts);
  private readonly parts = signal<readonly string[]>([]);

  constructor() {
    super();
    effect(() =>
      this.title.setTitle([...this.parts().map((part) => this.texts.t(part)), 'Firebreak'].join(' · ')),
    );
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot);
    this.parts.set(key ? [key] : []);
  }

  /** A name that is data: the supplier's, the statement's. */
  show(name: string): void {
    this.parts.set([name]);
  }
}

import { Component, DestroyRef, ElementRef, inject, input, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import type { ListState } from './list-state';

const PAUSE_IN_MS = 300;

/** The search box of a list: looks as one pauses typing, and keeps what was typed in the URL. */
@Component({
  selector: 'fb-list-search',
  imports: [Icon],
  template: `
    <fb-icon name="search" />
    <input
      #box
      type="search"
      class="fb-control"
      [attr.aria-label]="label() ?? t('platform.list.search')"
      [placeholder]="label() ?? t('platform.list.search')"
      [value]="list().search()"
      (input)="searchSoon()"
      (keydown.enter)="search()"
    />
  `,
  styles: `
    :host {
      position: relative;
      flex: 1 1 200px;
      max-inline-size: 320px;
    }
    fb-icon {
      position: absolute;
      inset-block-start: 50%;
      inset-inline-start: 12px;
      color: var(--fb-ink-quiet);
      transform: translateY(-50%);
    }
    input {
      inline-size: 100%;
      padding-inline-start: 40px;
    }
  `,
})
export class ListSearch {
  protected readonly t = injectTexts();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly list = input.required<ListState>();
  readonly label = input<string>();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE_IN_MS);
  }

  protected search(): void {
    clearTimeout(this.timer);
    const text = this.box().nativeElement.value;
    if (text.trim() !== this.list().search()) this.list().setSearch(text);
  }
}

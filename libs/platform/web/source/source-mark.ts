import { Component, inject, input } from '@angular/core';
import { Toasts } from '../feedback/toasts';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

/** What has to stand beside every figure of a publisher. */
export interface SourceFacts {
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly licence: string;
  /** Words that the licence asks to show; null where it asks for none. */
  readonly credit: string | null;
  /** How to cite it, in one line. */
  readonly citation: string;
  /** Where the publisher offers it; empty or null for our own work. */
  readonly address: string | null;
}

/**
 * Where a figure is from: name with link, publisher and edition, licence and credit, and the citation to copy.
 * `<fb-source-mark [source]="edition" />`
 */
@Component({
  selector: 'fb-source-mark',
  imports: [Icon],
  template: `
    @let from = source();
    @if (from.address) {
      <a [href]="from.address" target="_blank" rel="noopener noreferrer"
        >{{ from.title }}<fb-icon name="open-in-new" [size]="16" /><span class="fb-visually-hidden">{{
          t('platform.source.newTab')
        }}</span></a
      >
    } @else {
      <b>{{ from.title }}</b>
    }
    <span>{{ from.publisher }}, {{ from.edition }}</span>
    <span class="fb-quiet">{{ t('platform.source.licence', { licence: from.licence }) }}</span>
    @if (from.credit) {
      <span class="fb-quiet">{{ t('platform.source.credit', { credit: from.credit }) }}</span>
    }
    <button type="button" class="fb-link" (click)="copyCitation()">
      <fb-icon name="content-copy" [size]="16" />{{ t('platform.source.copy')
      }}<span class="fb-visually-hidden">: {{ from.title }}</span>
    </button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      overflow-wrap: anywhere;
    }
    fb-icon {
      margin-inline: 4px;
      vertical-align: text-bottom;
    }
    .fb-quiet {
      font-size: 12px;
    }
    button {
      min-block-size: 32px;
      font-size: 12px;
    }
    button fb-icon {
      margin-inline-start: 0;
    }
    @media (pointer: coarse) {
      button {
        min-block-size: 44px;
      }
    }
  `,
})
export class SourceMark {
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();

  readonly source = input.required<SourceFacts>();

  protected async copyCitation(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.source().citation);
      void this.toasts.say(this.t('platform.source.copied'));
    } catch {
      // Browsers without a clipboard, or that were told no: the words can still be marked by hand.
      void this.toasts.say(this.source().citation);
    }
  }
}

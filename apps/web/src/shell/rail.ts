import { Component, inject, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { OpenPages } from './open-pages';

const STORED_AS = 'firebreak.rail';

/** The way to every page: icons with labels, or icons alone when folded. */
@Component({
  selector: 'fb-rail',
  imports: [Icon, MatTooltip, RouterLink, RouterLinkActive],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
  host: { '[class.folded]': 'folded()' },
})
export class Rail {
  private readonly pages = inject(OpenPages);
  protected readonly t = injectTexts();
  protected readonly groups = [this.pages.main, this.pages.more];
  protected readonly folded = signal(localStorage.getItem(STORED_AS) === 'folded');

  protected toggle(): void {
    this.folded.update((folded) => !folded);
    localStorage.setItem(STORED_AS, this.folded() ? 'folded' : 'open');
  }
}

import { Injectable, computed, inject } from '@angular/core';
import { Session } from '@firebreak/platform/web';
import { INNER_PAGES, MAIN_PAGES, MORE_PAGES, PAGES_ON_PHONE, type AppPage } from './pages';

/** The pages that the role may use. */
@Injectable({ providedIn: 'root' })
export class OpenPages {
  private readonly session = inject(Session);

  readonly main = computed(() => this.open(MAIN_PAGES));
  readonly more = computed(() => this.open(MORE_PAGES));
  readonly inner = computed(() => this.open(INNER_PAGES));
  readonly onPhone = computed(() => this.main().slice(0, PAGES_ON_PHONE));
  readonly behindMore = computed(() => [...this.main().slice(PAGES_ON_PHONE), ...this.more()]);

  private open(pages: readonly AppPage[]): AppPage[] {
    return pages.filter(({ needs }) => !needs || this.session.can(needs));
  }
}

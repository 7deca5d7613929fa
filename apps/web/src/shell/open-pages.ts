import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { Session } from '@firebreak/platform/web';
import { filter, map } from 'rxjs';
import { MAIN_PAGES, MORE_PAGES, PAGES_ON_PHONE, type AppPage } from './pages';

/** The pages that the role may use. */
@Injectable({ providedIn: 'root' })
export class OpenPages {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );

  readonly main = computed(() => this.open(MAIN_PAGES));
  readonly more = computed(() => this.open(MORE_PAGES));
  readonly onPhone = computed(() => this.main().slice(0, PAGES_ON_PHONE));
  readonly behindMore = computed(() => [...this.main().slice(PAGES_ON_PHONE), ...this.more()]);

  /** Path of the page that is shown: of `/suppliers` and `/suppliers/signals` the one that says more. */
  readonly current = computed(() => {
    const at = this.address().split(/[?#]/)[0] ?? '';
    const around = [...this.main(), ...this.more()]
      .map(({ path }) => path)
      .filter((path) => at === path || (path !== '/' && at.startsWith(`${path}/`)));
    return around.sort((a, b) => b.length - a.length)[0] ?? null;
  });

  private open(pages: readonly AppPage[]): AppPage[] {
    return pages.filter(({ needs }) => !needs || this.session.can(needs));
  }
}

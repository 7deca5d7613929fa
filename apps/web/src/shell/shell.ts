import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Directionality } from '@angular/cdk/bidi';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Icon, JobRuns, ProblemMessage, Session, Skeleton, Texts, Theme } from '@firebreak/platform/web';
import { filter, map, pairwise } from 'rxjs';
import { BottomBar } from './bottom-bar';
import { CommandBoxOpener } from './command-box-opener';
import { Rail } from './rail';
import { ReadingPlace } from './reading-place';
import { TopBar } from './top-bar';

/** The frame around every page of somebody signed in: rail, top bar, the page, and the bar of phones. */
@Component({
  selector: 'fb-shell',
  providers: [ReadingPlace],
  imports: [BottomBar, Icon, ProblemMessage, Rail, RouterOutlet, Skeleton, TopBar],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown)': 'openCommands($event)' },
})
export class Shell {
  private readonly commands = inject(CommandBoxOpener);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly online = signal(navigator.onLine);

  constructor() {
    inject(Theme);
    inject(ReadingPlace);
    const runs = inject(JobRuns);
    const direction = inject(Directionality);
    effect(() => direction.valueSignal.set(this.texts.direction()));
    effect(() => this.session.can('job:read') && runs.listen());
    this.followConnection();
    this.followPages();
  }

  protected openCommands(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.commands.open();
  }

  protected skip(): void {
    this.main().nativeElement.focus();
  }

  /**
   * Going to another page puts the reader at its top, as loading a page would. Choosing a tab or a filter
   * of the page in view leaves them where they are; going back is ReadingPlace's affair.
   */
  private followPages(): void {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split('?')[0]),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        const main = this.main().nativeElement;
        if (main.contains(document.activeElement)) return;
        main.focus({ preventScroll: true });
        if (router.lastSuccessfulNavigation()?.trigger !== 'popstate') scrollTo(0, 0);
      });
  }

  private followConnection(): void {
    const update = () => this.online.set(navigator.onLine);
    afterNextRender(update);
    const stop = new AbortController();
    addEventListener('online', update, { signal: stop.signal });
    addEventListener('offline', update, { signal: stop.signal });
    inject(DestroyRef).onDestroy(() => stop.abort());
  }
}

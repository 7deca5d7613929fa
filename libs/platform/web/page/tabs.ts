import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { FbNumberPipe } from '../formats/format.pipes';

export interface Tab {
  /** Router link, relative to the page or absolute; `.` is the page itself. */
  readonly link: string | readonly unknown[];
  readonly label: string;
  /** Not marked on pages below it; `.` never is. */
  readonly exact?: boolean;
  readonly count?: number | null;
}

const ANY = { queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' } as const;

/** Parts of a record, each with an address of its own; put a `<router-outlet />` below. */
@Component({
  selector: 'fb-tabs',
  imports: [FbNumberPipe, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.label) {
        <a
          #link
          [routerLink]="tab.link"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          (isActiveChange)="show(link, $event)"
          [routerLinkActiveOptions]="tab.exact || tab.link === '.' || tab.link === './' ? itself : below"
          >{{ tab.label }}
          @if (tab.count !== undefined && tab.count !== null) {
            <span class="count">{{ tab.count | fbNumber }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 4px;
      overflow-x: auto;
      margin-block-end: 20px;
      border-block-end: 1px solid var(--fb-line);
    }
    a {
      flex: none;
      padding: 11px 12px 10px;
      border-block-end: 2px solid transparent;
      color: var(--fb-ink-quiet);
      font-weight: 500;
      text-decoration: none;
    }
    a:hover {
      color: var(--fb-ink);
    }
    a.active {
      border-color: var(--fb-primary);
      color: var(--fb-primary);
    }
    .count {
      font-weight: 400;
    }
  `,
})
export class Tabs {
  // A filter in the address leaves the tab where it is.
  protected readonly itself: IsActiveMatchOptions = { ...ANY, paths: 'exact' };
  protected readonly below: IsActiveMatchOptions = { ...ANY, paths: 'subset' };

  readonly tabs = input.required<readonly Tab[]>();
  /** What the tabs are parts of, for screen readers. */
  readonly label = input.required<string>();

  /** Brings the tab of this page into the middle of a row that is too long for the screen; the page itself stays. */
  protected show(tab: HTMLElement, isActive: boolean): void {
    const row = tab.parentElement;
    if (!isActive || !row) return;
    const [own, seen] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    if (own.left < seen.left || own.right > seen.right)
      row.scrollBy({ left: own.left + own.width / 2 - seen.left - seen.width / 2 });
  }
}

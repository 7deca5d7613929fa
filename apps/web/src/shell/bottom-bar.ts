import { Component, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { OpenPages } from './open-pages';

/** The phone's way to pages: the four most used, the rest under "More". */
@Component({
  selector: 'fb-bottom-bar',
  imports: [Icon, MatMenuModule, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="t('app.shell.pages')">
      @for (page of pages.onPhone(); track page.path) {
        <a
          [routerLink]="page.path"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: page.path === '/' }"
        >
          <fb-icon [name]="page.icon" [size]="22" />
          <span>{{ t(page.name + 'Short') }}</span>
        </a>
      }
      <button type="button" [matMenuTriggerFor]="more">
        <fb-icon name="more-horiz" [size]="22" />
        <span>{{ t('app.shell.more') }}</span>
      </button>
      <mat-menu #more>
        @for (page of pages.behindMore(); track page.path) {
          <a mat-menu-item [routerLink]="page.path"><fb-icon [name]="page.icon" /> {{ t(page.name) }}</a>
        }
      </mat-menu>
    </nav>
  `,
  styles: `
    nav {
      position: fixed;
      inset-block-end: 0;
      inset-inline: 0;
      z-index: 5;
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--fb-line);
      background: var(--fb-surface-raised);
    }
    nav > a,
    nav > button {
      display: grid;
      gap: 2px;
      place-items: center;
      align-content: center;
      min-block-size: 60px;
      padding: 4px 2px;
      border: 0;
      background: none;
      color: var(--fb-ink-quiet);
      font: 500 12px/1.2 var(--fb-font);
      text-decoration: none;
    }
    nav > .active {
      color: var(--fb-primary);
    }
    span {
      overflow: hidden;
      max-inline-size: 100%;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class BottomBar {
  protected readonly t = injectTexts();
  protected readonly pages = inject(OpenPages);
}

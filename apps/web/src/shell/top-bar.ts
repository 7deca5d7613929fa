import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { CommandBoxOpener } from './command-box-opener';
import { CompanySwitcher } from './company-switcher';
import { JobTray } from './job-tray';
import { UserMenu } from './user-menu';

/** Company, search, background work, the person's own menu. */
@Component({
  selector: 'fb-top-bar',
  imports: [CompanySwitcher, Icon, JobTray, MatIconButton, UserMenu],
  template: `
    <header>
      <fb-company-switcher />
      <button type="button" class="search" (click)="commands.open()" aria-keyshortcuts="Control+K Meta+K">
        <fb-icon name="search" />
        <span>{{ t('app.search.open') }}</span>
        <kbd>{{ shortcut }}</kbd>
      </button>
      <button
        matIconButton
        type="button"
        class="narrow"
        [attr.aria-label]="t('app.search.open')"
        (click)="commands.open()"
      >
        <fb-icon name="search" />
      </button>
      <fb-job-tray />
      <fb-user-menu />
    </header>
  `,
  styles: `
    header {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 60px;
      padding: 0 32px;
      border-block-end: 1px solid var(--fb-line);
    }
    fb-company-switcher {
      min-inline-size: 0;
      margin-inline-end: auto;
    }
    .search {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-inline-size: 260px;
      min-block-size: 40px;
      padding: 0 12px;
      border: 1px solid var(--fb-line-strong);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      color: var(--fb-ink-quiet);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .search span {
      flex: 1;
    }
    kbd {
      font: inherit;
      font-size: 12px;
    }
    .narrow {
      display: none;
    }
    @media (max-width: 799px) {
      header {
        padding-inline: 8px;
      }
      .search {
        display: none;
      }
      .narrow {
        display: inline-block;
      }
    }
  `,
})
export class TopBar {
  protected readonly t = injectTexts();
  protected readonly commands = inject(CommandBoxOpener);
  protected readonly shortcut = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
}

import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

/**
 * Download the rows of this view: `<fb-export-menu url="/api/suppliers/export" [params]="list.filterParams()" />`
 * links to `url?<params>&format=csv` and `…&format=xlsx`.
 */
@Component({
  selector: 'fb-export-menu',
  imports: [Icon, MatButton, MatMenuModule],
  template: `
    <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      <fb-icon name="download" /> {{ t('platform.list.export') }}
    </button>
    <mat-menu #menu>
      @for (link of links(); track link.format) {
        <a mat-menu-item [href]="link.href" download>{{
          t('platform.list.exportAs', { format: link.format.toUpperCase() })
        }}</a>
      }
    </mat-menu>
  `,
})
export class ExportMenu {
  protected readonly t = injectTexts();

  readonly url = input.required<string>();
  readonly params = input<Readonly<Record<string, string>>>({});
  readonly formats = input<readonly string[]>(['csv', 'xlsx']);

  protected readonly links = computed(() =>
    this.formats().map((format) => ({
      format,
      href: `${this.url()}?${new URLSearchParams({ ...this.params(), format })}`,
    })),
  );
}

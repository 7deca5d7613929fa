import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import type { SwitchCompany } from '@firebreak/identity/model';
import { Icon, Session, Toasts, injectTexts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

/** Whose rows are on screen; with several companies, a menu of them. */
@Component({
  selector: 'fb-company-switcher',
  imports: [Icon, MatMenuModule],
  template: `
    @if (others().length) {
      <button
        type="button"
        [matMenuTriggerFor]="menu"
        [attr.aria-label]="t('app.shell.switchCompany', { name: name() })"
      >
        <span dir="auto">{{ name() }}</span>
        <fb-icon name="keyboard-arrow-down" />
      </button>
      <mat-menu #menu>
        @for (company of others(); track company.id) {
          <button mat-menu-item type="button" (click)="switchTo(company.id)">{{ company.name }}</button>
        }
      </mat-menu>
    } @else {
      <span class="only" dir="auto">{{ name() }}</span>
    }
  `,
  styles: `
    button,
    .only {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      max-inline-size: 100%;
      min-block-size: 44px;
      padding: 0 8px;
      border: 0;
      border-radius: var(--fb-radius);
      background: none;
      color: var(--fb-ink);
      font: inherit;
      font-weight: 600;
    }
    button {
      cursor: pointer;
    }
    button:hover {
      background: var(--fb-hover);
    }
    span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class CompanySwitcher {
  private readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();

  protected readonly name = computed(() => this.session.view()?.company?.name ?? '');
  protected readonly others = computed(() => {
    const view = this.session.view();
    return (view?.companies ?? []).filter(({ id }) => id !== view?.company?.id);
  });

  /** Another company is another world: the page starts anew, so nothing of the first one stays. */
  protected async switchTo(companyId: string): Promise<void> {
    const body: SwitchCompany = { companyId };
    try {
      await firstValueFrom(this.http.put('/api/session/company', body));
      this.location.assign('/');
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}

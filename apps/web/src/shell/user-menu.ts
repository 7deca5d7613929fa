import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { UpdateAccount } from '@firebreak/identity/model';
import {
  DENSITIES,
  Icon,
  LANGUAGES,
  Session,
  THEMES,
  Texts,
  Theme,
  Toasts,
  type LanguageId,
} from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

/** Who is signed in, and how they like it: language, light or dark, density; and the way out. */
@Component({
  selector: 'fb-user-menu',
  imports: [Icon, MatIconButton, MatMenuModule, RouterLink],
  templateUrl: './user-menu.html',
  styles: `
    .who {
      display: inline-grid;
      padding-block: 8px;
    }
  `,
})
export class UserMenu {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly location = inject(DOCUMENT).location;
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly t = this.texts.t;
  protected readonly language = this.texts.language;
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEMES;
  protected readonly densities = DENSITIES;

  protected async speak(language: LanguageId): Promise<void> {
    await this.texts.use(language);
    const account = this.session.view()?.account;
    if (!account) return;
    const body: UpdateAccount = { name: account.name, language };
    // The choice already counts in this browser: the account follows when it can.
    await firstValueFrom(this.http.put('/api/account', body)).catch(() => undefined);
  }

  protected async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.post('/api/sign-out', {}));
      this.location.assign('/sign-in');
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}

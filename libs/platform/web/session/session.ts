import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { Permission, SessionView } from '@firebreak/identity/model';
import { Texts } from '../texts/texts';
import { parseLanguage } from '../texts/languages';
import { toApiProblem } from '../api/api-problem';

/** The session of this browser. Loaded once; `reload()` after signing in, switching company or changing roles. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly texts = inject(Texts);
  private readonly resource = httpResource<SessionView>(() => '/api/session');

  /** Undefined while loading and when nobody is signed in. */
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = computed(() => this.resource.error());
  /** True once it is known that nobody is signed in. */
  readonly signedOut = computed(
    () => this.resource.status() === 'error' && toApiProblem(this.resource.error()).status === 401,
  );
  readonly settled = computed(() => !['idle', 'loading', 'reloading'].includes(this.resource.status()));

  /** Whether the role includes this permission, e.g. `can('supplier:write')`. Follows the session. */
  can(permission: Permission): boolean {
    return this.view()?.permissions.includes(permission) ?? false;
  }

  reload(): void {
    this.resource.reload();
  }

  /** Uses the account's language where this browser has not chosen one. */
  async adoptLanguage(): Promise<void> {
    const language = parseLanguage(this.view()?.account.language);
    if (language && !this.texts.chosen() && language !== this.texts.language())
      await this.texts.use(language);
  }
}

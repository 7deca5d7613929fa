import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { Texts, type TextLoaders } from '@firebreak/platform/web/light';
import type { KeepInVault, PortalVaultView } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

const vaultPortalTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
  fr: () => import('./i18n/fr.json'),
  pt: () => import('./i18n/pt.json'),
  zh: () => import('./i18n/zh.json'),
  vi: () => import('./i18n/vi.json'),
  bn: () => import('./i18n/bn.json'),
  hi: () => import('./i18n/hi.json'),
  tr: () => import('./i18n/tr.json'),
  id: () => import('./i18n/id.json'),
  th: () => import('./i18n/th.json'),
};

/**
 * The vault of the company that the reader is signed in to, beside the questionnaire that is open. It comes with the
 * parts of the page that use it, after everything that answering needs.
 */
@Injectable({ providedIn: 'root' })
export class OwnVault {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private address = '';

  /** Null until it and its words are there, and without a connection. */
  readonly view = signal<PortalVaultView | null>(null);

  /** @param address of the questionnaire's portal in the API; what is known of this one is not fetched again */
  async open(address: string): Promise<void> {
    if (address === this.address && this.view()) return;
    this.address = address;
    this.view.set(null);
    await this.load();
  }

  /** Links the questionnaire to the vault; what was submitted is copied there. @throws what the server answers */
  async link(): Promise<void> {
    await firstValueFrom(this.http.post(`${this.address}/vault/link`, {}));
    this.view.update((view) => view && { ...view, linked: true, kept: true });
  }

  /** Makes an account at the invited address, keeps the answers there and signs in. @throws what the server answers */
  async keep(person: KeepInVault): Promise<void> {
    const url = `${this.address}/vault/account`;
    const { email } = await firstValueFrom(this.http.post<{ email: string }>(url, person));
    const { password } = person;
    await firstValueFrom(this.http.post('/api/sign-in', { email, password }));
    await this.load();
  }

  private async load(): Promise<void> {
    const { address } = this;
    try {
      await this.texts.add('vaultPortal', vaultPortalTexts);
      const view = await firstValueFrom(this.http.get<PortalVaultView>(`${address}/vault`));
      if (address === this.address) this.view.set(view);
    } catch {
      // Without a connection there is nothing to offer; everything can be answered all the same.
    }
  }
}

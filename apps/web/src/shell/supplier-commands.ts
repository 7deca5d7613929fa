import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Page } from '@firebreak/platform/model';
import { Formats, Session, type Command } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

const LINES = 8;

/** The columns of the supplier list that a line shows. */
interface SupplierLine {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}

/** Suppliers by name, for those who may see them. */
@Injectable({ providedIn: 'root' })
export class SupplierCommands {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);

  readonly find = async (words: string): Promise<readonly Command[]> => {
    if (!this.session.can('supplier:read')) return [];
    const params = { q: words, limit: LINES };
    const page = await firstValueFrom(this.http.get<Page<SupplierLine>>('/api/suppliers', { params }));
    return page.items.slice(0, LINES).map(({ id, name, country }) => ({
      name,
      icon: 'factory',
      link: ['/suppliers', id],
      ...(country && { detail: this.formats.country(country) }),
    }));
  };
}

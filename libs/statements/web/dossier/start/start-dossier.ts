import { HttpClient } from '@angular/common/http';
import { Component, effect, inject, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  FbCountryPipe,
  Field,
  FieldControl,
  Icon,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Session,
} from '@firebreak/platform/web';
import { DOSSIER_KINDS, LEGAL_TERMS, type DossierKind, type DossierView } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { RequestFields, type Asked } from '../request-fields';
import { SupplierPicker, type PickedSupplier } from '../supplier-picker';
import { byTier } from './by-tier';

const usualTerm = (kind: DossierKind) => LEGAL_TERMS.find((term) => term.kind === kind)?.code ?? null;

/** Starts a dossier: whom it answers, what it is about, and who is on the chain. */
@Component({
  selector: 'fb-start-dossier',
  imports: [
    FbCountryPipe,
    Field,
    FieldControl,
    Icon,
    MatButton,
    MatIconButton,
    PageHeader,
    ProblemMessage,
    RequestFields,
    SupplierPicker,
  ],
  templateUrl: './start-dossier.html',
  styleUrl: './start-dossier.scss',
})
export class StartDossierPage {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly kinds = DOSSIER_KINDS;

  protected readonly asked = signal<Asked>({
    kind: 'uflpa',
    language: 'en',
    product: { name: '', hs: '', batch: '', quantity: null, unit: 'kg' },
    request: {
      authority: '',
      reference: '',
      receivedOn: null,
      term: usualTerm('uflpa'),
      holidays: [],
      dueOn: null,
      dueReason: '',
    },
  });
  protected readonly importer = signal({ name: '', country: '' });
  protected readonly suppliers = signal<readonly PickedSupplier[]>([]);
  protected readonly starting = signal(false);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    effect(() => {
      const company = this.session.view()?.company?.name;
      if (company && untracked(() => this.importer().name) === '')
        this.importer.update((importer) => ({ ...importer, name: company }));
    });
  }

  protected choose(kind: DossierKind): void {
    this.asked.update((asked) => ({
      ...asked,
      kind,
      request: { ...asked.request, term: usualTerm(kind) },
    }));
  }

  protected add(supplier: PickedSupplier): void {
    this.suppliers.update((suppliers) =>
      suppliers.some(({ id }) => id === supplier.id) ? suppliers : byTier([...suppliers, supplier]),
    );
  }

  protected drop(id: string): void {
    this.suppliers.update((suppliers) => suppliers.filter((each) => each.id !== id));
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    this.starting.set(true);
    const body = {
      ...this.asked(),
      importer: this.importer(),
      supplierIds: this.suppliers().map(({ id }) => id),
    };
    try {
      const { id } = await firstValueFrom(this.http.post<DossierView>('/api/dossiers', body));
      await this.router.navigate(['/statements/dossiers', id]);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.starting.set(false);
    }
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  FbCountryPipe,
  Field,
  FieldControl,
  Icon,
  injectTexts,
  ProblemMessage,
} from '@firebreak/platform/web';
import {
  checkCustody,
  custodyOf,
  CUSTODY_UNITS,
  type Conversion,
  type CustodyStep,
  type CustodyUnit,
  type DossierCustody,
  type DossierParty,
  type DossierView,
} from '@firebreak/statements/model';
import { SupplierPicker, type PickedSupplier } from '../supplier-picker';
import { CustodyResult } from './custody-result';
import { DossierDesk } from './dossier-desk';
import { PartySite } from './party-site';
import { newConversion, newParty, newStep, withChain, withoutParty } from './edit-chain';
import { PanelSaving } from './panel-saving';
import { TakeChain, type TakenChain } from './take-chain';

/** Parties, steps and yields of a chain of custody; what does not add up is shown while one types. */
@Component({
  selector: 'fb-chain-panel',
  imports: [
    CustodyResult,
    FbCountryPipe,
    Field,
    FieldControl,
    Icon,
    MatButton,
    MatIconButton,
    PartySite,
    ProblemMessage,
    SupplierPicker,
    TakeChain,
  ],
  providers: [PanelSaving],
  templateUrl: './chain-panel.html',
  styleUrl: './chain-panel.scss',
})
export class ChainPanel {
  protected readonly t = injectTexts();
  private readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly canWrite = input.required<boolean>();
  protected readonly units = CUSTODY_UNITS;

  protected readonly custody = linkedSignal<DossierCustody>(() => this.dossier().custody);
  protected readonly changed = computed(() => this.custody() !== this.dossier().custody);
  protected readonly hasSupplier = computed(() =>
    this.custody().parties.some(({ supplierId }) => supplierId !== null),
  );
  /** Steps that are not filled in yet count for nothing. */
  protected readonly check = computed(() => {
    const { product } = this.dossier();
    const custody = this.custody();
    const steps = custody.steps.filter(({ quantity, material }) => quantity > 0 && material.trim() !== '');
    const conversions = custody.conversions.filter((each) => each.yield > 0);
    return checkCustody(custodyOf({ product, custody: { ...custody, steps, conversions } }));
  });

  protected change(changes: Partial<DossierCustody>): void {
    this.custody.update((custody) => ({ ...custody, ...changes }));
  }

  protected addSupplier({ id, name, country, tier }: PickedSupplier): void {
    this.addParty({ supplierId: id, name, country, tier });
  }

  protected addOther(): void {
    this.addParty({ name: this.t('dossiers.chain.other') });
  }

  private addParty(facts: Partial<DossierParty>): void {
    const { parties } = this.custody();
    // The end of the chain stays the last one.
    this.change({ parties: [...parties.slice(0, -1), newParty(facts), ...parties.slice(-1)] });
  }

  protected take({ party, members }: TakenChain): void {
    this.custody.update((custody) => withChain(custody, party, members));
  }

  protected removeParty(id: string): void {
    this.custody.update((custody) => withoutParty(custody, id));
  }

  protected party(id: string, changes: Partial<DossierParty>): void {
    this.change({
      parties: this.custody().parties.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    });
  }

  protected addStep(): void {
    this.change({ steps: [...this.custody().steps, newStep(this.custody(), this.dossier())] });
  }

  protected step(id: string, changes: Partial<CustodyStep>): void {
    this.change({
      steps: this.custody().steps.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    });
  }

  protected removeStep(id: string): void {
    this.change({ steps: this.custody().steps.filter((each) => each.id !== id) });
  }

  protected toggle({ id, documents }: CustodyStep, document: string): void {
    const named = documents.includes(document);
    this.step(id, {
      documents: named ? documents.filter((each) => each !== document) : [...documents, document],
    });
  }

  protected addConversion(): void {
    this.change({ conversions: [...this.custody().conversions, newConversion(this.custody())] });
  }

  protected conversion(id: string, changes: Partial<Conversion>): void {
    this.change({
      conversions: this.custody().conversions.map((each) =>
        each.id === id ? { ...each, ...changes } : each,
      ),
    });
  }

  protected removeConversion(id: string): void {
    this.change({ conversions: this.custody().conversions.filter((each) => each.id !== id) });
  }

  protected unitOf(value: string): CustodyUnit {
    return CUSTODY_UNITS.find((unit) => unit === value) ?? 'kg';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(() => this.desk.edit({ custody: this.custody() }));
  }
}

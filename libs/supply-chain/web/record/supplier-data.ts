import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import type { SupplierView } from '@firebreak/supply-chain/model';

/** The supplier that a record's frame and tabs show, loaded once for all of them. */
@Injectable()
export class SupplierData {
  readonly id = signal<string | undefined>(undefined);
  readonly resource = httpResource<SupplierView>(() =>
    this.id() ? `/api/suppliers/${this.id()}` : undefined,
  );
  readonly supplier = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
}

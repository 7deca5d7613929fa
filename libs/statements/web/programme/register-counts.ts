import { Injectable, signal } from '@angular/core';
import type { RegisterId } from '@firebreak/statements/model';

/** How many rows registers have after what was changed on the page; the tabs show them. */
@Injectable()
export class RegisterCounts {
  private readonly counts = signal<Partial<Record<RegisterId, number>>>({});

  of(register: RegisterId): number | undefined {
    return this.counts()[register];
  }

  tell(register: RegisterId, rows: number): void {
    this.counts.update((counts) => ({ ...counts, [register]: rows }));
  }
}

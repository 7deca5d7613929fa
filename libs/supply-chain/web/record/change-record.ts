import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Toasts } from '@firebreak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';
import { SupplierData } from './supplier-data';

/** Changes something about the supplier that the record shows, and shows the record as it is then. */
@Injectable()
export class ChangeRecord {
  private readonly http = inject(HttpClient);
  private readonly data = inject(SupplierData);
  private readonly toasts = inject(Toasts);
  /** True while something is being sent. */
  readonly busy = signal(false);

  /**
   * @param said what to say once it is done
   * @returns whether it went through; otherwise the problem was told
   */
  async send(request: (http: HttpClient) => Observable<unknown>, said?: string): Promise<boolean> {
    this.busy.set(true);
    try {
      await firstValueFrom(request(this.http));
      this.data.resource.reload();
      if (said) void this.toasts.say(said);
      return true;
    } catch (error) {
      void this.toasts.problem(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

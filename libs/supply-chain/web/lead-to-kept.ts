import { effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { injectTexts, Toasts } from '@firebreak/platform/web';
import type { SupplierView } from '@firebreak/supply-chain/model';

/**
 * An address with the id of a record that was merged into another one leads on to the same page of the one that was
 * kept, and says so. Call it where a page is constructed.
 */
export function leadToKept(
  supplier: () => Pick<SupplierView, 'id' | 'name' | 'mergedIntoId'> | undefined,
): void {
  const router = inject(Router);
  const toasts = inject(Toasts);
  const t = injectTexts();
  effect(() => {
    const { id, name, mergedIntoId } = supplier() ?? {};
    if (!id || !mergedIntoId) return;
    untracked(() => {
      void router.navigateByUrl(router.url.replaceAll(id, mergedIntoId), { replaceUrl: true });
      void toasts.say(t('supplyChain.record.merged', { name }));
    });
  });
}

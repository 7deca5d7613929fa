import type { injectTexts } from '@firebreak/platform/web/light';
import type { PartyView } from '@firebreak/supply-chain/model';

/** What a row is called: by its name, as kept back, or as the number of companies that it stands for. */
export function partyLabel(
  { name, country, parties }: Pick<PartyView, 'name' | 'country' | 'parties'>,
  t: ReturnType<typeof injectTexts>,
): string {
  if (country === null) return t('disclosurePortal.check.counted', { count: parties });
  return name ?? t('disclosurePortal.unnamed');
}

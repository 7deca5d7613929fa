import { inject } from '@angular/core';
import { Formats, injectTexts, type Tone } from '@firebreak/platform/web';
import type { LinkCertainty, LinkView } from '@firebreak/supply-chain/model';

/** How sure a link is, as a colour beside the word. */
export const CERTAINTY_TONES: Readonly<Record<LinkCertainty, Tone>> = {
  declared: 'neutral',
  verified: 'good',
  suggested: 'info',
  disputed: 'warning',
};

/** What is known of a link, in words. */
export function injectLinkFacts() {
  const t = injectTexts();
  const formats = inject(Formats);
  return {
    /** Kind, good, volume, share, since: what is known of them. */
    what({ kind, good, hs, volumePerMonth, volumeUnit, share, since }: LinkView): string[] {
      const amount = volumePerMonth === null ? '' : formats.number(volumePerMonth, 2);
      const goods = [good, hs ? `HS ${hs}` : null].filter((text) => text !== null).join(' ');
      return [
        t(`supplyChain.kind.${kind}`),
        goods,
        volumeUnit ? t('register.link.perMonth', { amount, unit: t(`register.unit.${volumeUnit}`) }) : '',
        share === null ? '' : t('supplyChain.link.shareOf', { share: formats.percent(share) }),
        since ? t('supplyChain.link.sinceDate', { date: formats.date(since) }) : '',
      ].filter((text) => text !== '');
    },
    /** Who disclosed it. */
    discloser({ disclosedBy, disclosedByName }: LinkView): string {
      const by = t(`supplyChain.disclosedBy.${disclosedBy}`);
      return disclosedByName
        ? t('register.link.disclosed', { by, name: disclosedByName })
        : t('register.link.disclosedNobody', { by });
    },
    /** Who verified or disputed it, when and why; null where nobody did. */
    judgement({ certaintyReason, certaintySetBy, certaintySetAt }: LinkView): string | null {
      if (!certaintySetBy || !certaintySetAt) return null;
      const who = { name: certaintySetBy, date: formats.date(certaintySetAt) };
      return certaintyReason
        ? t('register.link.judged', { ...who, reason: certaintyReason })
        : t('register.link.judgedSilently', who);
    },
  };
}

/**
 * How sure a text is, surest first: read in the official source; read, but where somebody else published it; from what
 * others wrote about it; from general knowledge.
 */
export const WORDINGS = ['official', 'elsewhere', 'summary', 'background'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Publications of governments and legislators, and the law collections that they name as theirs. */
const OFFICIAL_HOSTS =
  /(^|\.)(gov\.uk|gov\.au|gc\.ca|europa\.eu|ca\.gov|cbp\.gov|dhs\.gov|gouv\.fr|gesetze-im-internet\.de|lovdata\.no)$/;

/** Whether an address is one of a government or legislator. */
export function isOfficialSource(address: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/:?#]+)/.exec(address) ?? [];
  return OFFICIAL_HOSTS.test(host);
}

/**
 * How sure the wording of a criterion is.
 *
 * @param verification as the data has it: `transcript`, `secondary` or `background`; anything else counts as the latter
 * @param source address that the criterion names
 */
export function wordingOf(verification: string, source: string): Wording {
  if (verification === 'transcript') return isOfficialSource(source) ? 'official' : 'elsewhere';
  return verification === 'secondary' ? 'summary' : 'background';
}

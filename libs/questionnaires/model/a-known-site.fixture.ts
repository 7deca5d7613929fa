import { UNKNOWN_SITE, type Circumstances, type KnownSite } from './circumstances';

/** A site of which nothing is known but its id and name; say what matters to the test. */
export function aKnownSite(site: Partial<KnownSite> & { id: string }): KnownSite {
  return { ...UNKNOWN_SITE, name: `Site ${site.id}`, ...site };
}

/** A supplier with these sites, of which the risk run says nothing. */
export function withSites(...sites: readonly KnownSite[]): Circumstances {
  return { sites, risk: { score: null, band: null, facts: [] } };
}

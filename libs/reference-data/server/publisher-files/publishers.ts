import type { PublisherFacts } from './publisher-file';

const NOT_OURS = 'loaded by the operator, not part of the product';

/** Who publishes what can be loaded, and under which terms. */
export const PUBLISHERS = {
  tip: {
    title: 'Trafficking in Persons Report',
    publisher: 'US Department of State',
    licence: 'US government work, public domain',
    credit: null,
    address: 'https://www.state.gov/trafficking-in-persons-report/',
  },
  wgi: {
    title: 'Worldwide Governance Indicators',
    publisher: 'World Bank',
    licence: 'CC BY 4.0',
    credit: 'World Bank, Worldwide Governance Indicators',
    address: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
  },
  hdi: {
    title: 'Human Development Index',
    publisher: 'United Nations Development Programme',
    licence: 'CC BY 3.0 IGO',
    credit: 'UNDP, Human Development Report',
    address: 'https://hdr.undp.org/data-center/documentation-and-downloads',
  },
  cpi: {
    title: 'Corruption Perceptions Index',
    publisher: 'Transparency International',
    licence: 'CC BY-ND 4.0',
    credit: 'Transparency International, Corruption Perceptions Index',
    address: 'https://www.transparency.org/en/cpi',
  },
  ilo: {
    title: 'Ratifications of ILO conventions',
    publisher: 'International Labour Organization, NORMLEX',
    licence: 'Facts; loaded by the operator',
    credit: null,
    address: 'https://normlex.ilo.org',
  },
  'child-labour': {
    title: 'Findings on the Worst Forms of Child Labor',
    publisher: 'US Department of Labor, ILAB',
    licence: 'US government work, public domain',
    credit: null,
    address: 'https://www.dol.gov/agencies/ilab/resources/reports/child-labor/findings',
  },
  gini: {
    title: 'Gini index of income inequality',
    publisher: 'CIA World Factbook',
    licence: 'Public domain',
    credit: null,
    address: 'https://www.cia.gov/the-world-factbook/',
  },
  'listed-goods': {
    title: 'List of Goods Produced by Child Labor or Forced Labor',
    publisher: 'US Department of Labor, ILAB',
    licence: 'US government work, public domain',
    credit: null,
    address: 'https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods',
  },
  uflpa: {
    title: 'UFLPA Entity List',
    publisher: 'US Department of Homeland Security',
    licence: 'US government work, public domain',
    credit: null,
    address: 'https://www.dhs.gov/uflpa-entity-list',
  },
  cbp: {
    title: 'Withhold release orders and findings',
    publisher: 'US Customs and Border Protection',
    licence: 'US government work, public domain (facts)',
    credit: null,
    address: 'https://www.cbp.gov/trade/forced-labor',
  },
  gsi: {
    title: 'Global Slavery Index',
    publisher: 'Walk Free',
    licence: `All rights reserved (Minderoo Foundation); ${NOT_OURS}`,
    credit: 'Walk Free, Global Slavery Index',
    address: 'https://www.walkfree.org/global-slavery-index/',
  },
  ituc: {
    title: 'Global Rights Index',
    publisher: 'International Trade Union Confederation',
    licence: `No licence found; ${NOT_OURS}`,
    credit: 'ITUC Global Rights Index',
    address: 'https://www.ituc-csi.org/global-rights-index',
  },
  'freedom-house': {
    title: 'Freedom in the World',
    publisher: 'Freedom House',
    licence: `Copyright Freedom House; ${NOT_OURS}`,
    credit: 'Freedom House, Freedom in the World',
    address: 'https://freedomhouse.org/report/freedom-world',
  },
} as const satisfies Record<string, Omit<PublisherFacts, 'dataset'>>;

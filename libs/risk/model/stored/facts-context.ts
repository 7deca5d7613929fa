import { canonicalJson } from '../canonical-json';
import type { CountryIndex } from '../country-index';
import type { CountryFacts, SupplierFacts } from '../facts';
import type { SectorRisk } from '../sector';

/** What many suppliers' facts have in common, so that it is kept once and not with every score. */
interface SharedFactsTable {
  readonly editions: SupplierFacts['editions'];
  readonly loaded: readonly CountryIndex[];
  /** Each under its code; the unknown one has none. */
  readonly countries: readonly CountryFacts[];
  readonly sectors: readonly SectorRisk[];
}

/** The editions, countries and sectors that facts refer to by their codes. */
export class FactsContext {
  private readonly countries: ReadonlyMap<string, CountryFacts>;
  private readonly sectors: ReadonlyMap<string, SectorRisk>;
  private written: string | null = null;

  constructor(private readonly table: SharedFactsTable) {
    this.countries = new Map(table.countries.map((country) => [country.iso2 ?? '', country]));
    this.sectors = new Map(table.sectors.map((sector) => [sector.code ?? '', sector]));
  }

  /** @param text as `text` gives it */
  static read(text: string): FactsContext {
    return new FactsContext(JSON.parse(text) as SharedFactsTable); // written by `text`
  }

  get editions(): SupplierFacts['editions'] {
    return this.table.editions;
  }

  get loaded(): readonly CountryIndex[] {
    return this.table.loaded;
  }

  /** Canonical JSON: equal contexts have equal texts. */
  get text(): string {
    return (this.written ??= canonicalJson(this.table));
  }

  country(code: string): CountryFacts | undefined {
    return this.countries.get(code);
  }

  sector(code: string): SectorRisk | undefined {
    return this.sectors.get(code);
  }
}

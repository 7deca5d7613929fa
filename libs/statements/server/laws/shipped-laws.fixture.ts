import type { CriterionGroup, LawThreshold } from '@firebreak/statements/model';
import fs from 'node:fs';
import path from 'node:path';

const DATA = path.join(__dirname, '../../../reference-data/data');
const read = (name: string) => JSON.parse(fs.readFileSync(path.join(DATA, name), 'utf8')) as unknown;

/** A law as the shipped file spells it, as far as the specs look. */
export interface ShippedLaw {
  readonly id: string;
  readonly name: string;
  readonly legal_basis: string;
  readonly threshold: string;
  readonly reporting_deadline: string;
  readonly source_urls: readonly string[];
  readonly criteria: readonly {
    readonly id: string;
    readonly ref: string;
    readonly title: string;
    readonly verification: string;
    readonly source: string;
    readonly auto_fill_from: readonly string[];
  }[];
}

export const shippedLaws = read('statement-frameworks.json') as readonly ShippedLaw[];
export const shippedThresholds = (
  read('statement-thresholds.json') as { readonly thresholds: readonly LawThreshold[] }
).thresholds;
export const shippedMap = (
  read('statement-criteria-map.json') as { readonly groups: readonly CriterionGroup[] }
).groups;

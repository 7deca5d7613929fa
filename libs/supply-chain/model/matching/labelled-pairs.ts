import { PartyIdentifier, PartyIdentifierScheme } from './identifiers';
import heldOut from './held-out-pairs.json' with { type: 'json' };
import lines from './labelled-pairs.json' with { type: 'json' };
import { PartyRecord } from './party';

/** Two records of which a person knows whether they are one party. For tests and benchmarks only. */
export interface LabelledPair {
  readonly same: boolean;
  /** What makes the pair hard: `script`, `plot`, `group` … */
  readonly topic: string;
  readonly a: PartyRecord;
  readonly b: PartyRecord;
}

/**
 * The labelled pairs: made-up records at real places, written as lists of suppliers write them. Names are invented or in
 * the manner of the trade; a pair says nothing of a real company.
 */
export const labelledPairs = (): LabelledPair[] => lines.map(pairOf);

/**
 * Pairs that no rule and no word list was written for: how well records are told apart that were never seen before. Whoever
 * improves the rules for one of these moves it to the labelled pairs and writes a new one here.
 */
export const heldOutPairs = (): LabelledPair[] => heldOut.map(pairOf);

function pairOf(line: string): LabelledPair {
  const [label = '', topic = '', a = '', b = ''] = line.split(' ~ ');
  return { same: label === 'same', topic, a: recordOf(a), b: recordOf(b) };
}

/** `name | country | address | alias=… | geo=latitude,longitude | phone=… | city=… | lei=…` */
function recordOf(text: string): PartyRecord {
  const [name = '', country = '', address = '', ...more] = text.split('|').map((cell) => cell.trim());
  const extra = more.map((cell) => {
    const at = cell.indexOf('=');
    return [cell.slice(0, at), cell.slice(at + 1)] as const;
  });
  const valuesOf = (key: string) => extra.filter(([found]) => found === key).map(([, value]) => value);
  const [latitude, longitude] = (valuesOf('geo')[0] ?? '').split(',').map(Number);
  const identifiers: PartyIdentifier[] = extra
    .filter(([key]) => !['alias', 'geo', 'phone', 'city'].includes(key))
    .map(([scheme, value]) => ({ scheme: scheme as PartyIdentifierScheme, value }));
  return {
    names: [name, ...valuesOf('alias')],
    country: country || null,
    addresses: address === '' ? [] : [address],
    city: valuesOf('city')[0] ?? null,
    latitude: longitude === undefined ? null : latitude,
    longitude: longitude ?? null,
    identifiers,
    phone: valuesOf('phone')[0] ?? null,
  };
}

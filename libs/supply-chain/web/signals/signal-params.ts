import type { Formats, Texts } from '@firebreak/platform/web/light';
import type { SignalFacts } from '@firebreak/supply-chain/model';

/** Names of suppliers and sites by id. */
type Names = Readonly<Record<string, string>>;

/** Facts that are words of the scope: `unit.pieces`, `claim.uses-subcontractors`. */
const WORDS = ['unit', 'claim', 'source', 'trade'];
const SHARES = ['before', 'now', 'rise'];
const DAYS = ['saidOn', 'lastAuditedOn', 'shipsSince', 'beforeOn', 'nowOn'];
/** They choose a plural, so they stay numbers. */
const COUNTS = ['count', 'workers', 'months'];

/**
 * The facts of a signal as the values of its sentence, in the reader's language.
 * @param scope whose words: `signals` or `signalReply`
 */
export function signalParams(
  facts: SignalFacts,
  names: Names,
  { texts, formats, scope }: { readonly texts: Texts; readonly formats: Formats; readonly scope: string },
): Record<string, string | number> {
  const word = (name: string, value: string): string => {
    if (WORDS.includes(name)) return texts.t(`${scope}.${name}.${value}`);
    if (DAYS.includes(name)) return formats.date(value);
    if (name === 'missing' || name === 'declared') return processName(texts, value);
    if (name === 'uses' || name === 'makes') return `HS ${value}`;
    return names[value] ?? value;
  };
  const shown = (name: string, value: string | number): string | number => {
    if (typeof value === 'string') return word(name, value);
    if (COUNTS.includes(name)) return value;
    if (SHARES.includes(name)) return formats.percent(value);
    return formats.number(value, Number.isInteger(value) || value >= 10 ? 0 : 1);
  };
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (Array.isArray(value)) params[name] = formats.list(value.map((each: string) => word(name, each)));
    else if (typeof value === 'string' || typeof value === 'number') params[name] = shown(name, value);
  }
  return { ...params, known: known(facts, names, formats) };
}

/** The suppliers and sites that contradict an answer, by name. */
function known({ others, siteIds }: SignalFacts, names: Names, formats: Formats): string {
  const ids = [others, siteIds].flatMap((list) => (Array.isArray(list) ? (list as string[]) : []));
  return formats.list(ids.map((id) => names[id] ?? id));
}

/** The register's word for a process, where its texts are loaded. */
function processName(texts: Texts, key: string): string {
  return texts.find(`register.process.${key}`) ?? key.replaceAll('-', ' ');
}

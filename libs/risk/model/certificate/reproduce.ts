import { canonicalJson } from '../canonical-json';
import type { Step } from '../explanation';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import { isKnownMethod, METHOD_WEIGHTS } from '../weights';
import type { Weights } from '../weights';
import { CERTIFICATE_FORMAT, CERTIFICATE_FORMAT_VERSION } from './certificate';
import type { ScoreCertificate, ScoreRecord } from './certificate';

/** Something that a record states and that does not come out again. */
export interface Difference {
  /** Where: `value`, `steps.harm/<id>`, `inputHash`, `weights.base.country`. */
  readonly what: string;
  /** As the record has it; null where it has nothing. */
  readonly stated: unknown;
  /** As it comes out; null where nothing does. */
  readonly computed: unknown;
}

/** What computing a record again came to. */
export interface Reproduction {
  /** The score that comes out; null where the method refuses the inputs. */
  readonly score: SupplierScore | null;
  /** Of the inputs as they are, SHA-256 in hex. */
  readonly inputHash: string;
  /** Empty: the same to the last bit. */
  readonly differences: readonly Difference[];
}

type Hash = (text: string) => string;

/**
 * Computes a stored score again from its inputs and weights and names everything that does not come out the same.
 *
 * @param sha256 of a text, in hex
 * @throws RangeError for a method version that these functions do not compute
 */
export function reproduce(record: ScoreRecord, sha256: Hash): Reproduction {
  if (!isKnownMethod(record.methodVersion)) {
    throw new RangeError(`the method ${record.methodVersion} is not one that this version computes`);
  }
  const inputHash = sha256(canonicalJson(record.inputs));
  const differences = [...differing('inputHash', record.inputHash, inputHash), ...weightDifferences(record)];
  try {
    const score = scoreSupplier(record.inputs, record.weights);
    return { score, inputHash, differences: [...differences, ...scoreDifferences(record, score)] };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const refused = { what: 'inputs', stated: null, computed: error.message };
    return { score: null, inputHash, differences: [...differences, refused] };
  }
}

/**
 * The same for a certificate, whose seal also covers what is not computed: names, sources, dates.
 * @throws RangeError for a file that is no certificate, or one of a format or method that came later
 */
export function reproduceCertificate(
  file: unknown,
  sha256: Hash,
): Reproduction & { certificate: ScoreCertificate } {
  const certificate = asCertificate(file);
  const { seal, ...content } = certificate;
  const found = reproduce(certificate, sha256);
  const copied = [
    ...differing('asOf', certificate.asOf, certificate.inputs.asOf),
    ...differing('supplier.id', certificate.supplier.id, certificate.inputs.supplierId),
    ...differing('seal', seal, sha256(canonicalJson(content))),
  ];
  return { ...found, certificate, differences: [...found.differences, ...copied] };
}

function scoreDifferences(record: ScoreRecord, score: SupplierScore): Difference[] {
  const { value, own, band, range, confidence } = score;
  const steps = new Map(record.steps.map((step) => [step.key, step]));
  const again = new Map(score.steps.map((step) => [step.key, step]));
  return [
    ...differing('value', record.value, value),
    ...differing('own', record.own, own),
    ...differing('band', record.band, band),
    ...differing('range', record.range, range),
    ...differing('confidence', record.confidence, confidence),
    ...[...new Set([...steps.keys(), ...again.keys()])].flatMap((key) =>
      stepDifferences(`steps.${key}`, steps.get(key), again.get(key)),
    ),
    ...differing(
      'steps',
      record.steps.map(({ key }) => key),
      score.steps.map(({ key }) => key),
    ),
  ];
}

/** A step that is on one side only, or what of it differs, fact by fact. */
function stepDifferences(what: string, stated: Step | undefined, computed: Step | undefined): Difference[] {
  if (!stated || !computed) return [{ what, stated: stated ?? null, computed: computed ?? null }];
  const names = [...new Set([...Object.keys(stated.facts), ...Object.keys(computed.facts)])].sort();
  return [
    ...differing(`${what}.kind`, stated.kind, computed.kind),
    ...differing(`${what}.points`, stated.points, computed.points),
    ...names.flatMap((name) => differing(`${what}.facts.${name}`, stated.facts[name], computed.facts[name])),
  ];
}

/** A default method has the numbers that it is known by; a variant carries its own. */
function weightDifferences({ methodVersion, weights }: ScoreRecord): Difference[] {
  const own = differing('weights.version', weights.version, methodVersion);
  const known = Object.values(METHOD_WEIGHTS).find(({ version }) => version === methodVersion);
  return known ? [...own, ...numberDifferences(weights, known)] : own;
}

/** A number that an old record lacks is one that its method did not have: it counts 0. */
function numberDifferences(stated: Weights, known: Weights): Difference[] {
  const groups = Object.entries(known).filter(([group]) => group !== 'version');
  return groups.flatMap(([group, numbers]) =>
    Object.entries(numbers as Readonly<Record<string, number>>).flatMap(([name, number]) => {
      const own = (stated as unknown as Record<string, Record<string, number> | undefined>)[group]?.[name]; // same keys
      return differing(`weights.${group}.${name}`, own ?? 0, number);
    }),
  );
}

function differing(what: string, stated: unknown, computed: unknown): Difference[] {
  return textOf(stated) === textOf(computed) ? [] : [{ what, stated, computed }];
}

/** The text that two equal values share; a file may hold anything in place of a number. */
function textOf(value: unknown): string {
  return value === undefined ? 'undefined' : canonicalJson(value);
}

const PARTS = ['supplier', 'steps', 'weights', 'inputs', 'names', 'sources', 'confidence', 'range'] as const;

function asCertificate(file: unknown): ScoreCertificate {
  const found = typeof file === 'object' && file !== null ? (file as Partial<ScoreCertificate>) : {}; // checked below
  if (found.format !== CERTIFICATE_FORMAT) throw new RangeError('the file is no certificate of a risk score');
  if (found.formatVersion !== CERTIFICATE_FORMAT_VERSION) {
    throw new RangeError(`certificates of format ${String(found.formatVersion)} came after this version`);
  }
  const missing = PARTS.filter((part) => typeof found[part] !== 'object' || found[part] === null);
  if (missing.length > 0 || !Array.isArray(found.steps)) {
    throw new RangeError(`the certificate lacks ${missing.join(', ') || 'steps'}`);
  }
  return found as ScoreCertificate;
}

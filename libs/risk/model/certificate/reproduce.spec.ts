import { createHash } from 'node:crypto';
import { aFinding, aSupplier } from '../a-supplier.fixture';
import { canonicalJson } from '../canonical-json';
import { scoreSupplier } from '../supplier-score';
import { FB1_WEIGHTS, FB2_WEIGHTS, variantWeights } from '../weights';
import type { Weights } from '../weights';
import { sealed } from './certificate';
import type { ScoreCertificate } from './certificate';
import { reproduceCertificate } from './reproduce';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function aCertificate(weights: Weights = FB2_WEIGHTS): ScoreCertificate {
  const inputs = aSupplier({
    events: [aFinding()],
    below: [{ supplierId: 'supplier-2', share: 0.5, exposure: 40 }],
  });
  const { value, own, band, range, confidence, steps } = scoreSupplier(inputs, weights);
  return sealed(
    {
      ...{ value, own, band, range, confidence, steps, weights, inputs },
      methodVersion: weights.version,
      inputHash: sha256(canonicalJson(inputs)),
      scoreId: 'score-1',
      supplier: { id: 'supplier-1', name: 'Meghna Garments' },
      computedAt: '2026-11-23T10:00:00.000Z',
      asOf: '2026-11-23',
      sources: [],
      names: { 'site-1': 'Unit 1' },
    },
    sha256,
  );
}

/** As it comes out of a file. */
const differences = (certificate: unknown) =>
  reproduceCertificate(JSON.parse(JSON.stringify(certificate)), sha256).differences.map(({ what }) => what);

describe('a certificate', () => {
  it.each([FB1_WEIGHTS, FB2_WEIGHTS, variantWeights({ base: { country: 0.7 } })])(
    'comes out again to the last bit, by method $version',
    (weights) => {
      const certificate = aCertificate(weights);
      const found = reproduceCertificate(JSON.parse(JSON.stringify(certificate)), sha256);
      expect(found.differences).toEqual([]);
      expect(found.score?.value).toBe(certificate.value);
      expect(found.inputHash).toBe(certificate.inputHash);
    },
  );

  it('names the value that somebody lowered', () => {
    expect(differences({ ...aCertificate(), value: 12 })).toEqual(['value', 'seal']);
  });

  it('names the input that does not fit its hash, and every figure that follows from it', () => {
    const certificate = aCertificate();
    const inputs = { ...certificate.inputs, events: [] };
    expect(differences({ ...certificate, inputs })).toEqual([
      'inputHash',
      'value',
      'own',
      'band',
      'range',
      'steps.harm/finding-1',
      'steps.below/supplier-2.points',
      'steps',
      'seal',
    ]);
  });

  it('names weights that are not those of its method', () => {
    const certificate = aCertificate();
    const weights = { ...certificate.weights, base: { country: 0.5, sector: 0.4 } };
    expect(differences({ ...certificate, weights })).toEqual(
      expect.arrayContaining(['weights.base.country', 'value', 'seal']),
    );
  });

  it('names the fact of a step that somebody toned down', () => {
    const certificate = aCertificate();
    const steps = certificate.steps.map((step) =>
      step.kind === 'harm' ? { ...step, facts: { ...step.facts, severity: 'minor' } } : step,
    );
    expect(differences({ ...certificate, steps })).toEqual(['steps.harm/finding-1.facts.severity', 'seal']);
  });

  it('notices an altered name by its seal alone', () => {
    const certificate = aCertificate();
    expect(differences({ ...certificate, supplier: { id: 'supplier-1', name: 'Other' } })).toEqual(['seal']);
  });

  it('says so where the method refuses its inputs', () => {
    const certificate = aCertificate();
    const below = [{ supplierId: 'supplier-2', share: 0.5, exposure: 40 }];
    const sites = certificate.inputs.sites.map((site) => ({ ...site, presence: 7 }));
    const found = reproduceCertificate(
      { ...certificate, inputs: { ...certificate.inputs, below, sites } },
      sha256,
    );
    expect(found.score).toBeNull();
    expect(found.differences.map(({ what }) => what)).toContain('inputs');
  });

  it.each([
    null,
    'text',
    {},
    { format: 'other' },
    { format: 'firebreak-risk-certificate', formatVersion: 1 },
  ])('is not %j', (file) => {
    expect(() => reproduceCertificate(file, sha256)).toThrow(RangeError);
  });

  it('of a method that came later is refused', () => {
    expect(() => reproduceCertificate({ ...aCertificate(), methodVersion: 'fb-99' }, sha256)).toThrow(
      'fb-99',
    );
  });
});

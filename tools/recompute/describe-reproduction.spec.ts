import { describeReproduction, sha256 } from './describe-reproduction';

const found = { title: 'Meghna Garments', stated: 62, score: null, inputHash: sha256('{}') };

describe('what computing a score again came to', () => {
  it('is said in one line where it is the same', () => {
    expect(describeReproduction({ ...found, differences: [] })).toMatch(/The same to the last bit\.$/);
  });

  it('names each place that differs, with both figures', () => {
    const differences = [{ what: 'value', stated: 62, computed: 71.5 }];
    const text = describeReproduction({ ...found, differences });
    expect(text).toContain('NOT the same, in these places:');
    expect(text).toContain('  value: stated 62, computed 71.5');
  });
});

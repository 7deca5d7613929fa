import { STATEMENT_LANGUAGES } from '../language';
import { offeredAttestation } from './attestation';

describe('offeredAttestation', () => {
  it('is offered under the law whose guidance has one', () => {
    expect(offeredAttestation(['uk-msa-s54', 'au-msa-2018'], 'en')).toBeNull();
    expect(offeredAttestation(['uk-msa-s54', 'ca-s211'], 'en')).toMatchObject({
      words: expect.stringMatching(
        /^In accordance with the requirements of the Act, and in particular section 11/,
      ),
      translated: false,
    });
  });

  it('says of every language but the source’s that it is a translation of our own', () => {
    const original = offeredAttestation(['ca-s211'], 'en')?.words;
    for (const language of STATEMENT_LANGUAGES.filter((each) => each !== 'en')) {
      const offered = offeredAttestation(['ca-s211'], language);
      expect(offered).toMatchObject({ translated: true });
      expect(offered?.words).not.toBe(original);
    }
  });
});

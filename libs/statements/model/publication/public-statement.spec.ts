import { aStatement, withText } from '../a-statement.fixture';
import { isSlug, periodCandidates, publicPath, slugOf } from './public-address';
import { homepageLink, publicContent } from './public-statement';

describe('publicContent', () => {
  it('holds the figures that the text quotes, and no other', () => {
    const quoting = withText(
      'risk',
      'We know {{supply-chain.suppliers}} suppliers.\n\n[[audits.by-severity]]',
    );
    const content = { ...quoting, sections: quoting.sections.filter(({ kind }) => kind === 'risk') };
    const { figures } = publicContent(content);
    expect(figures.figures.map(({ id }) => id)).toEqual(['supply-chain.suppliers']);
    expect(figures.breakdowns.map(({ id }) => id)).toEqual(['audits.by-severity']);
  });

  it('leaves out notes for the author, and what is behind the signature', () => {
    const { sections, approval } = publicContent({
      ...withText('training', 'We trained.\n\n> Say whom.'),
      approval: {
        ...aStatement().approval,
        signatoryName: 'Ada Okafor',
        signature: { kind: 'drawn', strokes: [[1, 2, 3, 4]], at: '', accountId: 'secret', account: 'Ada' },
      },
    });
    expect(sections.find(({ kind }) => kind === 'training')?.text).toBe('We trained.');
    expect(approval.signatoryName).toBe('Ada Okafor');
    expect(JSON.stringify(approval)).not.toMatch(/secret|strokes/);
  });
});

describe('slugOf', () => {
  it.each([
    ['Harbour & Hill Limited', 'harbour-and-hill-limited'],
    ['  Años--Añejos, S.A. ', 'anos-anejos-s-a'],
    ['شركة المرفأ', ''],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(slug === '' || isSlug(slug)).toBe(true);
  });
});

describe('isSlug', () => {
  it.each(['a', '-ab', 'ab-', 'a--b', 'Ab', 'a b', 'ä1', '../x', 'x'.repeat(61)])('refuses %s', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('addresses', () => {
  it('name a calendar year by its number, and other years by both days', () => {
    expect(periodCandidates({ from: '2025-01-01', to: '2025-12-31' }, 'en').slice(0, 3)).toEqual([
      '2025',
      '2025-en',
      '2025-en-2',
    ]);
    expect(periodCandidates({ from: '2025-04-01', to: '2026-03-31' }, 'en')[0]).toBe(
      '2025-04-01-to-2026-03-31',
    );
  });

  it('are the archive, the page and a version', () => {
    expect(publicPath('acme')).toBe('/public/statements/acme');
    expect(publicPath('acme', '2025')).toBe('/public/statements/acme/2025');
    expect(publicPath('acme', '2025', 3)).toBe('/public/statements/acme/2025/v3');
  });

  it('are linked from the homepage with words that stay words', () => {
    expect(homepageLink('https://x.example/a', `"Fair" <i>&</i> 'us'`)).toBe(
      '<a href="https://x.example/a">&quot;Fair&quot; &lt;i&gt;&amp;&lt;/i&gt; &#39;us&#39;</a>',
    );
  });
});

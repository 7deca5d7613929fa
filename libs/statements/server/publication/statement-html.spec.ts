import { NO_FIGURES, type StatementContent } from '@firebreak/statements/model';
import { PublishedStatementEntity } from './published-statement.entity';
import { renderPublicPage } from './render-public-page';

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)> " ' &`;

function published(changes: Partial<PublishedStatementEntity> = {}): PublishedStatementEntity {
  const content: StatementContent = {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: '2025-01-01', to: '2025-12-31' },
    organisation: {
      name: HOSTILE,
      legalForm: 'company',
      business: HOSTILE,
      headquarters: HOSTILE,
      employees: 1,
      entities: [],
    },
    approval: {
      approvedBy: HOSTILE,
      approvedOn: '2026-02-01',
      signatoryName: HOSTILE,
      signatoryPosition: HOSTILE,
      signedOn: '2026-02-02',
      joint: { route: 'one-entity', explanation: HOSTILE },
      mayBind: true,
    },
    publication: { hasWebsite: true, statementUrl: '', homepageUrl: '', contact: '' },
    sections: [
      { kind: 'risk', text: `## ${HOSTILE}\n\n- ${HOSTILE}\n\n${HOSTILE}\n\n[[supply-chain.by-good]]` },
      { kind: 'approval', text: '' },
    ],
    figures: {
      ...NO_FIGURES,
      breakdowns: [
        { id: 'supply-chain.by-good', asOf: '2025-12-31', rows: [{ key: '1', label: HOSTILE, value: 1 }] },
      ],
    },
  };
  return Object.assign(new PublishedStatementEntity(), {
    statementId: 's',
    versionId: 'v',
    versionNumber: 2,
    period: '2025',
    periodTo: '2025-12-31',
    language: 'en',
    title: HOSTILE,
    state: 'current',
    content,
    legalBasis: HOSTILE,
    contentHash: 'ab12',
    pdfFileId: 'pdf',
    docxFileId: null,
    htmlFileId: 'html',
    jsonFileId: null,
    xlsxFileId: null,
    publishedBy: 'Ada',
    publishedAt: new Date('2026-02-03T10:00:00Z'),
    endedBy: null,
    endedAt: null,
    reason: HOSTILE,
    ...changes,
  });
}

const render = (shown: PublishedStatementEntity, versions = [shown]) =>
  renderPublicPage({ publicUrl: 'https://f.example', slug: 'acme', shown, versions });

describe('renderPublicPage', () => {
  it.each(['current', 'corrected', 'withdrawn'] as const)(
    'turns no text of a %s one into markup',
    (state) => {
      const content = state === 'withdrawn' ? { content: null } : {};
      const html = render(published({ state, endedAt: new Date('2026-03-01T10:00:00Z'), ...content }));
      expect(html).not.toContain('<img');
      expect(html.match(/<script/g) ?? []).toHaveLength(state === 'withdrawn' ? 0 : 1);
      expect(html.match(/<\/script/g) ?? []).toHaveLength(state === 'withdrawn' ? 0 : 1);
      expect(html).toContain('&lt;img src=x onerror=alert(2)&gt; &quot; &#39; &amp;');
    },
  );

  it('describes the report to machines', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(render(published()))?.[1];
    expect(JSON.parse(json!)).toMatchObject({
      '@type': 'Report',
      url: 'https://f.example/public/statements/acme/2025',
      inLanguage: 'en',
      temporalCoverage: '2025-01-01/2025-12-31',
      publisher: { name: HOSTILE },
      encoding: [
        {
          encodingFormat: 'application/pdf',
          contentUrl: 'https://f.example/public/statements/acme/2025/v2/statement.pdf',
        },
        {
          encodingFormat: 'text/html',
          contentUrl: 'https://f.example/public/statements/acme/2025/v2/statement.html',
        },
      ],
    });
  });

  it('is written from right to left in Arabic', () => {
    const html = render(published({ language: 'ar' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('البيان بصيغة PDF');
  });
});

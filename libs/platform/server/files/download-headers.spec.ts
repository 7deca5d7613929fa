import { downloadHeaders } from './download-headers';

const pdf = { name: 'Informe año "2026".pdf', mediaType: 'application/pdf', sizeInBytes: 12 };

describe('downloadHeaders', () => {
  it('saves the file under its name, in old and new browsers', () => {
    expect(downloadHeaders(pdf)['content-disposition']).toBe(
      `attachment; filename="Informe a_o _2026_.pdf"; filename*=UTF-8''Informe%20a%C3%B1o%20%222026%22.pdf`,
    );
  });

  it('shows pictures in place when asked, and nothing that could run', () => {
    const disposition = (mediaType: string) =>
      downloadHeaders({ ...pdf, mediaType }, { inline: true })['content-disposition'];
    expect(disposition('image/png')).toMatch(/^inline/);
    for (const mediaType of ['text/html', 'image/svg+xml', 'application/xml', 'application/pdf']) {
      expect(disposition(mediaType)).toMatch(/^attachment/);
    }
  });

  it('lets a page in it do nothing', () => {
    expect(downloadHeaders(pdf)).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
});

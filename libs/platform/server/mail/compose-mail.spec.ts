import { composeMail } from './compose-mail';

const content = {
  language: 'en',
  subject: 'Kestrel & Sons <invite> you',
  greeting: 'Hello,',
  paragraphs: ['<script>alert(1)</script> invites you.'],
  action: { label: 'Accept', url: 'http://localhost:8080/invitations/abc?x="1"&y=2' },
  notes: ['The link works until Friday.'],
} as const;

describe('composeMail', () => {
  it('writes text that reads well without HTML', () => {
    expect(composeMail(content).text).toBe(
      [
        'Hello,',
        '<script>alert(1)</script> invites you.',
        'Accept:\nhttp://localhost:8080/invitations/abc?x="1"&y=2',
        'The link works until Friday.',
        '-- \nFirebreak\n',
      ].join('\n\n'),
    );
  });

  it('lets nothing from outside become markup', () => {
    const { html } = composeMail(content);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; invites you.');
    expect(html).toContain('href="http://localhost:8080/invitations/abc?x=&quot;1&quot;&amp;y=2"');
    expect(html).toContain('<title>Kestrel &amp; Sons &lt;invite&gt; you</title>');
  });

  it('keeps the lines of what somebody wrote', () => {
    expect(composeMail({ ...content, paragraphs: ['Dear <b>all</b>\nThank you'] }).html).toContain(
      '<p>Dear &lt;b&gt;all&lt;/b&gt;<br>Thank you</p>',
    );
  });

  it('loads nothing from elsewhere', () => {
    expect(composeMail(content).html).not.toMatch(/<img|src=|@import|url\(/);
  });

  it('turns Arabic round', () => {
    expect(composeMail({ ...content, language: 'ar' }).html).toContain('<html lang="ar" dir="rtl">');
  });
});

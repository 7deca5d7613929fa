import { escapeHtml, STATEMENT_LANGUAGES, statementTexts } from '@firebreak/statements/model';
import { createHash } from 'node:crypto';
import { A_LOGO, aDocument, aHostileDocument, APPROVAL, bytesOf } from '../a-document.fixture';
import type { StatementDocument } from '../statement-document';
import { renderStatementHtml } from './render-statement-html';

const htmlOf = async (document: StatementDocument) =>
  (await bytesOf(renderStatementHtml(document))).toString();
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

describe('renderStatementHtml', () => {
  it.each(STATEMENT_LANGUAGES)(
    'in %s: each link and label leads to a place of the file',
    async (language) => {
      const html = await htmlOf(aDocument(language));
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html.includes(escapeHtml(statementTexts(language).document.machineDrafted))).toBe(true);
      const ids = all(html, / id="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...all(html, / href="([^"]*)"/g), ...all(html, /url\(([^)]*)\)/g)];
      expect(targets.length).toBeGreaterThan(60);
      for (const target of targets)
        expect(target.startsWith('#') && ids.includes(target.slice(1))).toBe(true);
      for (const label of all(html, / aria-labelledby="([^"]*)"/g).flatMap((list) => list.split(' ')))
        expect(ids).toContain(label);
    },
  );

  it('has one title, headings without a gap, and a map with its numbers in words', async () => {
    const html = await htmlOf(aDocument());
    const levels = all(html, /<h(\d)/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    expect(html).toMatch(/<desc id="map-[^"]*">Suppliers by country: Bangladesh 300; India 287/);
    expect(html).toContain('<main id="text"');
    expect(html).toContain('>1,246</a>');
  });

  it('marks a draft with its open notes, and an approved one with who signed', async () => {
    const draft = await htmlOf(aDocument());
    expect(draft).toContain('<p class="draft">Draft, not approved</p>');
    expect(draft).toContain('<b>Still to write:</b>');
    const approved = await htmlOf(aDocument('en', { approval: APPROVAL }));
    expect(approved).not.toMatch(/class="(draft|note)"/);
    expect(approved).toContain('Signed by Ada Okafor, Managing director, 14 May 2026.');
    expect(approved).not.toContain('ada@harbour.example');
  });

  it('allows the one style and nothing else', async () => {
    const html = await htmlOf(aDocument());
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('wears the logo and the colour of the company, and allows no other picture', async () => {
    const name = '"><script>alert(1)</script>';
    const document = aDocument();
    const organisation = { ...document.content.organisation, name };
    const brand = { colour: '#FFD400', logo: A_LOGO };
    const html = await htmlOf({ ...document, content: { ...document.content, organisation }, brand });
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`style-src 'sha256-${hash}'; img-src data:; base-uri`);
    expect(html.match(/<img[^>]*>/g)).toEqual([
      expect.stringMatching(
        /^<img class="logo" src="data:image\/png;base64,[\w+/=]+" width="12" height="8" alt="&quot;&gt;/,
      ),
    ]);
    expect(html).not.toContain('<script>');
    const shades = all(style.slice(style.lastIndexOf('@page')), /--accent:(#\w+)/g);
    expect(shades.map((shade) => shade === '#FFD400')).toEqual([false, true, false]);
  });

  it('keeps 200 hostile texts texts: no script, no handler, no address', async () => {
    const html = await htmlOf(aHostileDocument());
    const tags = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(/^<(!doctype|\/?(html|head|meta|title|style|body|a|header|main|nav|article|section|footer|h[1-3]|figcaption|p|b|code|ul|ol|li|div|figure|table|caption|thead|tbody|tr|th|td|svg|desc|clipPath|g|path|circle|rect))[ >]/); // prettier-ignore
      expect(tag).not.toMatch(/ (on\w+|src|style|action|formaction)=/);
      for (const target of all(tag, / (?:xlink:)?href="([^"]*)"/g)) expect(target).toMatch(/^#/);
    }
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

import { STATEMENT_LANGUAGES } from '@firebreak/statements/model';
import { pagesOf } from '@firebreak/testing/pdf-text';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { A_LOGO } from '../a-document.fixture';
import { inksOf } from '../pdf/inks-of.fixture';
import { aDocument, aFrozenDossier, FILES } from './a-frozen-dossier.fixture';
import { packDossier } from './pack-dossier';
import { renderDossierPdf } from './render-dossier-pdf';
import { dossierWords } from './words/in-language';

const MADE_AT = new Date('2026-03-02T10:00:00Z');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const pdfOf = (dossier = aFrozenDossier()) => buffer(renderDossierPdf(dossier, MADE_AT));

async function zipOf(dossier = aFrozenDossier()): Promise<Buffer> {
  const pdf = await pdfOf(dossier);
  const packed = { sha256: sha256(pdf), bytes: pdf.length, open: async () => Readable.from([pdf]) };
  return buffer(packDossier(dossier, packed, async (id) => Readable.from([FILES[id]])));
}

describe('the PDF', () => {
  it('tells the page of each part, and what does not add up', async () => {
    const pages = await pagesOf(await pdfOf());
    const index = pages[0]!;
    ['Summary and request', 'Parties of the chain', 'Chain of custody', 'Due diligence', 'What the law asks for', 'Attachments']
      .forEach((title, at) => expect(index).toContain(`${at + 1}. ${title}`)); // prettier-ignore
    const page = Number(/6\. Attachments\s*(\d+)/.exec(index)?.[1]);
    expect(pages[page - 1]).toContain('6. Attachments');
    const text = pages.join('\n');
    expect(text).toContain('The quantities do not add up yet');
    expect(text).toMatch(/100 kg/);
    expect(text).toContain('“UFLPA detention: answer normally within 30 days of notice”');
  });

  it.each(STATEMENT_LANGUAGES)(
    'in %s: every fixed word is of the language, and the file says which',
    async (language) => {
      const bytes = await pdfOf(aFrozenDossier({ language }));
      expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
      const words = dossierWords(language);
      const pages = await pagesOf(bytes);
      Object.values(words.parts).forEach((title) => expect(pages[0]).toContain(title));
      const text = pages.join('\n');
      expect(text).toContain(words.phrases.addsNotUp);
      expect(text).toContain(words.balances.short);
      expect(text.includes(dossierWords('en').parts.custody)).toBe(language === 'en');
      // The law's demand stays as the law's entry has it.
      expect(text).toContain('Requirement of');
    },
  );

  it('says at its end that its words were drafted by a machine, where they were', async () => {
    const last = async (language: 'en' | 'fr') =>
      (await pagesOf(await pdfOf(aFrozenDossier({ language })))).at(-1);
    expect(await last('fr')).toContain('rédigés par une machine');
    expect(await last('en')).not.toContain('machine');
  });

  it('names the site of a party', async () => {
    const { custody } = aFrozenDossier().content;
    const parties = custody.parties.map((party, at) =>
      at === 1 ? { ...party, siteName: 'Ring hall' } : party,
    );
    const text = (await pagesOf(await pdfOf(aFrozenDossier({ custody: { ...custody, parties } })))).join(' ');
    expect(text).toContain('Bursa Spinning, Ring hall');
  });

  it('names countries and languages of documents in its own language', async () => {
    const textOf = async (language: 'en' | 'es' | 'ar') => {
      const documents = [aDocument('bill'), aDocument('book', { language: 'no-such-tag-1' })];
      return (await pagesOf(await pdfOf(aFrozenDossier({ language, documents })))).join(' ');
    };
    const [english, spanish, arabic] = [await textOf('en'), await textOf('es'), await textOf('ar')];
    expect(english).toMatch(/United States.*Türkiye.*Turkish.*no-such-tag-1/s);
    expect(spanish).toMatch(/Estados Unidos.*Turquía.*turco/s);
    expect(arabic).toContain('تركيا');
  });

  it('wears the colour and the logo of the company, the colour as dark as white paper asks', async () => {
    const branded = (colour: string) =>
      buffer(renderDossierPdf(aFrozenDossier(), MADE_AT, { colour, logo: A_LOGO }));
    const [dark, bright] = [await branded('#5B2A86'), await branded('#FFDD00')];
    expect(inksOf(dark)).toContain('#5B2A86');
    expect(inksOf(bright)).not.toContain('#FFDD00');
    const [file, plain] = [dark.toString('latin1'), (await pdfOf()).toString('latin1')];
    expect(file).toContain('/Subtype /Image');
    expect(file).toContain('/Alt (Harbour & Hill)');
    expect(plain).not.toContain('/Subtype /Image');
  });

  it('is the same bytes for the same dossier, and others for another', async () => {
    const first = sha256(await pdfOf());
    expect(sha256(await pdfOf())).toBe(first);
    expect(sha256(await pdfOf(aFrozenDossier({ summary: 'Another.' })))).not.toBe(first);
  });
});

describe('the ZIP', () => {
  it('holds every file under its number, with a manifest that fits', async () => {
    const zip = await JSZip.loadAsync(await zipOf(), { checkCRC32: true });
    expect(Object.keys(zip.files)).toEqual([
      'dossier.pdf',
      'attachments/A001 bill.pdf',
      'attachments/A002 book.pdf',
      'manifest.json',
      'SHA256SUMS',
    ]);
    const manifest = JSON.parse(await zip.file('manifest.json')!.async('string')) as {
      files: { path: string; sha256: string; bytes: number }[];
    };
    for (const file of manifest.files) {
      const bytes = await zip.file(file.path)!.async('uint8array');
      expect([file.path, file.bytes, file.sha256]).toEqual([file.path, bytes.length, sha256(bytes)]);
    }
    expect(manifest.files).toHaveLength(3);
  });

  it('is the same bytes for the same dossier', async () => {
    expect(sha256(await zipOf())).toBe(sha256(await zipOf()));
  });

  it('says what its codes mean in the dossier’s language', async () => {
    const zip = await JSZip.loadAsync(await zipOf(aFrozenDossier({ language: 'es' })));
    const manifest = JSON.parse(await zip.file('manifest.json')!.async('string')) as object;
    expect(manifest).toMatchObject({
      title: dossierWords('es').titles.uflpa,
      language: 'es',
      note: expect.stringContaining('máquina'),
      kind: 'uflpa',
      files: [
        { path: 'dossier.pdf' },
        {
          kind: 'bill-of-lading',
          kindInWords: 'Conocimiento de embarque',
          criteria: ['uf-origin'],
          criteriaInWords: ['Registros de origen y de operaciones'],
        },
        { path: 'attachments/A002 book.pdf' },
      ],
    });
  });

  it('keeps two documents of one name apart', async () => {
    const documents = [aDocument('bill'), aDocument('book', { fileName: 'bill.pdf' })];
    const zip = await JSZip.loadAsync(await zipOf(aFrozenDossier({ documents })));
    expect(await zip.file('attachments/A002 bill.pdf')!.async('nodebuffer')).toEqual(FILES['book']);
  });

  it('fails as a whole where a document cannot be read', async () => {
    const dossier = aFrozenDossier();
    const pdf = { sha256: '', bytes: 0, open: async () => Readable.from(['x']) };
    const failing = packDossier(dossier, pdf, () => Promise.reject(new Error('gone')));
    await expect(buffer(failing)).rejects.toThrow('gone');
  });
});

import { questionnaireProblem } from '@firebreak/questionnaires/model';
import type {
  ImportedUnit,
  OwnTranslationView,
  TranslationUnit,
} from '@firebreak/questionnaires/model/builder';
import { SaxesParser } from 'saxes';

/** XLIFF 1.2: the version that translation programs have read for longest, and all still do. */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const MOST_UNITS = 50_000;
/** Longer than any text of a template may be. */
const MOST_SIGNS = 20_000;

const STATES = { missing: 'needs-translation', old: 'needs-review-translation', done: 'translated' } as const;

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

function unitXml({ path, source, text, state }: TranslationUnit): string {
  const target = text === null ? '' : escaped(text);
  return `      <trans-unit id="${escaped(path)}" xml:space="preserve">
        <source>${escaped(source)}</source>
        <target state="${STATES[state]}">${target}</target>
      </trans-unit>`;
}

/** Every text of a draft with its translation, as an XLIFF 1.2 file. */
export function writeXliff({ id, title, sourceLanguage, language, units }: OwnTranslationView): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${NAMESPACE}">
  <file original="${id}" datatype="plaintext" source-language="${sourceLanguage}" target-language="${language}">
    <header><note>${escaped(title)}</note></header>
    <body>
${units.map(unitXml).join('\n')}
    </body>
  </file>
</xliff>
`;
}

function refused(reason: string): never {
  throw questionnaireProblem('translation-file-refused', {
    errors: [
      {
        field: 'file',
        code: 'xliff-refused',
        message: `The file is no XLIFF 1.2 that can be read: ${reason}`,
      },
    ],
  });
}

/** Collects the units of a file while it is parsed. Suggestions of translation memories inside of units are passed over. */
class XliffUnits {
  readonly units: ImportedUnit[] = [];
  private readonly open: string[] = [];
  private path: string | null = null;
  private source = '';
  private target = '';
  private sawSource = false;

  constructor(private readonly language: string) {}

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.open.length === 0 && name !== 'xliff') refused(`it begins with "${name.slice(0, 40)}".`);
    if (name === 'xliff' && attributes['version'] !== '1.2') {
      refused(`its version is "${(attributes['version'] ?? '').slice(0, 10)}". Export it as XLIFF 1.2.`);
    }
    if (name === 'file') this.checkLanguage(attributes['target-language']);
    this.open.push(name);
    if (this.open.length > 100) refused('its elements nest too deep.');
    if (name !== 'trans-unit') return;
    this.path = attributes['id'] ?? '';
    [this.source, this.target, this.sawSource] = ['', '', false];
  }

  /** Text counts where it belongs to the unit itself, inline marks of the program between. */
  text(text: string): void {
    const unit = this.open.lastIndexOf('trans-unit');
    const inside = this.open.slice(unit + 1);
    if (unit < 0 || inside.includes('alt-trans')) return;
    if (inside[0] === 'source') {
      this.source += text;
      this.sawSource = true;
    }
    if (inside[0] === 'target') this.target += text;
    if (this.target.length > MOST_SIGNS || this.source.length > MOST_SIGNS) {
      refused(`the unit "${(this.path ?? '').slice(0, 80)}" is longer than ${MOST_SIGNS} signs.`);
    }
  }

  closed(): void {
    if (this.open.pop() !== 'trans-unit' || this.path === null) return;
    this.units.push({ path: this.path, source: this.sawSource ? this.source : null, text: this.target });
    this.path = null;
    if (this.units.length > MOST_UNITS) refused(`it has more than ${MOST_UNITS} units.`);
  }

  /** `es-MX` is a translation to `es`. */
  private checkLanguage(target: string | undefined): void {
    const main = target?.toLowerCase().split(/[-_]/)[0];
    if (main === undefined || main === this.language) return;
    refused(`it is a translation to "${target?.slice(0, 20)}", not to "${this.language}".`);
  }
}

/**
 * Reads an XLIFF 1.2 file. Document types and entities of its own are refused: what could unpack to gigabytes or read
 * other files is never looked at.
 * @param language that its translations must be in, BCP 47
 * @throws Problem translation-file-refused, with the reason and, where there is one, the line
 */
export function readXliff(bytes: Buffer, language: string): readonly ImportedUnit[] {
  const collected = new XliffUnits(language);
  const parser = new SaxesParser();
  parser.on('doctype', () => refused('it declares a document type. Take the <!DOCTYPE> out.'));
  parser.on('opentag', ({ name, attributes }) => collected.opened(name, attributes));
  parser.on('text', (text) => collected.text(text));
  parser.on('cdata', (text) => collected.text(text));
  parser.on('closetag', () => collected.closed());
  parser.on('error', (error) => refused(`${error.message.slice(0, 200)}.`));
  parser.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close();
  return collected.units;
}

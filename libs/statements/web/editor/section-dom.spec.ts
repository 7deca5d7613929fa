import { type FigureSet } from '@firebreak/statements/model';
import { figureElement, readText, showText, type TextSetting } from './section-dom';

const figures: FigureSet = {
  figures: [{ id: 'supply-chain.suppliers', value: 46, asOf: '2026-03-31' }],
  breakdowns: [{ id: 'risk.by-band', asOf: '2026-03-31', note: 'fb-1', rows: [{ key: 'high', value: 3 }] }],
};

const setting: TextSetting = {
  figures,
  language: 'en',
  reader: 'es',
  removeLabel: 'Quitar',
  promptLabel: 'Por escribir',
  editable: true,
};

const TEXT = [
  'We know {{supply-chain.suppliers}} suppliers.',
  '## What we do not see',
  '- one {{risk.mean}}\n- two',
  '[[risk.by-band]]',
  '> Name each policy',
].join('\n\n');

function shown(text = TEXT): HTMLElement {
  const root = document.createElement('div');
  showText(root, text, setting);
  return root;
}

describe('showText', () => {
  it('shows values of figures, with their source in the language of the reader', () => {
    const [known, absent] = shown().querySelectorAll('[data-figure]');
    expect(known?.textContent).toBe('46');
    expect(known?.getAttribute('aria-label')).toBe(
      '46, Proveedores registrados · Registro de proveedores · 31 de marzo de 2026',
    );
    expect(absent?.textContent).toBe('–');
    expect(absent?.className).toContain('absent');
  });

  it('shows tables and open notes as cards that can be removed but not typed into', () => {
    const cards = shown().querySelectorAll('[contenteditable=false] > [data-remove]');
    expect([...cards].map((button) => button.getAttribute('aria-label'))).toEqual([
      'Quitar: Suppliers by risk band',
      'Quitar: Por escribir',
    ]);
  });

  it('never takes text for markup', () => {
    const root = shown('<img src=x onerror=alert(1)> & <b>bold</b>');
    expect(root.querySelector('img, b')).toBeNull();
    expect(readText(root)).toBe('<img src=x onerror=alert(1)> & <b>bold</b>');
  });

  it('keeps a paragraph to type into when there is no text', () => {
    expect(shown('').innerHTML).toBe('<p><br></p>');
    expect(readText(shown(''))).toBe('');
  });
});

describe('readText', () => {
  it('gives back what was shown', () => {
    expect(readText(shown())).toBe(TEXT);
  });

  it('reads what browsers make of typing: bare text, divs, hard spaces, empty lines', () => {
    const root = document.createElement('div');
    root.innerHTML =
      'Bare&nbsp;text<div>In a div<br></div><p><br></p><div><p>Nested</p><ul><li> a </li><li></li></ul></div>';
    expect(readText(root)).toBe('Bare text\n\nIn a div\n\nNested\n\n- a');
  });

  it('reads a figure that was put in', () => {
    const root = shown('We know some.');
    root.querySelector('p')?.append(' ', figureElement('supply-chain.suppliers', setting), '\u200B');
    expect(readText(root)).toBe('We know some. {{supply-chain.suppliers}}');
  });
});

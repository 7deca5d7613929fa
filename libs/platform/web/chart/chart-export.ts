import type { ChartTable } from './chart-spec';

/** Sources of the figures in a file: a heading, and a line for each. */
export interface FileSources {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * The table as CSV (RFC 4180, with the mark that spreadsheets need for UTF-8).
 * @param sources below it, after an empty line
 */
export function tableAsCsv({ columns, rows }: ChartTable, sources: FileSources | null = null): Blob {
  const below = sources ? [[], [sources.heading], ...sources.lines.map((line) => [line])] : [];
  const lines = [columns, ...rows, ...below].map((cells) => cells.map(csvCell).join(','));
  return new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv' });
}

/** The drawing as a file of its own. */
export function svgAsFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** The drawing as PNG, twice as fine as on screen, on `background`. @param svg with its size in pixels */
export async function svgAsPng(svg: SVGSVGElement, background: string): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const url = URL.createObjectURL(svgAsFile(svg));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser offers no canvas');
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

const LINE_HEIGHT = 14;
const FONT_SIZE = 10;
const MARGIN = 12;
/** How wide a letter of ten pixels is on average. */
const LETTER = 6;

/** A copy of the drawing with its size in pixels and the sources of its figures below. @param ink their colour */
export function withSources(svg: SVGSVGElement, sources: FileSources | null, ink: string): SVGSVGElement {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const perLine = Math.max(20, Math.floor((width - 2 * MARGIN) / LETTER));
  const lines = sources ? [sources.heading, ...sources.lines].flatMap((line) => wrapped(line, perLine)) : [];
  const whole = lines.length === 0 ? height : height + lines.length * LINE_HEIGHT + 2 * MARGIN;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  lines.forEach((line, at) => {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('x', String(MARGIN));
    text.setAttribute('y', String(height + MARGIN + (at + 1) * LINE_HEIGHT));
    text.setAttribute('style', `font: ${FONT_SIZE}px sans-serif; fill: ${ink}; direction: ltr`);
    text.textContent = line;
    copy.append(text);
  });
  return copy;
}

/** Lines of at most `most` letters, broken between words where there are any. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length || at === 0; at += most) lines.push(word.slice(at, at + most));
  }
  return lines;
}

/** Hands a file to the person. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A text that a spreadsheet would run as a formula is kept as text. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { chromium } from '@playwright/test';

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf({ title, sections, columns, rows }) {
  const prose = sections.map(
    (section) =>
      `<section><h2>${escaped(section.title)}</h2>${section.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</section>`,
  );
  const head = columns.map((column) => `<th scope="col">${column.title}</th>`).join('');
  const body = rows.map(
    ([first, ...cells]) =>
      `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title><style>
    body { font: 10.5pt/16pt 'Noto Sans', sans-serif } table { font: 8.5pt/11.5pt 'Noto Sans', sans-serif; width: 100%; border-collapse: collapse; break-before: page }
    th, td { padding: 2.5pt 5pt; text-align: start; border-bottom: .5pt solid #d8d3ca } th[scope=row] { font-weight: 400 }
    </style></head><body><h1>${escaped(title)}</h1>${prose.join('')}<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></body></html>`;
}

/** Chromium, already running, as a printer of reports: the page, and a tagged PDF with bookmarks of it. */
export async function startPrinter() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const margin = { top: '112px', bottom: '101px', left: '91px', right: '91px' }; // as the product's
  return {
    async print(report) {
      await page.setContent(pageOf(report));
      return page.pdf({ format: 'A4', tagged: true, outline: true, margin });
    },
    stop: () => browser.close(),
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../../pinned-node.mjs';
import { longReport } from './long-report.mjs';
import { startPrinter } from './printed-page.mjs';

const REPORTS = 9;
/** Not counted: all have their code compiled and their fonts read by then. */
const WARM_UP = 3;
const PAGES = 20;

/**
 * How long the product takes for a tagged report of twenty pages, as a ratio to bare pdfkit with the same text, and to
 * Chromium printing the same page. All three make every report one after the other; no two reports are alike.
 */
export async function pdfSpeed() {
  const makers = { ours: startMaker('ours'), pdfkit: startMaker('pdfkit') };
  const printer = await startPrinter();
  const spent = { ours: [], pdfkit: [], chromium: [] };
  let last;
  try {
    for (let number = 0; number < WARM_UP + REPORTS; number++) {
      const ours = await makers.ours.make(number);
      const pdfkit = await makers.pdfkit.make(number);
      const before = performance.now();
      const printed = await printer.print(longReport(number));
      spent.chromium.push(performance.now() - before);
      spent.ours.push(ours.milliseconds);
      spent.pdfkit.push(pdfkit.milliseconds);
      last = { ours, pdfkit, printed };
    }
  } finally {
    makers.ours.stop();
    makers.pdfkit.stop();
    await printer.stop();
  }
  const { ours, pdfkit } = last;
  if (ours.pages < PAGES) throw new Error(`The report has only ${ours.pages} pages.`);
  const [own, bare, printed] = ['ours', 'pdfkit', 'chromium'].map((name) =>
    median(spent[name].slice(WARM_UP)),
  );
  console.log(
    `Statements: a tagged PDF of ${ours.pages} pages with a table of 600 rows: ours ${own.toFixed(0)} ms and ${kb(ours)} kB, bare pdfkit ${bare.toFixed(0)} ms and ${kb(pdfkit)} kB in ${pdfkit.pages} pages, ` +
      `Chromium ${printed.toFixed(0)} ms and ${Math.round(last.printed.length / 1024)} kB (medians of ${REPORTS}; the first took ${spent.ours[0].toFixed(0)}, ${spent.pdfkit[0].toFixed(0)} and ${spent.chromium[0].toFixed(0)} ms); peak ${ours.peakMb.toFixed(0)} MB`,
  );
  return {
    pdfVsPdfkit: Number((own / bare).toFixed(2)),
    pdfVsChromium: Number((own / printed).toFixed(2)),
    peakMb: ours.peakMb,
  };
}

const kb = ({ bytes }) => Math.round(bytes / 1024);

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A process of its own for each maker, so that its memory is its own. */
function startMaker(maker) {
  const child = fork(path.join(root, 'dist/bench-statements/measure-pdf.mjs'), { cwd: root });
  const stopped = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The maker ${maker} stopped with ${code}.`))); // prettier-ignore
  stopped.catch(() => undefined); // told to whoever waits
  return {
    async make(number) {
      child.send({ maker, number });
      const [made] = await Promise.race([once(child, 'message'), stopped]);
      return made;
    },
    stop: () => child.kill(),
  };
}

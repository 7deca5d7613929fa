import { BODY, COLOURS, Element, PAGE, SUB_HEADING, Table } from '@firebreak/platform/server/pdf';
import { printedApproval, type PrintedPart } from '../approval/printed-approval';
import { signatureAlt } from '../approval/signature-alt';
import { answeredRequirements, sourcedFigures } from '../closing-tables';
import { Drawing } from './drawing';
import { drawSignature } from './signature';

const SIGNATURE_WIDTH = 240;
/** Points for the name above the line. */
const SIGNATURE_ROOM = 46;

/** Who approved, and a line to sign on with who signs; of several entities each under its name. */
export function drawApproval(drawing: Drawing, parent: Element): void {
  const { flow, rendering } = drawing;
  const { joint, parts } = printedApproval(rendering.content);
  flow.skip(6);
  if (joint) flow.text('P', [{ text: joint }], BODY, parent);
  for (const part of parts) drawPart(drawing, part, parent);
}

function drawPart(drawing: Drawing, part: PrintedPart, parent: Element): void {
  const { flow, document, rendering } = drawing;
  const { entity, approved, sentences, signature, signed, signatory } = part;
  const heights = sentences.map((text) => flow.heightOf([{ text }], BODY));
  const whole = heights.reduce((sum, height) => sum + height, (entity ? 4 : 2) * BODY.leading + 70);
  flow.ensure(whole);
  if (entity) {
    flow.skip(14);
    flow.text('H3', [{ text: entity, bold: true }], SUB_HEADING, parent);
    flow.skip(2);
  }
  flow.text('P', [{ text: approved, bold: true }], BODY, parent);
  for (const sentence of sentences) flow.text('P', [{ text: sentence }], BODY, parent);
  // Whatever fills the page before: the name, its line and who signed stay together.
  flow.ensure(SIGNATURE_ROOM + 6 + 2 * BODY.leading);
  flow.y += SIGNATURE_ROOM;
  const left = document.direction === 'rtl' ? PAGE.width - PAGE.right - SIGNATURE_WIDTH : PAGE.left;
  const line = { left, width: SIGNATURE_WIDTH };
  const alt = signatureAlt(signatory, rendering.content.language);
  if (signature) drawSignature(drawing, { signature, line, alt }, parent);
  document.rule(flow.y, COLOURS.ink, 0.8, left, SIGNATURE_WIDTH);
  flow.skip(6);
  flow.text('P', [{ text: signed }], BODY, parent);
}

/** Which section answers which requirement. */
export function answersTable({ flow, rendering, texts }: Drawing): Table {
  const words = texts.document;
  const rows = answeredRequirements(rendering).map(({ title, reference, place }) => ({
    cells: [title, reference, place],
  }));
  const columns = [
    { title: words.requirement, share: 0.42 },
    { title: words.reference, share: 0.16 },
    { title: words.section, share: 0.42 },
  ];
  return new Table(flow, columns, rows);
}

/** Every figure that the text quotes or shows, with where it comes from. */
export function sourcesTable({ flow, rendering, texts }: Drawing): Table {
  const words = texts.document;
  const rows = sourcedFigures(rendering).map(({ id, label, value, source, asOf }) => ({
    cells: [label, value, source, asOf],
    destination: `figure.${id}`,
  }));
  const columns = [
    { title: words.figure, share: 0.29 },
    { title: words.value, share: 0.29 },
    { title: words.source, share: 0.23 },
    { title: words.asOf, share: 0.19 },
  ];
  return new Table(flow, columns, rows);
}

import { BODY, COLOURS, Element, PAGE, Table } from '@firebreak/platform/server/pdf';
import { dateInWords, fill } from '@firebreak/statements/model';
import { approvalSentences } from '../approval/approval-sentences';
import { answeredRequirements, sourcedFigures } from '../closing-tables';
import { Drawing } from './drawing';
import { drawSignature } from './signature';

const SIGNATURE_WIDTH = 240;

/** Who approved, and a line to sign on with who signs. */
export function drawApproval(drawing: Drawing, parent: Element): void {
  const { flow, document, rendering, texts } = drawing;
  const { approval, language } = rendering.content;
  const words = texts.document;
  const date = (isoDate: string | null) => dateInWords(isoDate, language) || words.noDate;
  const approved = approval.approvedBy.trim()
    ? fill(words.approvedBy, { body: approval.approvedBy, date: date(approval.approvedOn) })
    : words.notApproved;
  const { signatoryName: name, signatoryPosition: position } = approval;
  const signed = name.trim()
    ? fill(words.signed, { name, position, date: date(approval.signedOn) })
    : words.notSigned;
  flow.skip(6);
  const sentences = approvalSentences(rendering.content);
  flow.ensure((2 + sentences.length) * BODY.leading + 70);
  flow.text('P', [{ text: approved, bold: true }], BODY, parent);
  for (const sentence of sentences) flow.text('P', [{ text: sentence }], BODY, parent);
  flow.skip(46);
  const left = document.direction === 'rtl' ? PAGE.width - PAGE.right - SIGNATURE_WIDTH : PAGE.left;
  if (approval.signature)
    drawSignature(drawing, approval.signature, { left, width: SIGNATURE_WIDTH }, parent);
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

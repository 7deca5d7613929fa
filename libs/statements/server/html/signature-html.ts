import {
  escapeHtml,
  SIGNATURE_PAD,
  strokePath,
  type StatementContent,
  type StatementSignature,
} from '@firebreak/statements/model';
import { printedApproval, type PrintedPart } from '../approval/printed-approval';
import { signatureAlt } from '../approval/signature-alt';

/** Who approved and who signed, with the name as it was typed or drawn; of several entities each under its name. */
export function approvalHtml(content: StatementContent): string {
  const { joint, parts } = printedApproval(content);
  const each = parts.map((part) => partHtml(part, content.language));
  return (joint ? words(joint) : '') + each.join('');
}

function partHtml(
  { entity, approved, sentences, signature, signed, signatory }: PrintedPart,
  language: StatementContent['language'],
): string {
  const mark = signature ? signatureHtml(signature, signatureAlt(signatory, language)) : '';
  const name = entity ? `<h3>${escapeHtml(entity)}</h3>` : '';
  const said = sentences.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return name + words(approved) + said + mark + words(signed);
}

function words(text: string): string {
  return `<p class="approval">${escapeHtml(text)}</p>`;
}

/** @param alt for those who do not see what was drawn */
function signatureHtml(signature: StatementSignature, alt: string): string {
  if (signature.kind === 'typed') return `<p class="signature">${escapeHtml(signature.name)}</p>`;
  const { width, height } = SIGNATURE_PAD;
  return `<svg class="signature" role="img" aria-label="${escapeHtml(alt)}" viewBox="0 0 ${width} ${height}"><path d="${strokePath(signature.strokes)}"/></svg>`;
}

/** A piece of a mail's text; with `link` where it is an address. */
export interface MailPiece {
  readonly text: string;
  readonly link: boolean;
}

/** Splits a text so that its addresses can be followed; everything else stays plain text. */
export function mailPieces(text: string): MailPiece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((piece, index) => ({ text: piece, link: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '');
}

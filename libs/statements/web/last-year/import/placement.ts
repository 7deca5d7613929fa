import type { ImportProposal, PlaceParts, SectionKind, StatementView } from '@firebreak/statements/model';

/** Where each part of a file goes, in the order of the file; null is nowhere. */
export type Placement = readonly (SectionKind | null)[];

/** As proposed, where the statement has the section. */
export function proposedPlacement({ parts }: ImportProposal, { sections }: StatementView): Placement {
  return parts.map(({ section }) => sections.find(({ kind }) => kind === section)?.kind ?? null);
}

/** How many parts and words each section takes, in the order of the statement; sections that take none are left out. */
export function takenBySection(
  { parts }: ImportProposal,
  placement: Placement,
  { sections }: StatementView,
): { readonly kind: SectionKind; readonly parts: number; readonly words: number }[] {
  return sections.flatMap(({ kind }) => {
    const own = parts.filter((_, at) => placement[at] === kind);
    const words = own.reduce((sum, { wordCount }) => sum + wordCount, 0);
    return own.length > 0 ? [{ kind, parts: own.length, words }] : [];
  });
}

/** What is sent: the placed parts, and the version of every section that takes one as it was seen. */
export function placeRequest(
  { fileName, parts }: ImportProposal,
  placement: Placement,
  { sections }: StatementView,
): PlaceParts {
  const placed = parts.flatMap(({ heading, text }, at) => {
    const section = placement[at];
    return section ? [{ section, heading, text }] : [];
  });
  const taking = new Set(placed.map(({ section }) => section));
  return {
    fileName,
    parts: placed,
    seen: sections
      .filter(({ kind }) => taking.has(kind))
      .map(({ kind, version }) => ({ section: kind, version })),
  };
}

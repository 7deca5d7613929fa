/** Whom a dossier answers: Regulation (EU) 2024/3015, a detention under UFLPA, the Norwegian Transparency Act. */
export const DOSSIER_KINDS = ['eu-flr', 'uflpa', 'no-request'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

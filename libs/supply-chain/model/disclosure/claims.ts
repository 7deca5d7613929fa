/** What a supplier can say about how it works with others. */
export const SUPPLIER_CLAIMS = ['uses-subcontractors', 'uses-labour-providers', 'uses-homeworkers'] as const;
export type SupplierClaim = (typeof SUPPLIER_CLAIMS)[number];

/** Where it was said. */
export type ClaimSource = 'disclosure' | 'questionnaire';

/** By claim; null: the supplier does not know. Absent: not answered yet. */
export type ClaimAnswers = Readonly<Partial<Record<SupplierClaim, boolean | null>>>;

/** The claims that nobody answered, not even by "do not know". */
export function unansweredClaims(answers: ClaimAnswers): SupplierClaim[] {
  return SUPPLIER_CLAIMS.filter((claim) => answers[claim] === undefined);
}

/** Where a statement is on its way to approval. Only a draft can be changed. */
export const STATEMENT_STATES = ['draft', 'submitted', 'approved'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

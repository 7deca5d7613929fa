/** SQL: links that somebody stands by. What was only suggested, or is disputed, proves nothing either way. */
export const SURE = `certainty IN ('declared', 'verified')`;

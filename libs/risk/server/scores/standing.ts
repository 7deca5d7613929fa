/**
 * The condition that a score, or what a site gave to one, stood at a moment: computed before it, and nothing had come in
 * its place. Pages that were closed before are not even opened.
 * @param row of `risk_score` or `risk_site_score`
 * @param moment SQL of the first moment after the time that is asked about
 */
export function standing(row: string, moment: string): string {
  return `${row}.computed_at < ${moment} AND (${row}.closed_at IS NULL OR ${row}.closed_at >= ${moment})
    AND (${row}.until IS NULL OR ${row}.until >= ${moment})`;
}

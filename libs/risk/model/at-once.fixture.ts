/** What stages come to, one right after the other. */
export function atOnce<T>(stages: Iterator<undefined, T>): T {
  let stage = stages.next();
  while (!stage.done) stage = stages.next();
  return stage.value;
}

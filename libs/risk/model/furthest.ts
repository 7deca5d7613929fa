/** The numbers with the largest sizes, largest first; of equal ones the first that came. */
export class Furthest {
  readonly numbers: number[] = [];
  private readonly sizes: number[] = [];

  constructor(private readonly most: number) {}

  add(number: number, size: number): void {
    const { numbers, sizes, most } = this;
    if (sizes.length === most && size <= (sizes[most - 1] ?? 0)) return;
    let at = sizes.length;
    while (at > 0 && (sizes[at - 1] ?? 0) < size) at--;
    numbers.splice(at, 0, number);
    sizes.splice(at, 0, size);
    if (sizes.length > most) {
      numbers.pop();
      sizes.pop();
    }
  }
}

/** On a plane, the equator from about -2.71 to 2.71; north is up. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const HALF_ROOT_OF_3 = Math.sqrt(3) / 2;

/**
 * The Equal Earth projection: areas keep their proportions, so that no country looks more important than it is.
 * @param longitude degrees east, any
 * @param latitude degrees north, -90 to 90
 * @see Šavrič, Patterson, Jenny: The Equal Earth map projection, 2018
 */
export function equalEarth(longitude: number, latitude: number): PlanePoint {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const theta = Math.asin(HALF_ROOT_OF_3 * Math.sin(phi));
  const square = theta * theta;
  const sixth = square * square * square;
  const slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
  return {
    x: (lambda * Math.cos(theta)) / (HALF_ROOT_OF_3 * slope),
    y: theta * (A1 + A2 * square + sixth * (A3 + A4 * square)),
  };
}

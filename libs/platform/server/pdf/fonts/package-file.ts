import { createRequire } from 'node:module';

/** Fonts come as packages, found like any other from where this code or its bundle lies. */
const resolveFrom = createRequire(import.meta.url);

/** Path of a file in an installed package. */
export function packageFile(name: string): string {
  return resolveFrom.resolve(name);
}

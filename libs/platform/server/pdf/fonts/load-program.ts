import fs from 'node:fs';
import { packageFile } from './package-file';

/** Part of JavaScript, but told only by the types for browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (program: object, imports?: object) => { readonly exports: unknown };
};

/** What a program works on. */
export interface ProgramMemory {
  /** Another one after each `grow`. */
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * Loads a WebAssembly program without waiting: a layout is a plain function.
 * @param name file in an installed package
 * @returns what it exports
 */
export function loadProgram<Exports>(name: string, imports: object = {}): Exports {
  const program = new WebAssembly.Module(fs.readFileSync(packageFile(name)));
  return new WebAssembly.Instance(program, imports).exports as Exports;
}

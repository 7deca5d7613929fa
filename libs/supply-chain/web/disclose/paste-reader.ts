/* A file of its own, so that it becomes a script of its own: see paste-parties.ts. */
export { readPastedParties } from '@firebreak/supply-chain/model';

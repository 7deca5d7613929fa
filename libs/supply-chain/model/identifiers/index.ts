export * from './check-identifier';
export { osIdCheckCharacter } from './os-id';
export { remainderOf97 } from './check-digits';
export type {
  CheckedIdentifier,
  FaultyIdentifier,
  IdentifierAssurance,
  SoundIdentifier,
} from './sound-identifier';

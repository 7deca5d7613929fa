export * from './job-run';
export * from './link-mail-limits';
export * from './page';
export * from './problem';
export * from './readable-colour';

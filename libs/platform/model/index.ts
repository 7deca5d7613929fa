export * from './job-run';
export * from './page';
export * from './problem';

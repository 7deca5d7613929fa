export * from './purchasing-practices';

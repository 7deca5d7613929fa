export { startS3Peer, type S3Peer } from './s3-peer';
export { loadAssembly } from './load-assembly';
export { startTestApp, TestApp, type TestAppOptions } from './test-app';
export { TestClient, type SignUpOptions, type TestResponse } from './test-client';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database';

import type { Origins } from './scenario.ts';

/** The lab's origins where nothing runs: in exchanges made up for tests, and in recorded samples. */
export const labOrigins: Origins = {
  page: 'http://localhost:3000',
  api: 'http://localhost:4000',
  third: 'http://127.0.0.1:5000',
  down: 'http://localhost:9',
};

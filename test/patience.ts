/**
 * What is loaded when it is first needed may take longer than the second that Vitest waits, on a machine that has other
 * work: the test's own time is the limit.
 */
import { vi } from 'vitest';

const { waitFor } = vi;

vi.waitFor = (probe, options = {}) =>
  waitFor(probe, typeof options === 'number' ? options : { timeout: 25_000, ...options });

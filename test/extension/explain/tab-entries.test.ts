import { afterEach, describe, expect, it, vi } from 'vitest';
import { entriesOfTab, type TabEntries } from '../../../src/extension/explain/tab-entries.ts';

const sources = vi.hoisted(() => ({ devtools: vi.fn(), recorder: vi.fn() }));

vi.mock('../../../src/extension/explain/from-devtools.ts', () => ({
  fromDevtools: sources.devtools,
}));
vi.mock('../../../src/extension/explain/from-recorder.ts', () => ({
  fromRecorder: sources.recorder,
}));

afterEach(() => void vi.clearAllMocks());

type Source = TabEntries['source'];

/** What a source tells that knows of so many failures; null where it is not there. */
const told = (source: Source, count: number | null) =>
  count === null ? null : { source, entries: Array.from({ length: count }), left: 0 };

describe('what failed on a tab is told', () => {
  it.each<[string, number | null, number | null, Source | null]>([
    ['by DevTools, which knows most', 1, 3, 'devtools'],
    ['by the recorder, where DevTools was opened later', 0, 3, 'recorder'],
    ['by the recorder, where DevTools is closed', null, 3, 'recorder'],
    ['by DevTools, where neither knows of anything', 0, 0, 'devtools'],
    ['by DevTools, where the recorder is off', 0, null, 'devtools'],
    ['by the recorder, where it knows of nothing and DevTools is closed', null, 0, 'recorder'],
    ['by nobody', null, null, null],
  ])('%s', async (_, byDevtools, byRecorder, expected) => {
    sources.devtools.mockResolvedValue(told('devtools', byDevtools));
    sources.recorder.mockResolvedValue(told('recorder', byRecorder));
    expect((await entriesOfTab(7))?.source ?? null).toBe(expected);
  });
});

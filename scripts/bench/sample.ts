import { readFileSync } from 'node:fs';

/** A header as a HAR has it. */
export interface HarHeader {
  readonly name: string;
  readonly value: string;
}

/** What is used of an entry of a sample. */
export interface SampleEntry {
  readonly startedDateTime: string;
  /** Of Chromium only. */
  readonly _initiator?: { readonly stack?: object };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly HarHeader[];
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly HarHeader[];
    readonly redirectURL: string;
    readonly bodySize: number;
    readonly content: { readonly mimeType: string };
    /** Of Chromium only; null where nothing failed. */
    readonly _error?: string | null;
  };
}

export type Recorder = 'chromium' | 'firefox';

/** A recording of the lab, as the tests of the command line have it. */
export interface Sample {
  readonly recorder: Recorder;
  readonly creator: object;
  readonly entries: readonly SampleEntry[];
}

/** Reads a sample. The working directory is the repository. */
export function readSample(recorder: Recorder): Sample {
  const { log } = JSON.parse(readFileSync(`test/cli/samples/${recorder}.har`, 'utf8')) as {
    log: { creator: object; entries: SampleEntry[] };
  };
  return { recorder, creator: log.creator, entries: log.entries };
}

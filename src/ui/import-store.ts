import { type ReadonlySignal, signal } from '@preact/signals';

/** A file that is being read: its bytes, and then its exchanges, which are explained one by one. */
export interface Reading {
  readonly name: string;
  readonly step: 'bytes' | 'exchanges';
  /** How much of this step is done, and how much there is to do. */
  readonly done: number;
  readonly total: number;
}

/** A file that is shown in the place of the live page. */
export interface ShownFile {
  readonly name: string;
  /** The program that recorded it, with its version; null where the file does not say. */
  readonly recorder: string | null;
  /** Whether a browser recorded it, which may say what the page was given; a proxy cannot. */
  readonly isFromBrowser: boolean;
  readonly entries: number;
  /** What could not be read, in a line; null where all could. */
  readonly leftOut: string | null;
}

/** What the panel shows of files. */
export interface ImportState {
  readonly reading: Reading | null;
  readonly file: ShownFile | null;
  /** Why the last file could not be read, in a line that names it. */
  readonly failure: string | null;
}

export interface ImportStore {
  readonly state: ReadonlySignal<ImportState>;
  change(change: Partial<ImportState>): void;
}

/** A store in which no file is read or shown. */
export function createImportStore(): ImportStore {
  const state = signal<ImportState>({ reading: null, file: null, failure: null });
  return {
    state,
    change(change) {
      state.value = { ...state.value, ...change };
    },
  };
}

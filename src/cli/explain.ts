import { HarError } from '../capture/har-error.ts';
import { exchangesIn } from '../capture/har-exchanges.ts';
import { type HarFile, leftOut, readHarFile } from '../capture/har-file.ts';
import type { HarEngine } from '../capture/har-recorder.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { serverOf } from '../diagnosis/server.ts';
import { createSiblings } from '../diagnosis/siblings.ts';
import type { Terminal } from '../report/terminal/terminal.ts';
import type { Format } from './arguments.ts';
import { CommandError } from './command-error.ts';
import type { Explanation } from './explanation.ts';
import { type Explained, writers } from './formats.ts';
import type { Progress } from './progress.ts';

interface Options {
  readonly format: Format;
  readonly onlyBlocked: boolean;
  readonly origin: string | null;
  readonly engine: HarEngine | null;
  readonly redact: boolean;
  readonly version: string;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/** So many are diagnosed between two words of how far it has come. */
const atOnce = 100;

/**
 * Explains a recording.
 *
 * @param name what messages call it
 */
export function explain(file: HarFile, name: string, options: Options): Explanation {
  const { recorder } = file;
  const { exchanges, sameOrigin } = exchangesIn(file);
  // What is not told may tell of what is.
  const siblings = createSiblings();
  siblings.update(exchanges);
  const { engine, redact, version, format, progress } = options;
  const diagnosed = exchanges
    .map((exchange, at) => {
      if (at % atOnce === 0) progress.tell(`explaining ${name}`, at, exchanges.length);
      return { exchange, diagnosis: diagnose(exchange, siblings.of) };
    })
    .filter((each) => isMeant(each, options));
  const explained: Explained = {
    diagnosed,
    capturedBy: engine === null ? recorder : { ...recorder, engine, engineBasis: 'given' },
    sameOrigin,
    version,
    redact,
    siblingsOf: siblings.of,
    notMeant: exchanges.length - diagnosed.length,
    terminal: options.terminal,
  };
  const warning = leftOut(file);
  return {
    text: writers[format](explained),
    isBlocked: diagnosed.some(({ diagnosis }) => diagnosis.verdict === 'blocked'),
    warnings: warning === null ? [] : [`${name}: warning: ${warning}`],
  };
}

function isMeant(
  { exchange, diagnosis }: Diagnosed,
  { onlyBlocked, origin }: Pick<Options, 'onlyBlocked' | 'origin'>,
): boolean {
  if (onlyBlocked && diagnosis.verdict !== 'blocked') return false;
  if (origin === null || exchange.pageOrigin.origin === origin) return true;
  return exchange.hops.some(({ url }) => serverOf(url) === origin);
}

/**
 * Reads a recording.
 *
 * @param text of a HAR file, or of a JSON report
 * @throws CommandError where it is none
 */
export function readRecording(text: string, name: string): HarFile {
  try {
    return readHarFile(text);
  } catch (error) {
    if (error instanceof HarError) throw new CommandError(`${name}: ${error.message}`);
    throw error;
  }
}

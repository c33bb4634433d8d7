import type { HarEngine } from '../capture/har-recorder.ts';
import { serializedOrigin } from '../fetch-standard/origin.ts';
import { type Format, formatOf, formats, oneOf, outputIn, type Values } from './arguments.ts';
import { CommandError } from './command-error.ts';

/** A recording is to be explained. */
export interface ExplainCommand {
  readonly name: 'explain';
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** Null where nobody says: then it depends on where the report goes. */
  readonly format: Format | null;
  /** Whether only what is blocked is told. */
  readonly onlyBlocked: boolean;
  /** Of which page or server alone is told; null for all. */
  readonly origin: string | null;
  /** Null where the recording has to tell. */
  readonly engine: HarEngine | null;
  readonly redact: boolean;
  /** The file that the report goes to; null for standard output. */
  readonly output: string | null;
}

const engines: readonly HarEngine[] = ['chromium', 'firefox', 'webkit'];

/**
 * Reads what stands behind `explain`.
 *
 * @throws CommandError where it makes no sense
 */
export function explainCommand(
  [file, ...others]: readonly string[],
  values: Values,
): ExplainCommand {
  if (file === undefined)
    throw new CommandError('explain what? Name a HAR file, or - for standard input');
  if (others.length > 0)
    throw new CommandError(`one file at a time: "${others[0]}" is one too many`);
  const output = outputIn(values);
  return {
    name: 'explain',
    file,
    format: oneOf('format', formats, values.format) ?? formatOf(output),
    onlyBlocked: oneOf('kind of requests', ['blocked'], values.only) !== null,
    origin: values.origin === undefined ? null : originIn(values.origin),
    engine: oneOf('engine', engines, values.engine),
    redact: !values['no-redact'],
    output,
  };
}

function originIn(given: string): string {
  const origin = serializedOrigin(given);
  if (origin !== null && origin !== 'null') return origin;
  throw new CommandError(`"${given}" is no origin; one is written like https://app.example`);
}

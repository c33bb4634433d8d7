import { fields, isCount, oneOf, text } from './har-fields.ts';
import type { HarRecorder } from './har-recorder.ts';

/** What a JSON report of Whycors says of the recording that it was made from. */
export interface OwnReport {
  /** The HAR of its exchanges; undefined where the report is older than the field. */
  readonly recording: unknown;
  readonly recorder: HarRecorder;
  /** How many requests to the page's own origin were left out of it. */
  readonly sameOrigin: number;
}

const known = 'whycors/report@1';

/** Whether it is a report of a Whycors to come, whose names may mean something else. */
export function isNewerReport(file: unknown): boolean {
  const schema = text(fields(file)['schema']);
  return schema !== known && schema?.startsWith('whycors/report@') === true;
}

/**
 * Reads what stands around the recording in a report. schema/report.schema.json
 *
 * @param file anything
 * @returns null where it is no report of Whycors
 */
export function ownReportIn(file: unknown): OwnReport | null {
  const { schema, capturedBy, summary, recording } = fields(file);
  if (schema !== known) return null;
  const { name, version, engine, engineBasis } = fields(capturedBy);
  const { sameOrigin } = fields(summary);
  return {
    recording,
    recorder: {
      name: text(name),
      version: text(version),
      engine: oneOf(['chromium', 'firefox', 'webkit'], engine),
      engineBasis: oneOf(['recorder', 'user-agent', 'given'], engineBasis),
    },
    sameOrigin: isCount(sameOrigin) ? sameOrigin : 0,
  };
}

import { code, say } from '../../words.ts';
import { list } from './list.ts';

/** What the policy of a server changes against what the recording shows. */
export const policy = {
  newlyAllowsOrigins: (origins: readonly string[]) =>
    origins.length === 1
      ? say`It newly allows the origin ${list(origins)}.`
      : say`It newly allows the origins ${list(origins)}.`,
  newlyAllowsMethods: (methods: readonly string[]) =>
    methods.length === 1
      ? say`It newly allows the method ${list(methods)}.`
      : say`It newly allows the methods ${list(methods)}.`,
  newlyAllowsHeaders: (names: readonly string[]) =>
    names.length === 1
      ? say`It newly allows the request header ${list(names)}.`
      : say`It newly allows the request headers ${list(names)}.`,
  noLongerAllowsMethods: (methods: readonly string[]) =>
    methods.length === 1
      ? say`It no longer allows the method ${list(methods)}.`
      : say`It no longer allows the methods ${list(methods)}.`,
  noLongerAllowsHeaders: (names: readonly string[]) =>
    names.length === 1
      ? say`It no longer allows the request header ${list(names)}.`
      : say`It no longer allows the request headers ${list(names)}.`,
  changesNothing: say`It allows nothing that an answer in this recording does not allow already.`,
  newlyAllowsCredentials: say`It newly allows calls with credentials.`,
  todayAnyOrigin: say`Today any origin is allowed. This names those that asked.`,
  todayAnyMethod: say`Today any method is allowed. This names those that were used.`,
  todayAnyHeader: say`Today any request header is allowed. This names those that were sent.`,
  noLongerAllowsCredentials: say`It no longer allows calls with credentials.`,
  addWhatOthersNeed: say`Nothing in this recording needs that. If other pages do, add what they need.`,
  keepsCredentials: say`The recording does not say whether the calls send credentials. The server allows them today, and this keeps it so.`,
  leavesCredentialsOut: say`The recording does not say whether the calls send credentials. This does not allow them.`,
  leavesOriginOut: (origin: string) =>
    say`The origin ${code(origin)} is left out. No server should allow it: the page has to be changed.`,
  leavesMethodOut: (method: string) =>
    say`The method ${code(method)} is left out: it cannot be written safely into every configuration.`,
  leavesHeaderOut: (name: string) =>
    say`The request header ${code(name)} is left out: its name cannot be written safely into every configuration.`,
};

import type { Scenario, ScenarioGroup } from './scenario.ts';
import { advice } from './scenarios/advice.ts';
import { messenger } from './scenarios/messenger.ts';
import { passing } from './scenarios/passing.ts';
import { preflight } from './scenarios/preflight.ts';
import { response } from './scenarios/response.ts';

const recorded: readonly ScenarioGroup[] = [response, preflight, messenger, passing];

/** The scenarios by the place where they go wrong, in the order in which the lab shows them. */
export const groups: readonly ScenarioGroup[] = [...recorded, advice];

/**
 * The scenarios of which both browsers' recordings are kept, in the same order. Advice is not among them: of most
 * requests there is none to give, and the recordings stand for most requests where speed is measured.
 */
export const scenarios: readonly Scenario[] = recorded.flatMap((group) => group.scenarios);

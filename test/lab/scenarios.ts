import type { Scenario, ScenarioGroup } from './scenario.ts';
import { messenger } from './scenarios/messenger.ts';
import { passing } from './scenarios/passing.ts';
import { preflight } from './scenarios/preflight.ts';
import { response } from './scenarios/response.ts';

/** The scenarios by the place where they go wrong, in the order in which the lab shows them. */
export const groups: readonly ScenarioGroup[] = [response, preflight, messenger, passing];

/** Every scenario, in the same order. */
export const scenarios: readonly Scenario[] = groups.flatMap((group) => group.scenarios);

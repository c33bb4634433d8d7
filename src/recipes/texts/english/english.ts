import { check } from './check.ts';
import { stacks } from './stacks.ts';

/** All that recipes and checks say, in English; the notes of a stack under its id. */
export const english = { stacks, check };

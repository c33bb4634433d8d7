import { answers } from './answers.ts';
import { cookies } from './cookies.ts';
import { preflights } from './preflights.ts';

/** What each piece of advice says, by its id. */
export const advice = { ...answers, ...cookies, ...preflights };

import { english } from './english.ts';

/** The texts of the recorder, in the language that is spoken. */
export const recorderTexts: Readonly<Record<keyof typeof english, string>> = english;
